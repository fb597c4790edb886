import type { AnnualReport, CellKey, CellValue, Indicator, Section } from '@huilan/annual-report';
import type { Place } from '@huilan/source-document';

/** How a cell was found, from surest to least sure. */
export type CellEvidence =
  /** Row and column both by their printed labels in a table. */
  | 'label'
  /** Row by its label, column by position: seven (or fifteen) values left no other choice. */
  | 'position'
  /** A row of glued digits split by the form's own arithmetic. */
  | 'arithmetic'
  /** Not as printed: a person put this value in its stead. */
  | 'correction';

/** A cell as read: its value, and where and how it was found. */
export type ReadCell = CellValue & {
  readonly at: Place;
  readonly evidence: CellEvidence;
  /** Between 0 and 1; 1 means: never yet seen wrong. */
  readonly confidence: number;
  /** Of a correction: what the file prints there; absent where nothing had been read. */
  readonly printed?: string;
};

export type ReadIndicator = Indicator & { readonly at: Place; readonly confidence: number };

export type ReadSection = Section & { readonly at: Place };

/** Something printed that could not be read with certainty: left out of `cells`, and said. */
export interface OpenQuestion {
  readonly code: string;
  /** Cells concerned, where known. */
  readonly cells: readonly CellKey[];
  readonly message: { readonly zh: string; readonly en: string };
  readonly at?: Place;
}

/** A row of a statistics annex that the vocabulary has no cell for: kept as read, with its label, and not charted. */
export interface OtherStatistic {
  readonly label: string;
  readonly raw: string;
  readonly at: Place;
}

/** An annual report as read from a document, each piece with its place. */
export interface ReadReport extends AnnualReport {
  readonly cells: Readonly<Partial<Record<CellKey, ReadCell>>>;
  readonly indicators: readonly ReadIndicator[];
  readonly sections: readonly ReadSection[];
  /** Where agency, year, title, preamble, date and contact were found; absent where they were not. */
  readonly headAt: Readonly<Partial<Record<'agency' | 'year' | 'title' | 'preamble' | 'publishedOn' | 'contact', Place>>>;
  /** Contact line of the report (telephone, address), as printed. */
  readonly contact: string | null;
  readonly questions: readonly OpenQuestion[];
  /** Rows of a provincial statistics annex without a cell of their own. */
  readonly otherStatistics?: readonly OtherStatistic[];
}
