import type { AnnualReport } from '@huilan/annual-report';
import { bandKeysOf, estimatedSimilarity, fingerprintOf, ownShingles, type Fingerprint } from '@huilan/checking';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Reports looked at for one report, those alike enough to be compared word for word, and how many of them at most. */
const CANDIDATES = 400;
const ALIKE_FROM = 0.5;
const MOST_ALIKE = 5;

/** Locks of bands are known by this number and the year beside it. */
const LOCKED_BY = 740_000;

/** A report's standing version. */
interface LookedAt {
  readonly reportId: string;
  readonly versionId: string;
  readonly year: number;
  readonly content: AnnualReport;
}

/** Finds reports of other agencies whose own words are alike, by fingerprints kept in the database. */
@Injectable()
export class LookAlikes {
  /**
   * The reports that are alike: `alike` as `#find` gives them; `toCheckAgain` those whose checks rest on a text that is new or gone
   * with this version: of two alike nobody can tell which was first, and both are told.
   */
  async of(manager: EntityManager, report: LookedAt): Promise<{ readonly alike: string[] | undefined; readonly toCheckAgain: readonly string[] }> {
    const [kept] = await manager.query<{ versionId: string; fingerprint: Buffer | null }[]>('SELECT version_id AS "versionId", fingerprint FROM text_fingerprint WHERE report_id = $1', [report.reportId]);
    const earlier = kept?.fingerprint == null ? undefined : fromBytes(kept.fingerprint);
    const isKept = kept?.versionId === report.versionId;
    const fingerprint = isKept ? earlier : fingerprintOf(ownShingles(report.content));
    await this.#takeTurn(manager, report.year, [earlier, fingerprint]);
    const formerly = isKept || earlier === undefined ? [] : ((await this.#find(manager, report, earlier)) ?? []);
    if (!isKept) await this.#keep(manager, report, fingerprint);
    const alike = await this.#find(manager, report, fingerprint);
    return { alike, toCheckAgain: isKept ? [] : [...new Set([...formerly, ...(alike ?? [])])] };
  }

  /**
   * Of two alike that come at the same moment, each in a transaction of its own, neither would see the other: the later one
   * waits. Always in one order, so that no two wait for each other.
   */
  async #takeTurn(manager: EntityManager, year: number, fingerprints: readonly (Fingerprint | undefined)[]): Promise<void> {
    const bands = fingerprints.flatMap((fingerprint) => (fingerprint === undefined ? [] : [...bandKeysOf(fingerprint)]));
    await manager.query('SELECT pg_advisory_xact_lock($1::integer, key) FROM (SELECT DISTINCT key FROM unnest($2::integer[]) AS key ORDER BY key) band', [LOCKED_BY + year, bands]);
  }

  async #keep(manager: EntityManager, { reportId, versionId, year }: LookedAt, fingerprint: Fingerprint | undefined): Promise<void> {
    await manager.query(
      `INSERT INTO text_fingerprint (report_id, version_id, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT (report_id) DO UPDATE SET version_id = excluded.version_id, fingerprint = excluded.fingerprint`,
      [reportId, versionId, fingerprint === undefined ? null : toBytes(fingerprint)],
    );
    await manager.query('DELETE FROM text_band WHERE report_id = $1', [reportId]);
    if (fingerprint === undefined) return;
    await manager.query('INSERT INTO text_band (year, key, report_id) SELECT DISTINCT $1::integer, key, $2::bigint FROM unnest($3::integer[]) AS key', [year, reportId, [...bandKeysOf(fingerprint)]]);
  }

  /** Ids of other agencies' reports of the year that are alike, the most alike first; `undefined` when there is no other report to compare with. */
  async #find(manager: EntityManager, report: LookedAt, fingerprint: Fingerprint | undefined): Promise<string[] | undefined> {
    const { reportId, year } = report;
    const [{ any }] = await manager.query<[{ any: boolean }]>('SELECT EXISTS (SELECT FROM report WHERE year = $1 AND id <> $2) AS any', [year, reportId]);
    if (!any) return undefined;
    if (fingerprint === undefined) return [];
    const candidates = await manager.query<{ id: string; fingerprint: Buffer }[]>(
      `SELECT report_id AS id, fingerprint FROM text_fingerprint JOIN (
         SELECT report_id FROM text_band WHERE year = $1 AND key = ANY($2::integer[]) AND report_id <> $3 GROUP BY report_id ORDER BY count(*) DESC, report_id LIMIT ${CANDIDATES}
       ) candidate USING (report_id) WHERE fingerprint IS NOT NULL`,
      [year, [...bandKeysOf(fingerprint)], reportId],
    );
    return candidates
      .map(({ id, fingerprint: other }) => ({ id, similarity: estimatedSimilarity(fingerprint, fromBytes(other)) }))
      .filter(({ similarity }) => similarity >= ALIKE_FROM)
      .sort((one, other) => other.similarity - one.similarity || Number(one.id) - Number(other.id))
      .slice(0, MOST_ALIKE)
      .map(({ id }) => id);
  }
}

/** Little-endian on every machine, so that a database can move. */
function toBytes(fingerprint: Fingerprint): Buffer {
  const bytes = Buffer.alloc(fingerprint.length * 4);
  fingerprint.forEach((value, place) => bytes.writeUInt32LE(value, place * 4));
  return bytes;
}

function fromBytes(bytes: Buffer): Fingerprint {
  return Uint32Array.from({ length: bytes.length / 4 }, (_, place) => bytes.readUInt32LE(place * 4));
}
