import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChainVerdict } from '../audit/audit-chain.js';
import { writeWhole } from '../intake/write-whole.js';
import { backupDamaged, newerSchema, noBackup } from './keeping-refusal.js';

/** Edition of the layout of a backup's folder. */
const LAYOUT = 1;

/** A table in `tables/<name>.copy.gz`: the text format of COPY, compressed. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the compressed file. */
  readonly sha256: string;
}

/** What a backup says of itself; with `manifest.sha256` beside it, everything in the folder follows from it. */
export interface Manifest {
  readonly layout: number;
  /** When the snapshot was taken, ISO 8601. */
  readonly takenAt: string;
  /** The schema: names of the migrations, in the order in which they ran. */
  readonly migrations: readonly string[];
  readonly tables: readonly KeptTable[];
  /** Last number given out by each sequence that gave out any. */
  readonly sequences: readonly { readonly name: string; readonly lastValue: string }[];
  /** The source files, named in `files.sha256`, whose own hash stands here. */
  readonly files: { readonly count: number; readonly sha256: string };
  /** Where the audit trail ended, and whether it was whole. */
  readonly auditTrail: ChainVerdict;
}

/** The list of files in a backup, in the form `sha256sum --check` reads. */
export const FILE_LIST = 'files.sha256';

/** Where a table lies in a backup. */
export const placeOfTable = (name: string) => join('tables', `${name}.copy.gz`);

/** Writes the manifest and its sum; with them the backup is whole. */
export async function writeManifest(folder: string, manifest: Omit<Manifest, 'layout'>): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify({ layout: LAYOUT, ...manifest }, null, 2)}\n`);
  await writeWhole(join(folder, 'manifest.json'), bytes);
  await writeWhole(join(folder, 'manifest.sha256'), Buffer.from(sumLine(bytes)));
}

/**
 * The manifest of a backup, as it was written. Throws a KeepingRefusal where there is none, where it is not what was written,
 * or where it is of a release that knows more than this one.
 */
export async function readManifest(folder: string, knownMigrations: readonly string[]): Promise<Manifest> {
  const [bytes, sum] = await Promise.all(['manifest.json', 'manifest.sha256'].map((name) => readFile(join(folder, name)))).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw noBackup(folder);
    throw error;
  }) as [Buffer, Buffer];
  if (sum.toString() !== sumLine(bytes)) throw backupDamaged('manifest.json');
  const manifest = JSON.parse(bytes.toString()) as Manifest;
  if (manifest.layout > LAYOUT || manifest.migrations.some((name) => !knownMigrations.includes(name))) throw newerSchema();
  return manifest;
}

const sumLine = (bytes: Buffer) => `${createHash('sha256').update(bytes).digest('hex')}  manifest.json\n`;
