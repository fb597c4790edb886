import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { onlyIds } from '../database/identifiers.js';
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
   * Makes the findings of a report's standing version exactly these. A finding that was there before keeps its row; the
   * report's counts follow.
   */
  async replace(manager: EntityManager, reportId: string, versionId: string, findings: readonly NewFinding[]): Promise<void> {
    await manager.query(`DELETE FROM finding WHERE version_id = $1 AND identity <> ALL($2::text[])`, [
      versionId,
      findings.map((finding) => finding.identity),
    ]);
    if (findings.length > 0) {
      await manager.upsert(
        Finding,
        findings.map((finding, position) => ({ ...finding, reportId, versionId, position })),
        ['versionId', 'identity'],
      );
    }
    await manager.query(
      `UPDATE report SET errors = counted.errors, warnings = counted.warnings, notices = counted.notices
       FROM (SELECT count(*) FILTER (WHERE severity = 'ERROR') AS errors, count(*) FILTER (WHERE severity = 'WARNING') AS warnings,
                    count(*) FILTER (WHERE severity = 'NOTICE') AS notices
             FROM finding WHERE version_id = $2) counted
       WHERE report.id = $1 AND report.standing_version_id = $2`,
      [reportId, versionId],
    );
  }
}
