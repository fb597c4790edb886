import type { AnnualReport, CellKey, LocalizedText, SectionKey } from '@huilan/annual-report';
import type { CheckCode, Finding, Passage, Severity } from './finding.js';
import type { LikelyCause } from './likely-cause.js';
import type { MemberSums } from './member-sums.js';
import type { PeerGrowth } from './peer-growth.js';

/** What a run may look at. Only `report` is needed; a check whose other inputs are not given says so (not assessed). */
export interface CheckSubject {
  readonly report: AnnualReport;
  /** What the bureau or the office declared when the report was handed in (S06). */
  readonly declared?: {
    readonly agency?: string;
    /** Other names the agency goes by: short names, names before a reorganisation. */
    readonly aliases?: readonly string[];
    readonly year?: number;
  };
  /** Report of the same agency for the year before (Y01, Y02, D01). */
  readonly previous?: AnnualReport;
  /** What the agency goes on from, where others were merged into it or its duties divided with the year (Y01, Y02, D01); goes before `previous`. */
  readonly predecessors?: Predecessors;
  /** Earlier reports of the same agency, in any order; may include `previous` (Y03, S04). */
  readonly history?: readonly AnnualReport[];
  /** How the figures of comparable agencies moved from last year to this (Y03): see `peerGrowthOf`. */
  readonly peerGrowth?: PeerGrowth;
  /** Reports of other agencies for the same year that a `SimilarityIndex` found to be alike; empty if it found none (D02). */
  readonly lookAlikes?: readonly AnnualReport[];
  /** Names of the region's other agencies (S07). */
  readonly otherAgencies?: readonly string[];
  /** Sums over the agencies of the region whose own, consolidated report this is (G01): see `memberSumsOf`. */
  readonly members?: MemberSums;
  /** When the report reached the supervising office, `YYYY-MM-DD` (T01). */
  readonly submittedOn?: string;
  /** The office's deadline, `YYYY-MM-DD`; by default the law's (T01). */
  readonly deadline?: string;
  /** A region's consolidated report has two months more than an agency's own (T01). Default `agency`. */
  readonly level?: 'agency' | 'region';
}

/** The agencies an agency goes on from (机构改革), itself among them where it was there before. */
export interface Predecessors {
  /** Their reports for the year before, each under the name it had. */
  readonly reports: readonly AnnualReport[];
  /** Why their figures do not add up to this agency's of last year: duties were divided, or a report is missing. */
  readonly incomparable?: LocalizedText;
}

/** Parts of the subject without which a check cannot speak at all. */
export type CheckNeed = 'declared' | 'previous' | 'history' | 'lookAlikes' | 'members' | 'dates';

/** A finding as a rule writes it; the runner adds code, severity, identity and hint. */
export interface FindingDraft {
  readonly cells?: readonly CellKey[];
  readonly section?: SectionKey;
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  readonly message: LocalizedText;
  readonly inputs: string;
  /** A hint the rule itself knows; failing sums get theirs from the runner. */
  readonly hint?: Omit<LikelyCause, 'explains'>;
  readonly passages?: readonly Passage[];
}

/** What a rule says of one of its parts: a column, a row, a table, a section. `part` is unique within the rule. */
export type PartOutcome =
  /** `remark`: an assumption under which it passes, e.g. that the text counts received and carried in together. */
  | { readonly status: 'pass'; readonly part: string; readonly remark?: LocalizedText }
  /** Inputs are missing (blank, not applicable, text, not read, not given): neither passed nor failed. */
  | { readonly status: 'notAssessed'; readonly part: string; readonly reason: LocalizedText; readonly cells: readonly CellKey[] }
  | { readonly status: 'fail'; readonly part: string; readonly finding: FindingDraft };

/** What the catalogue says of a check; enough for labels, filters and documentation. */
export interface CheckDescription {
  readonly code: CheckCode;
  readonly severity: Severity;
  readonly name: LocalizedText;
  /** Article or notice the rule comes from. */
  readonly source: LocalizedText;
  /** When the check says `not assessed`, in a clause. */
  readonly notAssessedWhen: LocalizedText;
  readonly needs: readonly CheckNeed[];
}

/** One rule. Pure: the same subject always gives the same outcomes. */
export interface Check extends CheckDescription {
  /** One outcome for each part the rule has in this report; none where the rule has no part in it. */
  readonly evaluate: (subject: CheckSubject) => readonly PartOutcome[];
}

/** The outcome of one part of one rule in a run. */
export type CheckOutcome =
  | { readonly status: 'pass'; readonly code: CheckCode; readonly part: string; readonly remark?: LocalizedText }
  | {
      readonly status: 'notAssessed';
      readonly code: CheckCode;
      readonly part: string;
      readonly reason: LocalizedText;
      readonly cells: readonly CellKey[];
    }
  | { readonly status: 'fail'; readonly code: CheckCode; readonly part: string; readonly finding: Finding };

export const pass = (part: string, remark?: LocalizedText): PartOutcome => ({ status: 'pass', part, ...(remark ? { remark } : {}) });

export const notAssessed = (part: string, reason: LocalizedText, cells: readonly CellKey[] = []): PartOutcome => ({
  status: 'notAssessed',
  part,
  reason,
  cells,
});

export const fail = (part: string, finding: FindingDraft): PartOutcome => ({ status: 'fail', part, finding });
