import { findCell, SECTION_HEADINGS, TABLE_LABELS, type LocalizedText } from '@huilan/annual-report';
import type { CellKind, TextPartKind } from '../../../api/generated/graphql.js';
import type { Wording } from '../../../wording/wording.js';

/** What a version prints in a cell; null where it has no such cell. */
export type PrintedCell = { readonly kind: CellKind; readonly raw: string } | null;

/** A cell that two versions print differently. */
export interface ChangedCell {
  readonly cell: string;
  readonly before: PrintedCell;
  readonly after: PrintedCell;
}

/** A stretch of text that both versions have, or only one. */
export interface TextPart {
  readonly kind: TextPartKind;
  readonly text: string;
}

/** A part of the report whose text differs. */
export interface ChangedSection {
  readonly section: string;
  readonly parts: readonly TextPart[];
}

/** Table, row and column of a cell. */
export function wholeCellName(key: string, { of }: Wording): string {
  const cell = findCell(key);
  return cell ? [TABLE_LABELS[cell.table], cell.row, cell.column].map(of).join(' · ') : key;
}

export function sectionName(key: string, { of }: Wording): string {
  const heading = (SECTION_HEADINGS as Readonly<Record<string, LocalizedText>>)[key];
  return heading ? of(heading) : key;
}

const numberIn = (cell: PrintedCell): number | undefined => {
  if (cell?.kind !== 'NUMBER') return undefined;
  const value = Number(cell.raw.replaceAll(/[,，\s]/g, ''));
  return Number.isNaN(value) ? undefined : value;
};

/** By how much a number grew; `undefined` where one of the two is none. */
export function growth({ before, after }: ChangedCell): number | undefined {
  const [old, now] = [numberIn(before), numberIn(after)];
  return old === undefined || now === undefined ? undefined : Number((now - old).toFixed(6));
}

/** Characters of unchanged text that are kept on either side of a change. */
const KEPT = 40;

/** The parts of a text with long passages that are the same cut to what stands around the changes. */
export function abridged(parts: readonly TextPart[]): TextPart[] {
  return parts.map(({ kind, text }, index) => {
    if (kind !== 'SAME' || text.length <= 3 * KEPT) return { kind, text };
    const [isFirst, isLast] = [index === 0, index === parts.length - 1];
    return { kind, text: `${isFirst ? '' : text.slice(0, KEPT)} …… ${isLast ? '' : text.slice(-KEPT)}` };
  });
}
