import type { CellKey } from './cells.js';
import type { CellValue } from './cell-value.js';
import type { ReportFormat } from './formats.js';
import type { ComplaintKind, IndicatorKey } from './indicators.js';
import type { SectionKey } from './sections.js';

/** A count stated in the free text, with the sentence that states it. */
export interface Indicator {
  readonly key: IndicatorKey;
  /** Sub-kind, for `complaintsHandled` only. */
  readonly kind?: ComplaintKind;
  readonly value: number;
  /** Unit as printed: 条, 件, 篇, 起, 次 … */
  readonly unit: string;
  /** The text says about (余, 近, 约, 多, 万余). */
  readonly approximate: boolean;
  /** The exact sentence. */
  readonly quote: string;
}

export interface Section {
  readonly key: SectionKey;
  /** The heading as printed. */
  readonly heading: string;
  readonly text: string;
}

/**
 * One agency's report of one year (政府信息公开工作年度报告), as far as it could be read.
 * A cell that is absent from `cells` was not read: that is not the same as a blank one.
 */
export interface AnnualReport {
  /** Name of the agency as printed, or `null` where the document does not say. */
  readonly agency: string | null;
  readonly year: number | null;
  readonly format: ReportFormat | null;
  readonly title: string | null;
  /** Words between the title and part 1 (legal basis, period of the figures); `null` or absent where there are none. */
  readonly preamble?: string | null;
  /** Date of publication, `YYYY-MM-DD`. */
  readonly publishedOn: string | null;
  readonly cells: Readonly<Partial<Record<CellKey, CellValue>>>;
  /** In reading order. Two numbers that compete for one key are both here: a person decides. */
  readonly indicators: readonly Indicator[];
  readonly sections: readonly Section[];
  /** What is printed and was left out because it could not be read with certainty, by code; absent where nobody asked. */
  readonly questions?: readonly { readonly code: string }[];
}

/** Code of the question that whole pages were not read: what seems to be missing may stand on them. */
export const PAGES_WITHOUT_TEXT = 'PAGES_WITHOUT_TEXT';
