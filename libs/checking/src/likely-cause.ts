import type { CellKey, LocalizedText } from '@huilan/annual-report';

export const LIKELY_CAUSE_KINDS = [
  'digitsSwapped',
  'digitLost',
  'digitAdded',
  'numberSplit',
  'unitMistaken',
  'rowShifted',
  'columnShifted',
  'digitMistaken',
  'cellMistaken',
  'totalNotUpdated',
] as const;
export type LikelyCauseKind = (typeof LIKELY_CAUSE_KINDS)[number];

/** The single smallest mistake that would explain every failing rule it touches. A hint for a person; never applied. */
export interface LikelyCause {
  readonly kind: LikelyCauseKind;
  /** What is printed and what would be right. */
  readonly cells: readonly { readonly cell: CellKey; readonly printed: number; readonly likely: number }[];
  /** Identities of the findings that it explains at once. */
  readonly explains: readonly string[];
  /** With the arithmetic shown. */
  readonly message: LocalizedText;
}
