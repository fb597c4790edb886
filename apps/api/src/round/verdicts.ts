import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { currentViewer } from '../authorisation/viewer.js';
import { storableText } from '../database/storable.js';
import type { ChangedInput } from '../findings/changed-inputs.js';
import { FindingsService } from '../findings/findings.service.js';
import { impossibleStep, reasonMissing, unknownFinding } from './refusals.js';
import { ReportEditing, type ReportOutcome } from './report-editing.js';
import { ReportSteps } from './report-steps.js';

/** What a person says of a finding; EXPLAINED and DISMISSED need a reason. */
export const VERDICT_KINDS = ['OUR_READING_ERROR', 'BUREAUS_ERROR', 'EXPLAINED', 'DISMISSED'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** A verdict on a finding, whatever version of the report it is found in. */
export interface Verdict {
  readonly reportId: string;
  readonly identity: string;
  readonly kind: VerdictKind;
  readonly reason: string;
  readonly givenAt: Date;
  readonly byName: string;
  /** Since when what the rule looks at is no longer what it was; the verdict does not count until it is given again. */
  readonly reopenedAt: Date | null;
  readonly changes: readonly ChangedInput[];
}

@Injectable()
export class Verdicts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly editing: ReportEditing,
    private readonly steps: ReportSteps,
    private readonly findings: FindingsService,
  ) {}

  /** Gives a verdict on a finding of the standing version, replacing an earlier one; `null` takes it back. */
  give(reportId: string, revision: number, identity: string, kind: VerdictKind | null, reason: string): Promise<ReportOutcome> {
    return this.editing.edit(reportId, revision, async (manager, report) => {
      if (report.state !== 'HANDED_IN' && report.state !== 'BEING_CHECKED') return impossibleStep(report.state);
      if ((kind === 'EXPLAINED' || kind === 'DISMISSED') && reason.trim() === '') return reasonMissing;
      const [finding] = await manager.query<{ inputs: string }[]>('SELECT inputs FROM finding WHERE version_id = $1 AND identity = $2', [report.versionId, identity]);
      if (finding === undefined) return unknownFinding;
      const started = report.state === 'HANDED_IN' ? await this.steps.move(manager, report, 'START_CHECKING', '') : [];
      const [before] = await manager.query<{ kind: string; reason: string }[]>('SELECT kind, reason FROM finding_verdict WHERE report_id = $1 AND identity = $2', [reportId, identity]);
      await manager.query('DELETE FROM finding_verdict WHERE report_id = $1 AND identity = $2', [reportId, identity]);
      if (kind !== null) {
        const viewer = currentViewer();
        await manager.query(
          `INSERT INTO finding_verdict (report_id, identity, kind, reason, inputs, by_account, by_name) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [reportId, identity, kind, storableText(reason.trim()), finding.inputs, viewer.accountId, storableText(viewer.name)],
        );
      }
      await this.findings.count(manager, reportId);
      const after = kind === null ? null : { kind, reason: reason.trim(), inputs: finding.inputs };
      return [...started, { action: 'finding.verdict', before: { finding: identity, verdict: before ?? null }, after: { finding: identity, verdict: after } }];
    });
  }

  /** Verdicts on findings of these reports. */
  ofReports(reportIds: readonly string[]): Promise<Verdict[]> {
    return this.dataSource.query(
      `SELECT report_id AS "reportId", identity, kind, reason, given_at AS "givenAt", by_name AS "byName", reopened_at AS "reopenedAt", changes
       FROM finding_verdict WHERE report_id = ANY($1::bigint[])`,
      [reportIds],
    );
  }
}
