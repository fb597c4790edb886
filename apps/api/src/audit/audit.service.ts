import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SqlParameters, containsPattern } from '../database/sql-parameters.js';
import type { Page, PageWish } from '../listing/list-page.js';
import { listPageAsTheServer } from '../listing/list-page-as-the-server.js';

/** Which entries of the trail are wanted. What is left out does not restrict. */
export interface AuditCriteria {
  readonly subject?: string | null;
  readonly subjectId?: string | null;
  readonly byName?: string | null;
}

export interface AuditEntry {
  readonly number: number;
  readonly at: Date;
  readonly byName: string;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly hash: string;
}

@Injectable()
export class AuditService {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of the trail. Whoever calls this is an administrator. */
  list({ subject, subjectId, byName }: AuditCriteria, wish: PageWish): Promise<Page<AuditEntry>> {
    const parameters = new SqlParameters();
    const conditions: string[] = [];
    if (subject != null) conditions.push(`subject = ${parameters.add(subject)}`);
    if (subjectId != null) conditions.push(`subject_id = ${parameters.add(subjectId)}`);
    if (byName) conditions.push(`by_name ILIKE ${parameters.add(containsPattern(byName))}`);
    return listPageAsTheServer(
      this.dataSource,
      {
        select: `number::int AS number, at, by_name AS "byName", action, subject, subject_id AS "subjectId", before::text AS before, after::text AS after, hash`,
        from: 'audit_entry',
        conditions,
        parameters,
        sort: [],
        id: 'number',
      },
      wish,
    );
  }
}
