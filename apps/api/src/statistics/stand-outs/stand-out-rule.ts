import type { LocalizedText } from '@huilan/annual-report';
import type { Severity } from '../../findings/finding.entity.js';

/** What a rule found about one agency. */
export interface StandOutFact {
  readonly agencyName: string;
  readonly year: number;
  /** The numbers the rule's SQL gives, by their names. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** One rule by which an agency stands out. */
export interface StandOutRule {
  readonly key: string;
  readonly severity: Severity;
  /** Measure whose chart shows it. */
  readonly measure: string;
  /** The rule in words, thresholds included. */
  readonly explanation: LocalizedText;
  /**
   * SELECT over the CTE `series` (see `series.ts`) that yields `agency_id`, `numbers` (jsonb) and `weight` (the higher, the
   * more worth saying). `year` is the placeholder of the year in question.
   */
  readonly sql: (year: string) => string;
  readonly sentence: (fact: StandOutFact) => LocalizedText;
}

/** A whole number with its thousands grouped: 1,295. */
export const whole = (value: number | undefined): string => (value ?? 0).toLocaleString('en-US', { maximumFractionDigits: 2 });

/** A share as a percentage with one decimal: 17.5%. */
export const percent = (share: number | undefined): string => `${((share ?? 0) * 100).toFixed(1)}%`;
