import { CELLS, SECTION_KEYS, type CellKey, type SectionKey } from '@huilan/annual-report';
import type { ReadCell, ReadReport } from '@huilan/reading';
import { diffArrays } from 'diff';

/** A stretch of text that both versions have, or only one. */
export interface TextPart {
  readonly kind: 'SAME' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

type ComparedContent = Pick<ReadReport, 'cells' | 'sections'>;

/** What differs from one version of a report to another. */
export interface VersionDifference {
  /** Cells whose value differs, in printed order; `null` where a version has none. How a number is written makes no difference. */
  readonly cells: readonly { readonly cell: CellKey; readonly before: ReadCell | null; readonly after: ReadCell | null }[];
  /** Parts whose text differs. */
  readonly sections: readonly { readonly section: SectionKey; readonly parts: readonly TextPart[] }[];
}

/** Texts that share less than so many changes are shown one after the other: a diff of two strangers helps nobody and takes long. */
const MOST_CHANGES = 4_000;

/** Compares two versions cell by cell and word by word. */
export function differenceOf(before: ComparedContent, after: ComparedContent): VersionDifference {
  return {
    cells: CELLS.flatMap(({ key }) => {
      const [old, now] = [before.cells[key] ?? null, after.cells[key] ?? null];
      return isSameValue(old, now) ? [] : [{ cell: key, before: old, after: now }];
    }),
    sections: SECTION_KEYS.flatMap((section) => {
      const [old, now] = [textOf(before, section), textOf(after, section)];
      return old === now ? [] : [{ section, parts: textParts(old, now) }];
    }),
  };
}

function isSameValue(before: ReadCell | null, after: ReadCell | null): boolean {
  if (before === null || after === null) return before === after;
  if (before.kind === 'number' && after.kind === 'number') return before.value === after.value;
  return before.kind === after.kind && (before.kind !== 'text' || before.raw === after.raw);
}

const textOf = ({ sections }: ComparedContent, key: SectionKey): string =>
  sections
    .filter((section) => section.key === key)
    .map((section) => section.text)
    .join('\n');

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string) => Array.from(words.segment(text), ({ segment }) => segment);

/** What a text became, in words: Chinese is cut where a reader would. */
export function textParts(before: string, after: string): TextPart[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES });
  const compared: TextPart[] =
    parts === undefined
      ? [{ kind: 'REMOVED', text: before }, { kind: 'ADDED', text: after }]
      : parts.map(({ added, removed, value }) => ({ kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', text: value.join('') }));
  return compared.filter(({ text }) => text !== '');
}
