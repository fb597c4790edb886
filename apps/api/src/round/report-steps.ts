import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Change } from '../audit/audit-trail.js';
import { currentViewer } from '../authorisation/viewer.js';
import { onlyIds } from '../database/identifiers.js';
import { storableText } from '../database/storable.js';
import { COUNTED_STATES, type ReportState } from '../reports/report.entity.js';
import { impossibleStep, openErrors, reasonMissing } from './refusals.js';
import { StaleChecks } from '../rechecking/stale-checks.js';
import { ReportEditing, type LockedReport, type ReportOutcome } from './report-editing.js';

/** What a supervisor can do with a report as a whole. Handing in is the bureau's step; returning has its letter. */
export const REPORT_STEPS = ['START_CHECKING', 'ACCEPT', 'PUBLISH', 'WITHDRAW'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];
export type RecordedStep = ReportStep | 'HAND_IN' | 'RETURN';

/** From where a step leads where. A report that was only handed in passes through the checking on its way to a decision. */
const WAYS: Record<ReportStep | 'RETURN', Partial<Record<ReportState, ReportState>>> = {
  START_CHECKING: { HANDED_IN: 'BEING_CHECKED', RETURNED: 'BEING_CHECKED' },
  RETURN: { BEING_CHECKED: 'RETURNED', HANDED_IN: 'RETURNED' },
  ACCEPT: { BEING_CHECKED: 'ACCEPTED', HANDED_IN: 'ACCEPTED' },
  PUBLISH: { ACCEPTED: 'PUBLISHED' },
  WITHDRAW: { ACCEPTED: 'BEING_CHECKED', PUBLISHED: 'ACCEPTED' },
};

/** Steps that can be taken with a report in a state; whether errors or a closed year stand against one is seen when it is taken. */
export function possibleSteps(state: ReportState): (ReportStep | 'RETURN')[] {
  return (Object.keys(WAYS) as (ReportStep | 'RETURN')[]).filter((step) => WAYS[step][state] !== undefined);
}

/** A step that was taken. */
export interface TakenStep {
  readonly id: string;
  readonly reportId: string;
  readonly versionId: string;
  readonly step: RecordedStep;
  readonly fromState: ReportState | null;
  readonly toState: ReportState;
  readonly at: Date;
  readonly byName: string;
  readonly note: string;
}

const counts = (state: ReportState): boolean => (COUNTED_STATES as readonly ReportState[]).includes(state);

type Recorded = Omit<Change, 'subject' | 'subjectId'>;

@Injectable()
export class ReportSteps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly editing: ReportEditing,
    private readonly staleChecks: StaleChecks,
  ) {}

  /** Takes a step with a report on the revision the caller saw. Accepting is refused while errors are open; withdrawing wants a reason. */
  take(reportId: string, revision: number, step: ReportStep, note: string): Promise<ReportOutcome> {
    return this.editing.edit(
      reportId,
      revision,
      async (manager, report) => {
        if (WAYS[step][report.state] === undefined) return impossibleStep(report.state);
        if (step === 'WITHDRAW' && note.trim() === '') return reasonMissing;
        if (step === 'ACCEPT' && report.errors > 0) return openErrors(report.errors);
        return this.move(manager, report, step, note);
      },
      { evenWhenClosed: step === 'PUBLISH' },
    );
  }

  /** Moves a report that the caller has locked, and writes down who did. The step must be possible in its state. */
  async move(manager: EntityManager, report: LockedReport, step: ReportStep | 'RETURN', note: string): Promise<Recorded[]> {
    const to = WAYS[step][report.state];
    if (to === undefined) throw new Error(`no ${step} of a report that is ${report.state}`);
    const started = report.state === 'HANDED_IN' && to !== 'BEING_CHECKED' ? await this.move(manager, report, 'START_CHECKING', '') : [];
    const from = started.length > 0 ? 'BEING_CHECKED' : report.state;
    await manager.query('UPDATE report SET state = $2 WHERE id = $1', [report.id, to]);
    await this.record(manager, { reportId: report.id, versionId: report.versionId, step, fromState: from, toState: to, note });
    if (counts(from) !== counts(to)) await this.staleChecks.ofRegionReports(manager, report.agencyId, report.year);
    return [...started, { action: `report.${step}`, before: { state: from }, after: { state: to, version: report.versionId, note } }];
  }

  /** Writes down a step, in the name of the current viewer. */
  async record(manager: EntityManager, step: Omit<TakenStep, 'id' | 'at' | 'byName'>): Promise<void> {
    const viewer = currentViewer();
    await manager.query(
      `INSERT INTO report_step (report_id, version_id, step, from_state, to_state, by_account, by_name, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [step.reportId, step.versionId, step.step, step.fromState, step.toState, viewer.accountId, storableText(viewer.name), storableText(step.note)],
    );
  }

  /** Every step of some reports, the last first. */
  ofReports(reportIds: readonly string[]): Promise<TakenStep[]> {
    return this.dataSource.query(
      `SELECT id, report_id AS "reportId", version_id AS "versionId", step, from_state AS "fromState", to_state AS "toState", at, by_name AS "byName", note
       FROM report_step WHERE report_id = ANY($1::bigint[]) ORDER BY id DESC`,
      [onlyIds(reportIds)],
    );
  }
}
