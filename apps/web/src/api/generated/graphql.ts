/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AccountFilter = {
  role?: Role | null | undefined;
  /** Part of the account name or the person’s. */
  search?: string | null | undefined;
};

export type AccountGrantInput = {
  agencyId?: string | null | undefined;
  regionId?: string | null | undefined;
  role: Role;
};

export type AgencyFilter = {
  ids?: Array<string> | null | undefined;
  kinds?: Array<AgencyKind> | null | undefined;
  regionId?: string | null | undefined;
  search?: string | null | undefined;
  systems?: Array<string> | null | undefined;
};

export type AgencyKind =
  | 'DEPARTMENT'
  | 'GOVERNMENT'
  | 'OTHER'
  | 'TOWNSHIP';

export type AgencySort =
  | 'FINDINGS'
  | 'KIND'
  | 'NAME'
  | 'REPORTS';

export type AnnotationInput = {
  agencyId?: string | null | undefined;
  measure: string;
  regionId: string;
  text: string;
  year?: number | null | undefined;
};

export type AuditFilter = {
  /** Actions, or their beginnings: `report.` */
  actions?: Array<string> | null | undefined;
  agencyId?: string | null | undefined;
  /** Part of the name of whoever did it. */
  byName?: string | null | undefined;
  /** First day, YYYY-MM-DD. */
  from?: string | null | undefined;
  /** Of this region and those below it. */
  regionId?: string | null | undefined;
  subject?: string | null | undefined;
  subjectId?: string | null | undefined;
  /** Last day, YYYY-MM-DD. */
  to?: string | null | undefined;
  year?: number | null | undefined;
};

/** What a person decides about a file in doubt, or refused. What is left out is taken from the file. */
export type BatchDecision = {
  agencyId?: string | null | undefined;
  /** Registered as a new agency where the region has none of that name. */
  agencyName?: string | null | undefined;
  itemId: string;
  /** The file goes in as the next version of the report that is here. */
  mayReplace?: boolean | null | undefined;
  /** The file is put aside; nothing is filed. */
  putAside?: boolean | null | undefined;
  year?: number | null | undefined;
};

export type BatchItemFilter = {
  /** Part of the path or of the agency’s name. */
  search?: string | null | undefined;
  states?: Array<BatchItemState> | null | undefined;
};

/** How far a file of a bulk hand-in is. */
export type BatchItemState =
  | 'CANCELLED'
  | 'DONE'
  | 'DOUBTFUL'
  | 'READING'
  | 'REFUSED'
  | 'WAITING';

export type CellKind =
  | 'BLANK'
  | 'NOT_APPLICABLE'
  | 'NUMBER'
  | 'TEXT';

/** What a cell holds: a number, nothing, “does not apply”, or words. */
export type CorrectedValue = {
  kind: CellKind;
  /** For TEXT. */
  text?: string | null | undefined;
  /** For NUMBER, in the cell’s unit. */
  value?: number | null | undefined;
};

export type MeasureState =
  | 'AVAILABLE'
  | 'NOT_APPLICABLE'
  | 'NOT_AVAILABLE'
  | 'NO_REPORT';

export type NewAccountInput = {
  displayName: string;
  grants: Array<AccountGrantInput>;
  name: string;
};

export type NewAgencyInput = {
  /** First year a report is expected. */
  activeFrom?: number | null | undefined;
  /** Follows from the name unless given. */
  kind?: AgencyKind | null | undefined;
  /** Full name, as its reports print it. */
  name: string;
  regionId: string;
  /** Line of administration (系统). */
  system?: string | null | undefined;
};

export type NewRegionInput = {
  /** Code of the administrative division (行政区划代码); letters, digits and hyphens. */
  code: string;
  level: RegionLevel;
  name: string;
  /** The region above; of a higher level. */
  parentId?: string | null | undefined;
};

export type PointOutcome =
  | 'AWAITED'
  | 'CHANGED'
  | 'EXPLAINED'
  | 'NOT_SETTLED'
  | 'SETTLED';

export type ProposalReason =
  | 'AS_LAST_YEAR'
  | 'CLOSED'
  | 'MERGED'
  | 'NEW'
  | 'RENAMED'
  | 'SUCCESSOR';

export type RecordedStep =
  | 'ACCEPT'
  | 'HAND_IN'
  | 'PUBLISH'
  | 'RETURN'
  | 'START_CHECKING'
  | 'WITHDRAW';

export type RegionLevel =
  | 'CITY'
  | 'COUNTRY'
  | 'COUNTY'
  | 'PROVINCE';

/** A reorganisation (机构改革): merging, splitting, or handing on duties. */
export type ReorganisationInput = {
  /** First report year of the new order. */
  fromYear: number;
  /** What stands behind it, for instance the document number. */
  note?: string | null | undefined;
  /** The agencies from before. */
  predecessorIds: Array<string>;
  /** Whether the predecessors report for the last time for the year before. */
  predecessorsEnd: boolean;
  /** The agencies that take over. */
  successorIds: Array<string>;
};

export type ReportFilter = {
  agencyId?: string | null | undefined;
  regionId?: string | null | undefined;
  search?: string | null | undefined;
  withFindings?: boolean | null | undefined;
  year?: number | null | undefined;
};

export type ReportStep =
  | 'ACCEPT'
  | 'PUBLISH'
  | 'START_CHECKING'
  | 'WITHDRAW';

export type ReturnWish = {
  /** By when the report is to come again, YYYY-MM-DD. */
  dueOn: string;
  /** Identities of the findings to be put right; by default every open error and warning and every notice judged the bureau’s error. */
  identities?: Array<string> | null | undefined;
  note?: string;
};

/** What an account may do: REPORTER over an agency, SUPERVISOR and VIEWER over a region and all below it, ADMINISTRATOR over accounts. */
export type Role =
  | 'ADMINISTRATOR'
  | 'REPORTER'
  | 'SUPERVISOR'
  | 'VIEWER';

export type RoundOpening = {
  agencyIds: Array<string>;
  /** YYYY-MM-DD. */
  deadline: string;
  note?: string;
  regionId: string;
  year: number;
};

export type RoundOpenness =
  | 'CLOSED'
  | 'OPEN';

/** How far a report is: expected → handed in → being checked → returned ⇄ handed in again → accepted → published. */
export type RoundState =
  | 'ACCEPTED'
  | 'BEING_CHECKED'
  | 'EXPECTED'
  | 'HANDED_IN'
  | 'HANDED_IN_AGAIN'
  | 'PUBLISHED'
  | 'RETURNED';

export type Severity =
  | 'ERROR'
  | 'NOTICE'
  | 'WARNING';

export type SortDirection =
  | 'ASCENDING'
  | 'DESCENDING';

export type StatisticsGrouping =
  | 'AGENCY'
  | 'AGENCY_YEAR'
  | 'KIND_YEAR'
  | 'REGION_YEAR'
  | 'SYSTEM_YEAR'
  | 'YEAR';

/** What to compare. Measures are keys of the dictionary (libs/measures); every printed cell is a measure too. */
export type StatisticsSelection = {
  agencyIds?: Array<string> | null | undefined;
  fromYear: number;
  groupBy: StatisticsGrouping;
  kinds?: Array<AgencyKind> | null | undefined;
  measures: Array<string>;
  /** An agency: all of its kind in its region, itself among them. Adds to the agencies named otherwise. */
  peersOf?: string | null | undefined;
  regionIds?: Array<string> | null | undefined;
  /** Lines of administration (系统). Adds to the agencies named one by one. */
  systems?: Array<string> | null | undefined;
  toYear: number;
};

export type TextPartKind =
  | 'ADDED'
  | 'REMOVED'
  | 'SAME';

export type VerdictKind =
  | 'BUREAUS_ERROR'
  | 'DISMISSED'
  | 'EXPLAINED'
  | 'OUR_READING_ERROR';

export type AccountsQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number, nodes: Array<{ id: string, name: string, displayName: string, isDisabled: boolean, isSample: boolean, hasPassword: boolean, hasTotp: boolean, invitedUntil: string | null, lastSignedInAt: string | null, grants: Array<{ role: Role, regionId: string | null, agencyId: string | null, of: string | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReportersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReportersQuery = { accounts: { nodes: Array<{ id: string, grants: Array<{ agencyId: string | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type InviteAccountMutationVariables = Exact<{
  account: NewAccountInput;
}>;


export type InviteAccountMutation = { inviteAccount:
    | { __typename: 'AccountInvitation', path: string, account: { id: string, name: string, displayName: string, isDisabled: boolean, isSample: boolean, hasPassword: boolean, hasTotp: boolean, invitedUntil: string | null, lastSignedInAt: string | null, grants: Array<{ role: Role, regionId: string | null, agencyId: string | null, of: string | null }> } }
    | { __typename: 'AccountRefused', code: string, message: { zh: string, en: string } }
   };

export type InviteAccountsMutationVariables = Exact<{
  accounts: Array<NewAccountInput> | NewAccountInput;
}>;


export type InviteAccountsMutation = { inviteAccounts: Array<
    | { __typename: 'AccountInvitation', path: string, account: { id: string, name: string, displayName: string, isDisabled: boolean, isSample: boolean, hasPassword: boolean, hasTotp: boolean, invitedUntil: string | null, lastSignedInAt: string | null, grants: Array<{ role: Role, regionId: string | null, agencyId: string | null, of: string | null }> } }
    | { __typename: 'AccountRefused', code: string, message: { zh: string, en: string } }
  > };

export type InviteAccountAgainMutationVariables = Exact<{
  id: string;
}>;


export type InviteAccountAgainMutation = { inviteAccountAgain:
    | { __typename: 'AccountInvitation', path: string, account: { id: string, name: string, displayName: string, isDisabled: boolean, isSample: boolean, hasPassword: boolean, hasTotp: boolean, invitedUntil: string | null, lastSignedInAt: string | null, grants: Array<{ role: Role, regionId: string | null, agencyId: string | null, of: string | null }> } }
    | { __typename: 'AccountRefused', code: string, message: { zh: string, en: string } }
   };

export type SetAccountGrantsMutationVariables = Exact<{
  id: string;
  grants: Array<AccountGrantInput> | AccountGrantInput;
}>;


export type SetAccountGrantsMutation = { setAccountGrants:
    | { __typename: 'Account', id: string, name: string, displayName: string, isDisabled: boolean, isSample: boolean, hasPassword: boolean, hasTotp: boolean, invitedUntil: string | null, lastSignedInAt: string | null, grants: Array<{ role: Role, regionId: string | null, agencyId: string | null, of: string | null }> }
    | { __typename: 'AccountRefused', code: string, message: { zh: string, en: string } }
   };

export type SetAccountDisabledMutationVariables = Exact<{
  id: string;
  isDisabled: boolean;
}>;


export type SetAccountDisabledMutation = { setAccountDisabled:
    | { __typename: 'Account', id: string, name: string, displayName: string, isDisabled: boolean, isSample: boolean, hasPassword: boolean, hasTotp: boolean, invitedUntil: string | null, lastSignedInAt: string | null, grants: Array<{ role: Role, regionId: string | null, agencyId: string | null, of: string | null }> }
    | { __typename: 'AccountRefused', code: string, message: { zh: string, en: string } }
   };

export type RemoveSecondFactorMutationVariables = Exact<{
  id: string;
}>;


export type RemoveSecondFactorMutation = { removeSecondFactor:
    | { __typename: 'Account', id: string, name: string, displayName: string, isDisabled: boolean, isSample: boolean, hasPassword: boolean, hasTotp: boolean, invitedUntil: string | null, lastSignedInAt: string | null, grants: Array<{ role: Role, regionId: string | null, agencyId: string | null, of: string | null }> }
    | { __typename: 'AccountRefused', code: string, message: { zh: string, en: string } }
   };

export type AccountFragment = { id: string, name: string, displayName: string, isDisabled: boolean, isSample: boolean, hasPassword: boolean, hasTotp: boolean, invitedUntil: string | null, lastSignedInAt: string | null, grants: Array<{ role: Role, regionId: string | null, agencyId: string | null, of: string | null }> };

export type InvitedFragment = { path: string, account: { id: string, name: string, displayName: string, isDisabled: boolean, isSample: boolean, hasPassword: boolean, hasTotp: boolean, invitedUntil: string | null, lastSignedInAt: string | null, grants: Array<{ role: Role, regionId: string | null, agencyId: string | null, of: string | null }> } };

export type AccountRefusalFragment = { code: string, message: { zh: string, en: string } };

export type AgenciesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  sort?: AgencySort | null | undefined;
  direction?: SortDirection | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgenciesQuery = { agencies: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, name: string, shortName: string, kind: AgencyKind, system: string | null, regionId: string, regionName: string, isSample: boolean, activeFrom: number | null, activeUntil: number | null, formerNames: Array<string>, reports: Array<{ id: string, year: number, errors: number, warnings: number, notices: number }> }> } };

export type AgencyChoicesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgencyChoicesQuery = { agencies: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, name: string, shortName: string, kind: AgencyKind, system: string | null, regionName: string, isSample: boolean }> } };

export type AgencyQueryVariables = Exact<{
  id: string;
}>;


export type AgencyQuery = { agency: { id: string, name: string, shortName: string, kind: AgencyKind, system: string | null, regionId: string, regionName: string, isSample: boolean, activeFrom: number | null, activeUntil: number | null, formerNames: Array<string>, reports: Array<{ id: string, agencyId: string, agencyName: string, year: number, format: string | null, versionNumber: number, receivedAt: string, fileName: string, isSample: boolean, cellsRead: number, errors: number, warnings: number, notices: number }> } | null };

export type AnnotationsQueryVariables = Exact<{
  regionId: string;
  measures: Array<string> | string;
}>;


export type AnnotationsQuery = { annotations: Array<{ id: string, regionId: string, agencyId: string | null, measure: string, year: number | null, text: string, authorName: string, createdAt: string }> };

export type AnnotateMutationVariables = Exact<{
  annotation: AnnotationInput;
}>;


export type AnnotateMutation = { annotate:
    | { __typename: 'Annotation', id: string, regionId: string, agencyId: string | null, measure: string, year: number | null, text: string, authorName: string, createdAt: string }
    | { __typename: 'AnnotationRefused', code: string, message: { zh: string, en: string } }
   };

export type RemoveAnnotationMutationVariables = Exact<{
  id: string;
}>;


export type RemoveAnnotationMutation = { removeAnnotation:
    | { __typename: 'Annotation' }
    | { __typename: 'AnnotationRefused', code: string, message: { zh: string, en: string } }
   };

export type NoteFragment = { id: string, regionId: string, agencyId: string | null, measure: string, year: number | null, text: string, authorName: string, createdAt: string };

export type AuditTrailQueryVariables = Exact<{
  filter: AuditFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { auditTrail: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ number: number, at: string, byName: string, action: string, subject: string, subjectId: string, before: string | null, after: string | null, hash: string, regionName: string | null, agencyName: string | null, year: number | null, reportId: string | null }> } };

export type AuditChainQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditChainQuery = { auditChain: { isWhole: boolean, entries: number | null, lastHash: string | null, brokenAt: number | null, reason: string | null } };

export type BatchFactsFragment = { id: string, regionId: string, openedAt: string, byName: string, cancelledAt: string | null, progress: { total: number, waiting: number, reading: number, done: number, doubtful: number, refused: number, cancelled: number } };

export type BatchCountsFragment = { total: number, waiting: number, reading: number, done: number, doubtful: number, refused: number, cancelled: number };

export type BatchesQueryVariables = Exact<{
  regionId: string;
}>;


export type BatchesQuery = { batches: Array<{ id: string, regionId: string, openedAt: string, byName: string, cancelledAt: string | null, progress: { total: number, waiting: number, reading: number, done: number, doubtful: number, refused: number, cancelled: number } }> };

export type BatchQueryVariables = Exact<{
  id: string;
  filter?: BatchItemFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type BatchQuery = { batch: { id: string, regionId: string, openedAt: string, byName: string, cancelledAt: string | null, items: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, path: string, byteSize: number, state: BatchItemState, foundAgency: string | null, foundYear: number | null, year: number | null, reportId: string | null, versionNumber: number | null, wasKnown: boolean, errors: number | null, warnings: number | null, notices: number | null, agency: { id: string, name: string } | null, refusal: { code: string, message: { zh: string, en: string } } | null, doubts: Array<{ code: string, years: Array<number>, unknownName: string | null, message: { zh: string, en: string }, candidates: Array<{ id: string, name: string }> }> }> }, progress: { total: number, waiting: number, reading: number, done: number, doubtful: number, refused: number, cancelled: number } } | null };

export type OpenBatchMutationVariables = Exact<{
  regionId: string;
}>;


export type OpenBatchMutation = { openBatch:
    | { batch: { id: string, regionId: string, openedAt: string, byName: string, cancelledAt: string | null, progress: { total: number, waiting: number, reading: number, done: number, doubtful: number, refused: number, cancelled: number } } }
    | { code: string, message: { zh: string, en: string } }
   };

export type CancelBatchMutationVariables = Exact<{
  id: string;
}>;


export type CancelBatchMutation = { cancelBatch:
    | { batch: { id: string, regionId: string, openedAt: string, byName: string, cancelledAt: string | null, progress: { total: number, waiting: number, reading: number, done: number, doubtful: number, refused: number, cancelled: number } } }
    | { code: string, message: { zh: string, en: string } }
   };

export type DecideBatchItemsMutationVariables = Exact<{
  id: string;
  decisions: Array<BatchDecision> | BatchDecision;
}>;


export type DecideBatchItemsMutation = { decideBatchItems:
    | { batch: { id: string, regionId: string, openedAt: string, byName: string, cancelledAt: string | null, progress: { total: number, waiting: number, reading: number, done: number, doubtful: number, refused: number, cancelled: number } } }
    | { code: string, message: { zh: string, en: string } }
   };

type BatchOutcome_BatchChanged_Fragment = { batch: { id: string, regionId: string, openedAt: string, byName: string, cancelledAt: string | null, progress: { total: number, waiting: number, reading: number, done: number, doubtful: number, refused: number, cancelled: number } } };

type BatchOutcome_BatchRefusal_Fragment = { code: string, message: { zh: string, en: string } };

export type BatchOutcomeFragment =
  | BatchOutcome_BatchChanged_Fragment
  | BatchOutcome_BatchRefusal_Fragment
;

export type ConsolidatedReportQueryVariables = Exact<{
  regionId: string;
  year: number;
}>;


export type ConsolidatedReportQuery = { consolidatedReport:
    | { __typename: 'ConsolidatedReport', regionId: string, regionName: string, year: number, expected: number, counted: number, passed: number, notAssessed: number, uncounted: Array<{ agencyId: string, agencyName: string, state: RoundState, reportId: string | null }>, cells: Array<{ key: string, sum: number | null, numbers: number, notApplicable: number, without: number }>, indicators: Array<{ key: string, sum: number | null, numbers: number }>, findings: Array<{ code: string, cells: Array<string>, message: { zh: string, en: string } }>, own: { reportId: string, state: RoundState, same: number, notCompared: number, differences: Array<{ code: string, cells: Array<string>, message: { zh: string, en: string } }> } | null, draft: Array<{ key: string, heading: string, paragraphs: Array<{ pieces: Array<{ text: string, figure: string | null }> }> }> }
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
   };

export type FigureContributionsQueryVariables = Exact<{
  regionId: string;
  year: number;
  figure: string;
}>;


export type FigureContributionsQuery = { figureContributions:
    | { __typename: 'FigureContributions', figure: string, contributions: Array<{ agencyId: string, agencyName: string, reportId: string, kind: CellKind | null, value: number | null }> }
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
   };

export type ReturnLetterQueryVariables = Exact<{
  id: string;
}>;


export type ReturnLetterQuery = { report: { id: string, year: number, isSample: boolean, state: RoundState, agency: { id: string, name: string }, returns: Array<{ id: string, number: number, versionId: string, returnedAt: string, byName: string, dueOn: string, note: string, url: string, points: Array<{ identity: string, code: string, severity: Severity, cells: Array<string>, expected: string | null, actual: string | null, outcome: PointOutcome, rule: { zh: string, en: string }, source: { zh: string, en: string }, message: { zh: string, en: string }, hint: { zh: string, en: string } | null, where: Array<{ zh: string, en: string }>, now: { zh: string, en: string } | null }> }>, versions: Array<{ id: string, number: number, findings: Array<{ id: string, identity: string }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, code: string, severity: Severity, message: { zh: string, en: string } }> } } | null };

export type StandOutsQueryVariables = Exact<{
  regionId: string;
  year: number;
}>;


export type StandOutsQuery = { standOuts: Array<{ rule: string, severity: Severity, agencyId: string, agencyName: string, year: number, measure: string, reportId: string | null, sentence: { zh: string, en: string }, explanation: { zh: string, en: string } }> };

export type ReportsToCheckQueryVariables = Exact<{
  filter?: ReportFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type ReportsToCheckQuery = { reports: { totalCount: number, nodes: Array<{ id: string, agencyId: string, agencyName: string, year: number, format: string | null, versionNumber: number, receivedAt: string, fileName: string, isSample: boolean, cellsRead: number, errors: number, warnings: number, notices: number }> } };

export type ReportLineFragment = { id: string, agencyId: string, agencyName: string, year: number, format: string | null, versionNumber: number, receivedAt: string, fileName: string, isSample: boolean, cellsRead: number, errors: number, warnings: number, notices: number };

export type OwnYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnYearsQuery = { ownYears: Array<{ year: number, agencyId: string, agencyName: string, kind: AgencyKind, state: RoundState, deadline: string, roundState: RoundOpenness | null, roundNote: string, reportId: string | null, versionNumber: number | null, firstReceivedAt: string | null, receivedAt: string | null, daysLate: number, dueOn: string | null, errors: number, warnings: number, notices: number }> };

export type OwnReportQueryVariables = Exact<{
  id: string;
}>;


export type OwnReportQuery = { report: { id: string, year: number, isSample: boolean, state: RoundState, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, dueOn: string, note: string, url: string, points: Array<{ identity: string, code: string, severity: Severity, outcome: PointOutcome, message: { zh: string, en: string }, hint: { zh: string, en: string } | null, where: Array<{ zh: string, en: string }>, now: { zh: string, en: string } | null }> }>, versions: Array<{ id: string, number: number, createdAt: string, corrections: Array<{ cell: string }>, file: { id: string, name: string, url: string } }>, version: { id: string, number: number, findings: Array<{ id: string, code: string, severity: Severity, message: { zh: string, en: string }, hint: { zh: string, en: string } | null }> } } | null };

export type RecheckingQueryVariables = Exact<{ [key: string]: never; }>;


export type RecheckingQuery = { rechecking: { reports: number, waiting: number } };

export type CreateRegionMutationVariables = Exact<{
  region: NewRegionInput;
}>;


export type CreateRegionMutation = { createRegion:
    | { __typename: 'RegionChanged', region: { id: string, name: string } }
    | { __typename: 'RegionRefused', code: string, message: { zh: string, en: string } }
   };

export type RenameRegionMutationVariables = Exact<{
  id: string;
  name: string;
}>;


export type RenameRegionMutation = { renameRegion:
    | { __typename: 'RegionChanged', region: { id: string, name: string } }
    | { __typename: 'RegionRefused', code: string, message: { zh: string, en: string } }
   };

export type RegionRefusalFragment = { code: string, message: { zh: string, en: string } };

export type RegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionsQuery = { regions: Array<{ id: string, code: string, name: string, level: RegionLevel, parentId: string | null, isSample: boolean, agencyCount: number, years: Array<{ year: number, expected: number, received: number, openErrors: number, openWarnings: number, openNotices: number }> }> };

export type AdministeredAgenciesQueryVariables = Exact<{
  regionId: string;
  search?: string | null | undefined;
}>;


export type AdministeredAgenciesQuery = { agencies: { totalCount: number, nodes: Array<{ id: string, name: string, kind: AgencyKind, activeFrom: number | null, activeUntil: number | null, formerNames: Array<string>, reorganisations: Array<{ fromYear: number, note: string, predecessor: { id: string, name: string } | null, successor: { id: string, name: string } | null }> }> } };

export type RegisterAgencyMutationVariables = Exact<{
  agency: NewAgencyInput;
}>;


export type RegisterAgencyMutation = { registerAgency:
    | { __typename: 'AgenciesChanged', agencies: Array<{ id: string, name: string, kind: AgencyKind, activeFrom: number | null, activeUntil: number | null, formerNames: Array<string>, reorganisations: Array<{ fromYear: number, note: string, predecessor: { id: string, name: string } | null, successor: { id: string, name: string } | null }> }> }
    | { __typename: 'AgencyRefused', code: string, message: { zh: string, en: string } }
   };

export type RenameAgencyMutationVariables = Exact<{
  id: string;
  name: string;
  fromYear: number;
}>;


export type RenameAgencyMutation = { renameAgency:
    | { __typename: 'AgenciesChanged', agencies: Array<{ id: string, name: string, kind: AgencyKind, activeFrom: number | null, activeUntil: number | null, formerNames: Array<string>, reorganisations: Array<{ fromYear: number, note: string, predecessor: { id: string, name: string } | null, successor: { id: string, name: string } | null }> }> }
    | { __typename: 'AgencyRefused', code: string, message: { zh: string, en: string } }
   };

export type SetAgencyYearsMutationVariables = Exact<{
  id: string;
  activeFrom?: number | null | undefined;
  activeUntil?: number | null | undefined;
}>;


export type SetAgencyYearsMutation = { setAgencyYears:
    | { __typename: 'AgenciesChanged', agencies: Array<{ id: string, name: string, kind: AgencyKind, activeFrom: number | null, activeUntil: number | null, formerNames: Array<string>, reorganisations: Array<{ fromYear: number, note: string, predecessor: { id: string, name: string } | null, successor: { id: string, name: string } | null }> }> }
    | { __typename: 'AgencyRefused', code: string, message: { zh: string, en: string } }
   };

export type ReorganiseAgenciesMutationVariables = Exact<{
  reorganisation: ReorganisationInput;
}>;


export type ReorganiseAgenciesMutation = { reorganiseAgencies:
    | { __typename: 'AgenciesChanged', agencies: Array<{ id: string, name: string, kind: AgencyKind, activeFrom: number | null, activeUntil: number | null, formerNames: Array<string>, reorganisations: Array<{ fromYear: number, note: string, predecessor: { id: string, name: string } | null, successor: { id: string, name: string } | null }> }> }
    | { __typename: 'AgencyRefused', code: string, message: { zh: string, en: string } }
   };

export type AdministeredAgencyFragment = { id: string, name: string, kind: AgencyKind, activeFrom: number | null, activeUntil: number | null, formerNames: Array<string>, reorganisations: Array<{ fromYear: number, note: string, predecessor: { id: string, name: string } | null, successor: { id: string, name: string } | null }> };

type AgencyOutcome_AgenciesChanged_Fragment = { __typename: 'AgenciesChanged', agencies: Array<{ id: string, name: string, kind: AgencyKind, activeFrom: number | null, activeUntil: number | null, formerNames: Array<string>, reorganisations: Array<{ fromYear: number, note: string, predecessor: { id: string, name: string } | null, successor: { id: string, name: string } | null }> }> };

type AgencyOutcome_AgencyRefused_Fragment = { __typename: 'AgencyRefused', code: string, message: { zh: string, en: string } };

export type AgencyOutcomeFragment =
  | AgencyOutcome_AgenciesChanged_Fragment
  | AgencyOutcome_AgencyRefused_Fragment
;

export type ReportQueryVariables = Exact<{
  id: string;
}>;


export type ReportQuery = { report: { id: string, year: number, isSample: boolean, agency: { id: string, name: string, shortName: string, kind: AgencyKind, regionId: string, regionName: string, isSample: boolean, reports: Array<{ id: string, year: number, receivedAt: string, errors: number, warnings: number, notices: number }> }, version: { id: string, number: number, createdAt: string, format: string | null, title: string | null, publishedOn: string | null, contact: string | null, printedAgency: string | null, printedYear: number | null, file: { id: string, name: string, fileType: string, size: number, sha256: string, url: string }, cells: Array<{ key: string, kind: CellKind, value: number | null, raw: string, note: string | null, evidence: string, printed: string | null, confidence: number, at: { block: number, row: number | null, column: number | null, start: number | null, end: number | null, page: number | null, box: { x: number, y: number, width: number, height: number } | null } }>, indicators: Array<{ key: string, kind: string | null, value: number, unit: string, approximate: boolean, quote: string, confidence: number, at: { block: number, row: number | null, column: number | null, start: number | null, end: number | null, page: number | null, box: { x: number, y: number, width: number, height: number } | null } }>, sections: Array<{ key: string, heading: string, text: string, at: { block: number, row: number | null, column: number | null, start: number | null, end: number | null, page: number | null, box: { x: number, y: number, width: number, height: number } | null } }>, questions: Array<{ code: string, cells: Array<string>, message: { zh: string, en: string }, at: { block: number, row: number | null, column: number | null, start: number | null, end: number | null, page: number | null, box: { x: number, y: number, width: number, height: number } | null } | null }>, findings: Array<{ id: string, code: string, severity: Severity, cells: Array<string>, section: string | null, expected: string | null, actual: string | null, message: { zh: string, en: string }, hint: { zh: string, en: string } | null }>, document: { fileType: string, pageCount: number | null, warnings: Array<{ zh: string, en: string }>, blocks: Array<
          | { __typename: 'SourceParagraph', index: number, text: string, page: number | null, headingLevel: number | null, box: { x: number, y: number, width: number, height: number } | null }
          | { __typename: 'SourceTable', index: number, rowCount: number, columnCount: number, page: number | null, cells: Array<{ row: number, column: number, rowSpan: number, columnSpan: number, text: string, page: number | null, box: { x: number, y: number, width: number, height: number } | null }> }
        > } }, versions: Array<{ id: string, number: number, createdAt: string, file: { id: string, name: string } }>, previous: { id: string, year: number, version: { id: string, format: string | null, cells: Array<{ key: string, kind: CellKind, value: number | null, raw: string }>, indicators: Array<{ key: string, kind: string | null, value: number, unit: string, approximate: boolean }> } } | null } | null };

export type ReportOfQueryVariables = Exact<{
  agencyId: string;
  year: number;
}>;


export type ReportOfQuery = { reportOf: { id: string } | null };

export type ReadVersionFragment = { id: string, number: number, createdAt: string, format: string | null, title: string | null, publishedOn: string | null, contact: string | null, printedAgency: string | null, printedYear: number | null, file: { id: string, name: string, fileType: string, size: number, sha256: string, url: string }, cells: Array<{ key: string, kind: CellKind, value: number | null, raw: string, note: string | null, evidence: string, printed: string | null, confidence: number, at: { block: number, row: number | null, column: number | null, start: number | null, end: number | null, page: number | null, box: { x: number, y: number, width: number, height: number } | null } }>, indicators: Array<{ key: string, kind: string | null, value: number, unit: string, approximate: boolean, quote: string, confidence: number, at: { block: number, row: number | null, column: number | null, start: number | null, end: number | null, page: number | null, box: { x: number, y: number, width: number, height: number } | null } }>, sections: Array<{ key: string, heading: string, text: string, at: { block: number, row: number | null, column: number | null, start: number | null, end: number | null, page: number | null, box: { x: number, y: number, width: number, height: number } | null } }>, questions: Array<{ code: string, cells: Array<string>, message: { zh: string, en: string }, at: { block: number, row: number | null, column: number | null, start: number | null, end: number | null, page: number | null, box: { x: number, y: number, width: number, height: number } | null } | null }>, findings: Array<{ id: string, code: string, severity: Severity, cells: Array<string>, section: string | null, expected: string | null, actual: string | null, message: { zh: string, en: string }, hint: { zh: string, en: string } | null }>, document: { fileType: string, pageCount: number | null, warnings: Array<{ zh: string, en: string }>, blocks: Array<
      | { __typename: 'SourceParagraph', index: number, text: string, page: number | null, headingLevel: number | null, box: { x: number, y: number, width: number, height: number } | null }
      | { __typename: 'SourceTable', index: number, rowCount: number, columnCount: number, page: number | null, cells: Array<{ row: number, column: number, rowSpan: number, columnSpan: number, text: string, page: number | null, box: { x: number, y: number, width: number, height: number } | null }> }
    > } };

export type WholePlaceFragment = { block: number, row: number | null, column: number | null, start: number | null, end: number | null, page: number | null, box: { x: number, y: number, width: number, height: number } | null };

export type WholeBoxFragment = { x: number, y: number, width: number, height: number };

export type ReportReviewQueryVariables = Exact<{
  id: string;
}>;


export type ReportReviewQuery = { report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } | null };

export type TakeReportStepMutationVariables = Exact<{
  reportId: string;
  revision: number;
  step: ReportStep;
  note?: string | null | undefined;
}>;


export type TakeReportStepMutation = { takeReportStep:
    | { __typename: 'ReportChanged', report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } }
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
    | { __typename: 'StaleVersion', code: string, changedBy: string | null, message: { zh: string, en: string }, report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } }
   };

export type ReturnReportMutationVariables = Exact<{
  reportId: string;
  revision: number;
  wish: ReturnWish;
}>;


export type ReturnReportMutation = { returnReport:
    | { __typename: 'ReportChanged', report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } }
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
    | { __typename: 'StaleVersion', code: string, changedBy: string | null, message: { zh: string, en: string }, report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } }
   };

export type GiveVerdictMutationVariables = Exact<{
  reportId: string;
  revision: number;
  identity: string;
  kind?: VerdictKind | null | undefined;
  reason?: string | null | undefined;
}>;


export type GiveVerdictMutation = { giveVerdict:
    | { __typename: 'ReportChanged', report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } }
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
    | { __typename: 'StaleVersion', code: string, changedBy: string | null, message: { zh: string, en: string }, report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } }
   };

export type CorrectCellMutationVariables = Exact<{
  reportId: string;
  revision: number;
  cell: string;
  value: CorrectedValue;
  reason: string;
}>;


export type CorrectCellMutation = { correctCell:
    | { __typename: 'ReportChanged', report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } }
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
    | { __typename: 'StaleVersion', code: string, changedBy: string | null, message: { zh: string, en: string }, report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } }
   };

export type CheckAgainMutationVariables = Exact<{
  reportId: string;
  revision: number;
}>;


export type CheckAgainMutation = { checkAgain:
    | { __typename: 'ReportChanged', report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } }
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
    | { __typename: 'StaleVersion', code: string, changedBy: string | null, message: { zh: string, en: string }, report: { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } } }
   };

export type ReviewedReportFragment = { id: string, revision: number, state: RoundState, possibleSteps: Array<string>, steps: Array<{ id: string, step: RecordedStep, at: string, byName: string, note: string }>, returns: Array<{ id: string, number: number, returnedAt: string, dueOn: string, byName: string, note: string, url: string, points: Array<{ identity: string, outcome: PointOutcome, message: { zh: string, en: string } }> }>, version: { id: string, number: number, findings: Array<{ id: string, identity: string, verdict: { kind: VerdictKind, reason: string, byName: string, givenAt: string, reopenedAt: string | null, changes: Array<{ name: string, before: string | null, after: string | null }> } | null, passages: Array<{ section: string | null, text: string, matching: { agency: string | null, year: number | null, section: string | null, text: string } | null }> }> } };

export type CollectionBoardQueryVariables = Exact<{
  regionId: string;
  year: number;
}>;


export type CollectionBoardQuery = { round: { id: string, year: number, state: RoundOpenness, deadline: string, note: string, revision: number, closedBy: string | null } | null, collectionBoard: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ agencyId: string, agencyName: string, kind: AgencyKind, state: RoundState, reportId: string | null, versionNumber: number | null, deadline: string, firstReceivedAt: string | null, daysLate: number, waitingDays: number | null, errors: number, warnings: number, dueOn: string | null, returnedFor: Array<{ zh: string, en: string }> }> } };

export type CollectionBoardPageQueryVariables = Exact<{
  regionId: string;
  year: number;
  after: string;
}>;


export type CollectionBoardPageQuery = { collectionBoard: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ agencyId: string, agencyName: string, kind: AgencyKind, state: RoundState, reportId: string | null, versionNumber: number | null, deadline: string, firstReceivedAt: string | null, daysLate: number, waitingDays: number | null, errors: number, warnings: number, dueOn: string | null, returnedFor: Array<{ zh: string, en: string }> }> } };

export type BoardPageFragment = { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ agencyId: string, agencyName: string, kind: AgencyKind, state: RoundState, reportId: string | null, versionNumber: number | null, deadline: string, firstReceivedAt: string | null, daysLate: number, waitingDays: number | null, errors: number, warnings: number, dueOn: string | null, returnedFor: Array<{ zh: string, en: string }> }> };

export type RoundProposalQueryVariables = Exact<{
  regionId: string;
  year: number;
}>;


export type RoundProposalQuery = { roundProposal: Array<{ expected: boolean, because: ProposalReason, agency: { id: string, name: string } }> };

export type ReminderQueryVariables = Exact<{
  regionId: string;
  year: number;
}>;


export type ReminderQuery = { reminder: { zh: string, en: string } | null };

export type OpenRoundMutationVariables = Exact<{
  opening: RoundOpening;
}>;


export type OpenRoundMutation = { openRound:
    | { __typename: 'RoundChanged', round: { id: string, year: number, state: RoundOpenness, deadline: string, note: string, revision: number, closedBy: string | null } }
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
    | { __typename: 'StaleRound', code: string, message: { zh: string, en: string }, round: { id: string, year: number, state: RoundOpenness, deadline: string, note: string, revision: number, closedBy: string | null } }
   };

export type CloseRoundMutationVariables = Exact<{
  id: string;
  revision: number;
  note?: string | null | undefined;
}>;


export type CloseRoundMutation = { closeRound:
    | { __typename: 'RoundChanged', round: { id: string, year: number, state: RoundOpenness, deadline: string, note: string, revision: number, closedBy: string | null } }
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
    | { __typename: 'StaleRound', code: string, message: { zh: string, en: string }, round: { id: string, year: number, state: RoundOpenness, deadline: string, note: string, revision: number, closedBy: string | null } }
   };

export type ReopenRoundMutationVariables = Exact<{
  id: string;
  revision: number;
  reason: string;
}>;


export type ReopenRoundMutation = { reopenRound:
    | { __typename: 'RoundChanged', round: { id: string, year: number, state: RoundOpenness, deadline: string, note: string, revision: number, closedBy: string | null } }
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
    | { __typename: 'StaleRound', code: string, message: { zh: string, en: string }, round: { id: string, year: number, state: RoundOpenness, deadline: string, note: string, revision: number, closedBy: string | null } }
   };

export type PublishYearMutationVariables = Exact<{
  regionId: string;
  year: number;
}>;


export type PublishYearMutation = { publishYear:
    | { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } }
    | { __typename: 'YearPublished', published: number, remaining: Array<{ agencyId: string, agencyName: string, state: RoundState }> }
   };

export type OpenedRoundFragment = { id: string, year: number, state: RoundOpenness, deadline: string, note: string, revision: number, closedBy: string | null };

type ChangedRound_RoundChanged_Fragment = { __typename: 'RoundChanged', round: { id: string, year: number, state: RoundOpenness, deadline: string, note: string, revision: number, closedBy: string | null } };

type ChangedRound_RoundRefusal_Fragment = { __typename: 'RoundRefusal', code: string, message: { zh: string, en: string } };

type ChangedRound_StaleRound_Fragment = { __typename: 'StaleRound', code: string, message: { zh: string, en: string }, round: { id: string, year: number, state: RoundOpenness, deadline: string, note: string, revision: number, closedBy: string | null } };

export type ChangedRoundFragment =
  | ChangedRound_RoundChanged_Fragment
  | ChangedRound_RoundRefusal_Fragment
  | ChangedRound_StaleRound_Fragment
;

export type SearchQueryVariables = Exact<{
  text: string;
  regionId?: string | null | undefined;
}>;


export type SearchQuery = { agencies: { nodes: Array<{ id: string, name: string, kind: AgencyKind, regionName: string, isSample: boolean }> }, reports: { nodes: Array<{ id: string, agencyName: string, year: number, isSample: boolean }> } };

export type StatisticsQueryVariables = Exact<{
  selection: StatisticsSelection;
}>;


export type StatisticsQuery = { statistics:
    | { __typename: 'SelectionRefused', code: string, message: { zh: string, en: string } }
    | { __typename: 'Statistics', rows: Array<{ agencyId: string | null, agencyName: string | null, kind: AgencyKind | null, system: string | null, regionId: string | null, year: number | null, reportId: string | null, expected: number, received: number, values: Array<{ state: MeasureState, value: number | null, numerator: number | null, denominator: number | null, covered: number }> }> }
   };

export type ReportVersionsQueryVariables = Exact<{
  id: string;
}>;


export type ReportVersionsQuery = { report: { id: string, year: number, isSample: boolean, agency: { id: string, name: string }, versions: Array<{ id: string, number: number, createdAt: string, file: { id: string, name: string }, corrections: Array<{ cell: string, reason: string, byName: string, at: string, before: { kind: CellKind, raw: string } | null, after: { kind: CellKind, raw: string } }> }> } | null };

export type VersionsDifferenceQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
}>;


export type VersionsDifferenceQuery = { report: { id: string, difference: { cells: Array<{ cell: string, before: { kind: CellKind, raw: string } | null, after: { kind: CellKind, raw: string } | null }>, sections: Array<{ section: string, parts: Array<{ kind: TextPartKind, text: string }> }> } | null } | null };

export * from './accounts.documents.js';
export * from './agencies.documents.js';
export * from './annotations.documents.js';
export * from './audit.documents.js';
export * from './batches.documents.js';
export * from './consolidated.documents.js';
export * from './letter.documents.js';
export * from './overview.documents.js';
export * from './own-reports.documents.js';
export * from './rechecking.documents.js';
export * from './region-administration.documents.js';
export * from './regions.documents.js';
export * from './reorganisation.documents.js';
export * from './report.documents.js';
export * from './review.documents.js';
export * from './round.documents.js';
export * from './search.documents.js';
export * from './statistics.documents.js';
export * from './versions.documents.js';
