import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { onlyIds } from '../database/identifiers.js';
import { storableJson } from '../database/storable.js';
import { changedInputs } from './changed-inputs.js';
import { Finding } from './finding.entity.js';

/** A finding as a run of the checks gives it. */
export type NewFinding = Omit<Finding, 'id' | 'reportId' | 'versionId' | 'position'>;

@Injectable()
export class FindingsService {
  constructor(private readonly dataSource: DataSource) {}

  ofVersions(versionIds: readonly string[]): Promise<Finding[]> {
    return this.dataSource
      .createQueryBuilder(Finding, 'finding')
      .where({ versionId: In(onlyIds(versionIds)) })
      .orderBy(`array_position(ARRAY['ERROR', 'WARNING', 'NOTICE'], finding.severity)`)
      .addOrderBy('finding.position')
      .getMany();
  }

  /**
   * Makes the findings of a report's standing version exactly these. A finding that was there before keeps its row, and a
   * verdict on it stands until what the rule looked at has changed; the report's counts follow.
   */
  async replace(manager: EntityManager, reportId: string, versionId: string, findings: readonly NewFinding[], rulesVersion: string): Promise<void> {
    await manager.query(`DELETE FROM finding WHERE version_id = $1 AND identity <> ALL($2::text[])`, [
      versionId,
      findings.map((finding) => finding.identity),
    ]);
    if (findings.length > 0) {
      await manager.upsert(
        Finding,
        findings.map(({ passages, likelyCause, ...finding }, position) => ({ ...finding, reportId, versionId, position, passages: storable(passages), likelyCause: storable(likelyCause) })),
        ['versionId', 'identity'],
      );
    }
    await this.#reopenVerdicts(manager, reportId, versionId);
    await manager.query('UPDATE report SET rules_version = $2 WHERE id = $1 AND rules_version IS DISTINCT FROM $2', [reportId, rulesVersion]);
    await this.count(manager, reportId);
  }

  /** Counts what is open in the report's standing version: found, and not settled by a verdict that stands. */
  async count(manager: EntityManager, reportId: string): Promise<void> {
    await manager.query(
      `UPDATE report SET errors = counted.errors, warnings = counted.warnings, notices = counted.notices
       FROM (SELECT count(*) FILTER (WHERE severity = 'ERROR') AS errors, count(*) FILTER (WHERE severity = 'WARNING') AS warnings,
                    count(*) FILTER (WHERE severity = 'NOTICE') AS notices
             FROM report standing JOIN finding ON finding.version_id = standing.standing_version_id
             LEFT JOIN finding_verdict verdict ON verdict.report_id = standing.id AND verdict.identity = finding.identity
             WHERE standing.id = $1 AND NOT ${isSettled('verdict', 'finding')}) counted
       WHERE report.id = $1`,
      [reportId],
    );
  }

  async #reopenVerdicts(manager: EntityManager, reportId: string, versionId: string): Promise<void> {
    const changed = await manager.query<{ identity: string; before: string; after: string }[]>(
      `SELECT identity, verdict.inputs AS before, finding.inputs AS after FROM finding_verdict verdict JOIN finding USING (report_id, identity)
       WHERE verdict.report_id = $1 AND finding.version_id = $2 AND verdict.inputs <> finding.inputs`,
      [reportId, versionId],
    );
    for (const { identity, before, after } of changed) {
      await manager.query(
        'UPDATE finding_verdict SET reopened_at = COALESCE(reopened_at, now()), changes = $3 WHERE report_id = $1 AND identity = $2',
        [reportId, identity, storableJson(changedInputs(before, after))],
      );
    }
  }
}

/**
 * Whether a verdict (SQL alias, perhaps all NULL) settles a finding: explained or dismissed. Our own reading error is settled
 * by itself only where no cell is concerned; a cell that was misread has to be corrected.
 */
export function isSettled(verdict: string, finding: string): string {
  return `(${verdict}.kind IS NOT NULL AND ${verdict}.reopened_at IS NULL
    AND (${verdict}.kind IN ('EXPLAINED', 'DISMISSED') OR (${verdict}.kind = 'OUR_READING_ERROR' AND ${finding}.cells = '{}')))`;
}

const storable = <Value>(value: Value): Value => JSON.parse(storableJson(value)) as Value;
