import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentViewer } from '../authorisation/viewer.js';
import { storableJson, storableText } from '../database/storable.js';

/** A change worth keeping for good: of what, and what stood there before and after. */
export interface Change {
  /** What was done, e.g. `report.ACCEPT`, `cell.correct`, `account.grant`. */
  readonly action: string;
  /** Kind of thing and its id, e.g. `report` and `12`. */
  readonly subject: string;
  readonly subjectId: string;
  /** Anything JSON can say; never a secret. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * Writes what happened, in whose name, into the trail that only grows. Number, time and hash are given by the database, one
 * entry at a time until the transaction ends: so this comes last in a transaction.
 */
@Injectable()
export class AuditTrail {
  /** Records changes in the caller's transaction: if that is undone, so is the entry. */
  async record(manager: EntityManager, ...changes: readonly Change[]): Promise<void> {
    const viewer = currentViewer();
    for (const { action, subject, subjectId, before, after } of changes) {
      await manager.query(
        `INSERT INTO audit_entry (by_account, by_name, action, subject, subject_id, before, after) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [viewer.accountId, storableText(viewer.name), action, subject, subjectId, json(before), json(after)],
      );
    }
  }
}

const json = (value: unknown) => (value === undefined ? null : storableJson(value));
