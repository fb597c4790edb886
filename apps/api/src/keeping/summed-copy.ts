import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Lets bytes through and sums them up. */
export function summing(): { readonly through: Transform; sum(): string } {
  const hash = createHash('sha256');
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, sum: () => hash.digest('hex') };
}

/** SHA-256 of a file; null where there is none. */
export async function sumOf(path: string): Promise<string | null> {
  if (!(await isFile(path))) return null;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash as Writable);
  return hash.digest('hex');
}

/** Copies a file and gives the SHA-256 of what was copied; null where there is none. The copy is on disk when this resolves. */
export async function copySummed(from: string, to: string): Promise<string | null> {
  if (!(await isFile(from))) return null;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const { through, sum } = summing();
  await pipeline(createReadStream(from), through, privateFile(to));
  return sum();
}

/** A new file that only its owner reads, written through to the disk. Fails where there is one. */
export function privateFile(path: string): Writable {
  return createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
      throw error;
    },
  );
}
