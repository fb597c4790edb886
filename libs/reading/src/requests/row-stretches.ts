import type { FoundLabel } from './find-labels.js';
import { isRowSized, type TableLines, type ValueGroup } from './table-lines.js';
import { apart, strangersBetween } from './words-between.js';

/** Labels and values on lines of their own, in the order of printing, between two rows that have theirs on one line. */
export interface RowStretch {
  readonly labels: readonly FoundLabel[];
  readonly groups: readonly ValueGroup[];
  /** Whether every label's values stand below or above it; `null` where the printing can be read either way. */
  readonly order: 'below' | 'above' | null;
  /** Nothing of the table but its head is printed before. */
  readonly first: boolean;
}

type Piece = { readonly kind: 'label'; readonly label: FoundLabel } | { readonly kind: 'values'; readonly group: ValueGroup } | { readonly kind: 'strangers' };

/**
 * The stretches of a table. `rowOf` gives the values that a label has already, `free` the groups that belong to no row yet.
 *
 * A stretch that begins with a label and ends with values has them below; one that begins with values and ends with a label,
 * above. Words nobody knows count as a label that cannot be read. Any other stretch has lost something, and which way its rows
 * go is what the clear stretches of the table show, if they agree.
 */
export function rowStretches(table: TableLines, labels: readonly FoundLabel[], free: ReadonlySet<ValueGroup>, rowOf: (label: FoundLabel) => ValueGroup | undefined): RowStretch[] {
  const found = piecesOf(table, labels, free, rowOf);
  const stretches = found.map(({ pieces, first }, index) => ({
    labels: pieces.flatMap((piece) => (piece.kind === 'label' ? [piece.label] : [])),
    groups: pieces.flatMap((piece) => (piece.kind === 'values' ? [piece.group] : [])),
    order: orderOf(index === found.length - 1 && table.breaksOff ? withoutLastLabel(pieces) : pieces),
    first,
  }));
  const clear = (order: RowStretch['order']): number => stretches.reduce((sum, stretch) => sum + (stretch.order === order ? stretch.labels.length : 0), 0);
  const shown = clear('below') > 1 && clear('above') === 0 ? 'below' : clear('above') > 1 && clear('below') === 0 ? 'above' : null;
  return stretches.map((stretch) => ({ ...stretch, order: stretch.order ?? shown }));
}

/** The label at which a text breaks off has its values behind the break. */
function withoutLastLabel(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex(({ kind }) => kind === 'values');
  return last < 0 || pieces[0]?.kind === 'values' ? pieces : pieces.slice(0, last + 1);
}

function orderOf(pieces: readonly Piece[]): RowStretch['order'] {
  const first = pieces[0]?.kind === 'values' ? 'values' : 'label';
  const last = pieces.at(-1)?.kind === 'values' ? 'values' : 'label';
  if (first === last) return null;
  return first === 'label' ? 'below' : 'above';
}

function piecesOf(
  table: TableLines,
  labels: readonly FoundLabel[],
  free: ReadonlySet<ValueGroup>,
  rowOf: (label: FoundLabel) => ValueGroup | undefined,
): { readonly pieces: readonly Piece[]; readonly first: boolean }[] {
  const groups = [...free].filter(isRowSized);
  const marks = [
    ...labels.filter((label) => !isHeadingOnly(table, label, groups)).map((label) => ({ start: label.start, label, group: null })),
    ...groups.map((group) => ({ start: group.at, label: null, group })),
  ].sort((a, b) => a.start - b.start || (a.label === null ? -1 : 1));
  const stretches: { pieces: Piece[]; first: boolean }[] = [{ pieces: [], first: true }];
  let end = 0;
  let behindValues = false;
  let before: FoundLabel | null = null;
  const add = (piece: Piece): void => {
    stretches.at(-1)?.pieces.push(piece);
  };
  for (const { start, label, group } of marks) {
    if (start > end && strangersBetween(table, before, end, start)) add({ kind: 'strangers' });
    const row = label === null ? undefined : rowOf(label);
    if (label !== null && row !== undefined) {
      stretches.push({ pieces: [], first: false });
      end = Math.max(end, label.end, row.at);
    } else if (label !== null) {
      add({ kind: 'label', label });
      end = Math.max(end, label.end);
    } else if (group !== null) {
      // The other halves of wrapped numbers, below the first ones.
      if (group.at > end || group.values.length >= 5 || !behindValues) add({ kind: 'values', group });
      end = Math.max(end, group.at);
    }
    before = label ?? before;
    behindValues = label === null || row !== undefined;
  }
  if (strangersBetween(table, before, end, table.words.bare.length)) add({ kind: 'strangers' });
  return stretches.filter(({ pieces }) => pieces.some(({ kind }) => kind === 'label'));
}

/** `（六）其他处理` may be a heading without values. */
export function heads(label: FoundLabel): boolean {
  return label.key === 'otherHandling';
}

function isHeadingOnly(table: TableLines, label: FoundLabel, groups: readonly ValueGroup[]): boolean {
  return heads(label) && !groups.some((group) => group.at >= label.end && !apart(table, label, group));
}
