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

/** Finds reports of other agencies whose own words are alike, by fingerprints kept in the database. */
@Injectable()
export class LookAlikes {
  /** Keeps the fingerprint of a report's standing version, unless it is there. Gives it; `undefined` when the text is too short to compare. */
  async keep(manager: EntityManager, report: { readonly reportId: string; readonly versionId: string; readonly year: number; readonly content: AnnualReport }): Promise<Fingerprint | undefined> {
    const { reportId, versionId, year } = report;
    const [known] = await manager.query<{ fingerprint: Buffer | null }[]>('SELECT fingerprint FROM text_fingerprint WHERE report_id = $1 AND version_id = $2', [reportId, versionId]);
    if (known !== undefined) return known.fingerprint === null ? undefined : fromBytes(known.fingerprint);
    const fingerprint = fingerprintOf(ownShingles(report.content));
    const bands = fingerprint === undefined ? [] : [...bandKeysOf(fingerprint)];
    // Of two alike that come at the same moment, each in a transaction of its own, neither would see the other: the later one
    // waits. Always in one order, so that no two wait for each other.
    await manager.query('SELECT pg_advisory_xact_lock($1::integer, key) FROM (SELECT DISTINCT key FROM unnest($2::integer[]) AS key ORDER BY key) band', [LOCKED_BY + year, bands]);
    await manager.query(
      `INSERT INTO text_fingerprint (report_id, version_id, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT (report_id) DO UPDATE SET version_id = excluded.version_id, fingerprint = excluded.fingerprint`,
      [reportId, versionId, fingerprint === undefined ? null : toBytes(fingerprint)],
    );
    await manager.query('DELETE FROM text_band WHERE report_id = $1', [reportId]);
    if (fingerprint !== undefined) {
      await manager.query('INSERT INTO text_band (year, key, report_id) SELECT DISTINCT $1::integer, key, $2::bigint FROM unnest($3::integer[]) AS key', [year, reportId, bands]);
    }
    return fingerprint;
  }

  /** Ids of other agencies' reports of the year that are alike, the most alike first; `undefined` when there is no other report to compare with. */
  async find(manager: EntityManager, report: { readonly reportId: string; readonly year: number }, fingerprint: Fingerprint | undefined): Promise<string[] | undefined> {
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
