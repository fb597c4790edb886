import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type pg from 'pg';
import { placeOfBatchFile } from '../batch/batch-file-store.js';
import { placeOfSourceFile } from '../intake/file-store.js';
import { backupDamaged, sourceFileLost } from './keeping-refusal.js';
import { FILE_LIST } from './manifest.js';
import { copySummed, privateFile } from './summed-copy.js';

/** A file of the data folder: its place there, which is its place in a backup too, and the SHA-256 of its bytes. */
interface KeptFile {
  readonly place: string;
  readonly sha256: string;
}

const AT_ONCE = 1_000;

/**
 * Copies the files that the snapshot of `client` refers to, and lists them. Source files stay for good. A file of a bulk
 * hand-in may have been filed since the snapshot, and then lies with those; or its batch was cancelled, and then its bytes are gone.
 * Throws a KeepingRefusal where a source file is missing or damaged.
 */
export async function keepFiles(client: pg.Client, dataDirectory: string, folder: string): Promise<{ count: number; gone: number }> {
  const list = privateFile(join(folder, FILE_LIST));
  const written = new Promise<void>((resolve, reject) => list.once('close', resolve).once('error', reject));
  let count = 0;
  let gone = 0;
  try {
    for await (const { place, sha256 } of filesOf(client)) {
      const sum = (await copySummed(join(dataDirectory, place), join(folder, place))) ?? (await copySummed(join(dataDirectory, placeOfSourceFile(sha256)), join(folder, place)));
      if (sum === null && place !== placeOfSourceFile(sha256)) {
        gone += 1;
        continue;
      }
      if (sum !== sha256) throw sourceFileLost(place);
      count += 1;
      if (!list.write(`${sha256}  ${place}\n`)) await new Promise((resolve) => list.once('drain', resolve));
    }
  } finally {
    list.end();
    await written;
  }
  return { count, gone };
}

async function* filesOf(client: pg.Client): AsyncGenerator<KeptFile> {
  for (let last = ''; ; ) {
    const { rows } = await client.query<{ sha256: string }>('SELECT sha256 FROM source_file WHERE sha256 > $1 ORDER BY sha256 LIMIT $2', [last, AT_ONCE]);
    for (const { sha256 } of rows) yield { place: placeOfSourceFile(sha256), sha256 };
    if (rows.length === 0) break;
    last = (rows.at(-1) as { sha256: string }).sha256;
  }
  for (let last = { batchId: '0', sha256: '' }; ; ) {
    const { rows } = await client.query<{ batchId: string; sha256: string }>(
      `SELECT DISTINCT batch_id AS "batchId", sha256 FROM batch_item WHERE sha256 IS NOT NULL AND state NOT IN ('DONE', 'CANCELLED')
       AND (batch_id, sha256) > ($1, $2) ORDER BY batch_id, sha256 LIMIT $3`,
      [last.batchId, last.sha256, AT_ONCE],
    );
    for (const { batchId, sha256 } of rows) yield { place: placeOfBatchFile(batchId, sha256), sha256 };
    if (rows.length === 0) return;
    last = rows.at(-1) as typeof last;
  }
}

/** The files of a backup, as its list names them. Throws a KeepingRefusal where a line names none. */
export async function* filesListed(folder: string): AsyncGenerator<KeptFile> {
  for await (const line of createInterface({ input: createReadStream(join(folder, FILE_LIST)) })) {
    const [, sha256, place] = /^([0-9a-f]{64}) {2}((?:files\/[0-9a-f]{2}|batches\/\d+)\/[0-9a-f]+)$/.exec(line) ?? [];
    if (sha256 === undefined || place === undefined) throw backupDamaged(FILE_LIST);
    yield { place, sha256 };
  }
}
