import type { CellKey, LocalizedText, SectionKey } from '@huilan/annual-report';
import type { LikelyCause } from './likely-cause.js';

/** Every check, in the order of the list of checks: structure, arithmetic, years, text against table, time, duplicates, region. */
export const CHECK_CODES = [
  'S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08',
  'A01', 'A02', 'A03', 'A04', 'A05',
  'Y01', 'Y02', 'Y03',
  'N01', 'N02', 'N03', 'N04',
  'T01', 'T02',
  'D01', 'D02',
  'G01',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** `error` must be corrected or explained before acceptance. Most serious first. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A stretch of the report's free text that a finding is about. */
export interface Passage {
  /** The part it stands in; `null` for the words before part 1. */
  readonly section: SectionKey | null;
  /** Exactly as in the section's text. */
  readonly text: string;
  /** Characters from the start of the section's text (UTF-16 code units). */
  readonly start: number;
  /** The same words elsewhere (D01, D02), to be shown side by side. */
  readonly matching?: {
    readonly agency: string | null;
    readonly year: number | null;
    readonly section: SectionKey | null;
    readonly text: string;
    readonly start: number;
  };
}

/** One thing a check has to say about a report. */
export interface Finding {
  readonly code: CheckCode;
  readonly severity: Severity;
  /** Cells concerned, the one to look at first in front; empty where the finding is about text or time. */
  readonly cells: readonly CellKey[];
  /** The part of the report concerned, where the finding is about text. */
  readonly section?: SectionKey;
  /** What the rule demands, and what is printed; `null` where neither is one number or word. */
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  /** A sentence a bureau's clerk understands, with the formula and its numbers. */
  readonly message: LocalizedText;
  /**
   * Rule and part, e.g. `A01:naturalPerson`. The same across re-runs on any version of the report, so that a verdict
   * survives; unique within one run on one report. The report itself is not in it.
   */
  readonly identity: string;
  /**
   * Everything the rule looked at, as `name=value` separated by `; ` (texts as a digest). When it differs from what it was
   * when a person gave a verdict, the verdict reopens; comparing the two says what changed.
   */
  readonly inputs: string;
  /** The single smallest mistake that would explain this and every other failing sum it touches. A hint, never applied. */
  readonly hint?: LikelyCause;
  readonly passages?: readonly Passage[];
}
