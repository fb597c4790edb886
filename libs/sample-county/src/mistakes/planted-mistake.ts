import type { CellKey, LocalizedText, SectionKey } from '@huilan/annual-report';

/**
 * A mistake put into a report on purpose, as the finding it must lead to. One slip can lead to several findings (two digits
 * swapped in a total break a row and a column): each is an entry, with the same `slip`.
 */
export interface PlantedMistake {
  /** Code of the check that must speak: S01 … G01. */
  readonly code: string;
  /** Cells the finding concerns; for a sum all its printed terms. Empty where no cell is concerned. */
  readonly cells: readonly CellKey[];
  /** The part of the report concerned, for mistakes in the text. */
  readonly section?: SectionKey;
  /** Name of the slip that was made. */
  readonly slip: string;
  /** What was done, for a person. */
  readonly what: LocalizedText;
}
