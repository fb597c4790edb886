import type { DataSource, EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail.js';
import { createDataSource } from '../database/data-source.js';
import { storableJson } from '../database/storable.js';
import { blankedIn, patternOf } from './blanked.js';

/** How much there is that is due, or was erased. */
export interface PersonalData {
  /** Versions of reports that name whom to call. */
  readonly contacts: number;
  /** Accounts of people who left. */
  readonly accounts: number;
  /** Names that somebody tried to sign in with. */
  readonly signInAttempts: number;
  /** Contacts erased from the head of the report that do not stand like that in the text taken out of its file. */
  readonly onlyInHead: number;
}

/** Versions looked at together: each brings the whole text of its file. */
const AT_ONCE = 20;

const CONTACTS = 'report_version version JOIN report ON report.id = version.report_id WHERE report.year < $1 AND version.contact IS NOT NULL';
/** Disabled, and not seen since: nobody who works here. */
const LEFT = `is_disabled AND NOT is_sample AND name NOT LIKE 'erased-%' AND COALESCE(last_signed_in_at, created_at) < make_date($1, 1, 1)`;
const ATTEMPTS = 'sign_in_attempt WHERE last_at < make_date($1, 1, 1)';
/** What immutable tables are guarded by, taken off in the owner's own transaction. */
const IMMUTABLE = ['report_version', 'source_extraction'];

/** Counts what `erasePersonalData` would erase. Changes nothing. */
export function countPersonalData(databaseUrl: string, before: number): Promise<PersonalData> {
  return asOwner(databaseUrl, async (owner) => {
    const count = async (rows: string) => (await owner.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM ${rows}`, [before]))[0].count;
    return { contacts: await count(CONTACTS), accounts: await count(`account WHERE ${LEFT}`), signInAttempts: await count(ATTEMPTS), onlyInHead: 0 };
  });
}

/**
 * Erases personal data of before a year: the contacts in reports of earlier years, the accounts of people who left before it, the
 * names tried at the door. Figures, findings and the trail stay as they are; one audit entry says how much it was. All of it or
 * nothing; whoever writes reports waits meanwhile.
 */
export function erasePersonalData(databaseUrl: string, before: number): Promise<PersonalData> {
  return asOwner(databaseUrl, (owner) =>
    owner.transaction(async (manager) => {
      await manager.query('SET LOCAL statement_timeout = 0');
      for (const table of IMMUTABLE) await manager.query(`ALTER TABLE ${table} DISABLE TRIGGER ${table}_is_immutable`);
      const contacts = await eraseContacts(manager, before);
      for (const table of IMMUTABLE) await manager.query(`ALTER TABLE ${table} ENABLE TRIGGER ${table}_is_immutable`);
      const accounts = await eraseAccounts(manager, before);
      const [, signInAttempts] = await manager.query<[unknown, number]>(`DELETE FROM ${ATTEMPTS}`, [before]);
      const erased = { ...contacts, accounts, signInAttempts };
      await new AuditTrail().record(manager, { action: 'personalData.erase', subject: 'year', subjectId: String(before), after: erased });
      return erased;
    }),
  );
}

async function asOwner<Result>(databaseUrl: string, work: (owner: DataSource) => Promise<Result>): Promise<Result> {
  const owner = await createDataSource(databaseUrl).initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

interface ContactOfVersion {
  readonly id: string;
  readonly contact: string;
  readonly extractionId: string;
  readonly document: unknown;
  readonly sections: unknown;
  readonly indicators: unknown;
  readonly questions: unknown;
}

async function eraseContacts(manager: EntityManager, before: number): Promise<Pick<PersonalData, 'contacts' | 'onlyInHead'>> {
  let contacts = 0;
  let onlyInHead = 0;
  for (;;) {
    const found = await manager.query<ContactOfVersion[]>(
      `SELECT version.id, version.contact, version.sections, version.indicators, version.questions, version.source_extraction_id AS "extractionId",
         (SELECT document FROM source_extraction WHERE id = version.source_extraction_id) AS document
       FROM ${CONTACTS} ORDER BY version.id LIMIT $2`,
      [before, AT_ONCE],
    );
    if (found.length === 0) return { contacts, onlyInHead };
    for (const { id, contact, extractionId, document, sections, indicators, questions } of found) {
      const pattern = patternOf(contact);
      const json = (value: unknown) => storableJson(blankedIn(value, pattern));
      const text = json(document);
      if (text === storableJson(document) && !(await isErasedByAnother(manager, extractionId, id))) onlyInHead += 1;
      await manager.query('UPDATE source_extraction SET document = $2 WHERE id = $1', [extractionId, text]);
      await manager.query(
        `UPDATE report_version SET contact = NULL, head_at = head_at - 'contact', sections = $2, indicators = $3, questions = $4 WHERE id = $1`,
        [id, json(sections), json(indicators), json(questions)],
      );
    }
    contacts += found.length;
  }
}

/** Versions corrected by hand share the text of their file: the first of them has taken the contact out of it. */
async function isErasedByAnother(manager: EntityManager, extractionId: string, id: string): Promise<boolean> {
  const found = await manager.query<unknown[]>('SELECT FROM report_version WHERE source_extraction_id = $1 AND id < $2 AND contact IS NULL LIMIT 1', [extractionId, id]);
  return found.length > 0;
}

async function eraseAccounts(manager: EntityManager, before: number): Promise<number> {
  const left = await manager.query<{ id: string; name: string }[]>(`SELECT id, name FROM account WHERE ${LEFT} ORDER BY id FOR UPDATE`, [before]);
  const ids = left.map(({ id }) => id);
  for (const table of ['account_grant', 'account_past_password', 'account_session', 'access_token', 'account_invitation']) {
    await manager.query(`DELETE FROM ${table} WHERE account_id = ANY($1::bigint[])`, [ids]);
  }
  await manager.query('DELETE FROM sign_in_attempt WHERE name = ANY($1::text[])', [left.map(({ name }) => name)]);
  await manager.query(
    `UPDATE account SET name = 'erased-' || id, display_name = '（已注销）', password_hash = NULL, totp_secret = NULL, totp_last_step = NULL, openid_subject = NULL
     WHERE id = ANY($1::bigint[])`,
    [ids],
  );
  return ids.length;
}
