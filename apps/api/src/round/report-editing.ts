import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AgencyRegister } from '../agencies/agency-register.js';
import { AuditTrail, type Change } from '../audit/audit-trail.js';
import { Authority } from '../authorisation/authority.js';
import { asTheServer } from '../authorisation/viewer.js';
import { isId } from '../database/identifiers.js';
import type { ReportState } from '../reports/report.entity.js';
import { notAllowed, unknownReport, yearClosed, type RoundRefusal } from './refusals.js';

/** A report nobody else can change for now. */
export interface LockedReport {
  readonly id: string;
  readonly agencyId: string;
  readonly year: number;
  readonly state: ReportState;
  readonly revision: number;
  readonly versionId: string;
  readonly errors: number;
}

export type ReportOutcome =
  | { readonly outcome: 'changed'; readonly reportId: string }
  /** Somebody changed the report after the caller looked at it: nothing was done. */
  | { readonly outcome: 'stale'; readonly reportId: string; readonly revision: number; readonly changedBy: string | null; readonly changedAt: Date | null }
  | { readonly outcome: 'refused'; readonly refusal: RoundRefusal };

/** What somebody wants to do to a report: says what it changed, or why it does not. */
export type ReportEdit = (manager: EntityManager, report: LockedReport) => Promise<readonly Omit<Change, 'subject' | 'subjectId'>[] | RoundRefusal>;

/** Undoes the transaction of an edit that turned out to be refused. */
class EditRefused extends Error {
  constructor(readonly refusal: RoundRefusal) {
    super(refusal.code);
  }
}

/** The one way in which a supervisor changes a report: by whoever may, on what he saw, all or nothing, and on record. */
@Injectable()
export class ReportEditing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly authority: Authority,
    private readonly register: AgencyRegister,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Does `edit` to the report, provided that the viewer supervises its agency, that the year is open (`evenWhenClosed`: or
   * not) and that the report still has the revision the caller saw.
   */
  async edit(reportId: string, revision: number, edit: ReportEdit, { evenWhenClosed = false } = {}): Promise<ReportOutcome> {
    if (!isId(reportId)) return refused(unknownReport);
    return asTheServer(async () => {
      const [known] = await this.dataSource.query<{ agencyId: string }[]>('SELECT agency_id AS "agencyId" FROM report WHERE id = $1', [reportId]);
      if (known === undefined) return refused(unknownReport);
      if (!(await this.authority.maySuperviseAgency(known.agencyId))) return refused(notAllowed);
      try {
        return await this.dataSource.transaction(async (manager) => {
          await this.register.lock(manager, known.agencyId);
          const { isClosed, ...report } = await this.#lock(manager, reportId);
          if (report.revision !== revision) return this.#stale(manager, report);
          if (isClosed && !evenWhenClosed) return refused(yearClosed(report.year));
          const changes = await edit(manager, report);
          if ('code' in changes) throw new EditRefused(changes);
          await manager.query('UPDATE report SET revision = $2 WHERE id = $1 AND revision < $2', [reportId, revision + 1]);
          await this.trail.record(manager, ...changes.map((change) => ({ ...change, subject: 'report', subjectId: reportId })));
          return { outcome: 'changed', reportId };
        });
      } catch (error) {
        if (error instanceof EditRefused) return refused(error.refusal);
        throw error;
      }
    });
  }

  async #lock(manager: EntityManager, reportId: string): Promise<LockedReport & { isClosed: boolean }> {
    const [report] = await manager.query<[LockedReport & { isClosed: boolean }]>(
      `SELECT id, agency_id AS "agencyId", year, state, revision, standing_version_id AS "versionId", errors,
              EXISTS (SELECT FROM round WHERE round.id = round_of(agency_id, report.year) AND round.state = 'CLOSED') AS "isClosed"
       FROM report WHERE id = $1 FOR UPDATE`,
      [reportId],
    );
    return report;
  }

  async #stale(manager: EntityManager, { id: reportId, revision }: LockedReport): Promise<ReportOutcome> {
    const [last] = await manager.query<{ byName: string; at: Date }[]>(
      `SELECT by_name AS "byName", at FROM audit_entry WHERE subject = 'report' AND subject_id = $1 ORDER BY number DESC LIMIT 1`,
      [reportId],
    );
    return { outcome: 'stale', reportId, revision, changedBy: last?.byName ?? null, changedAt: last?.at ?? null };
  }
}

const refused = (refusal: RoundRefusal): ReportOutcome => ({ outcome: 'refused', refusal });
