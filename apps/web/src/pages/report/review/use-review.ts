import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { LocalizedText } from '@huilan/annual-report';
import {
  CheckAgainDocument, CorrectCellDocument, GiveVerdictDocument, ReportReviewDocument, ReturnReportDocument, TakeReportStepDocument,
  type CorrectedValue, type ReportReviewQuery, type ReportStep, type ReturnWish, type VerdictKind,
} from '../../../api/generated/graphql.js';
import { ReportInOnePiece } from '../../../api/report-in-one-piece.js';

export type ReviewedReport = NonNullable<ReportReviewQuery['report']>;

/** Why the last thing was not done: somebody was quicker, or it is not possible. */
export type NotDone = { readonly what: 'stale'; readonly by: string | null } | { readonly what: 'refused'; readonly code: string; readonly message: LocalizedText };

type Answer = { readonly __typename: 'ReportChanged' } | { readonly __typename: 'StaleVersion'; readonly changedBy: string | null } | { readonly __typename: 'RoundRefusal'; readonly code: string; readonly message: LocalizedText };

/** What can be done with a report, each on the revision that is seen; resolves to whether it was done. */
export interface Review {
  readonly report: ReviewedReport;
  readonly notDone: NotDone | undefined;
  readonly isWorking: boolean;
  take(step: ReportStep, note: string): Promise<boolean>;
  returnIt(wish: ReturnWish): Promise<boolean>;
  judge(identity: string, kind: VerdictKind | null, reason: string): Promise<boolean>;
  correct(cell: string, value: CorrectedValue, reason: string): Promise<boolean>;
  checkAgain(): Promise<boolean>;
}

/** The review of a report; `undefined` until it is known. */
export function useReview(id: string): Review | undefined {
  const { data } = useQuery(ReportReviewDocument, { variables: { id } });
  const after = { refetchQueries: [ReportInOnePiece, ReportReviewDocument], awaitRefetchQueries: true };
  const [takeStep, taking] = useMutation(TakeReportStepDocument, after);
  const [returnReport, returning] = useMutation(ReturnReportDocument, after);
  const [giveVerdict, judging] = useMutation(GiveVerdictDocument, after);
  const [correctCell, correcting] = useMutation(CorrectCellDocument, after);
  const [checkAgain, checking] = useMutation(CheckAgainDocument, after);
  const [notDone, setNotDone] = useState<NotDone>();
  const report = data?.report;
  if (!report) return undefined;
  const on = { reportId: report.id, revision: report.revision };
  const done = (answer: Answer | undefined): boolean => {
    const isDone = answer?.__typename === 'ReportChanged';
    if (answer === undefined || isDone) setNotDone(undefined);
    else setNotDone(answer.__typename === 'StaleVersion' ? { what: 'stale', by: answer.changedBy } : { what: 'refused', code: answer.code, message: answer.message });
    return isDone;
  };
  return {
    report,
    notDone,
    isWorking: [taking, returning, judging, correcting, checking].some(({ loading }) => loading),
    take: async (step, note) => done((await takeStep({ variables: { ...on, step, note } })).data?.takeReportStep),
    returnIt: async (wish) => done((await returnReport({ variables: { ...on, wish } })).data?.returnReport),
    judge: async (identity, kind, reason) => done((await giveVerdict({ variables: { ...on, identity, kind, reason } })).data?.giveVerdict),
    correct: async (cell, value, reason) => done((await correctCell({ variables: { ...on, cell, value, reason } })).data?.correctCell),
    checkAgain: async () => done((await checkAgain({ variables: on })).data?.checkAgain),
  };
}
