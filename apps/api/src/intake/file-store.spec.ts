import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FileStore } from './file-store.js';

describe('the file store', () => {
  const sha256 = `ab${'cdef'.repeat(15)}01`;
  let dataDirectory: string;
  let store: FileStore;

  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'huilan-files-'));
    store = new FileStore({ dataDirectory });
  });
  afterEach(() => rm(dataDirectory, { recursive: true, force: true }));

  test('keeps bytes under their hash and gives them back; nothing unfinished is left', async () => {
    await store.keep(sha256, Uint8Array.of(1, 2, 3));
    await store.keep(sha256, Uint8Array.of(1, 2, 3));
    expect(await readdir(join(dataDirectory, 'files'), { recursive: true })).toEqual(['ab', join('ab', sha256.slice(2))]);
    expect([...(await buffer(store.read(sha256)))]).toEqual([1, 2, 3]);
  });

  test('forgets, and forgetting what is not there is no fault', async () => {
    await store.keep(sha256, Uint8Array.of(1));
    await store.drop(sha256);
    await store.drop(sha256);
    await expect(buffer(store.read(sha256))).rejects.toThrow(/ENOENT/);
  });

  test('what is no hash is no path', async () => {
    await expect(store.keep('../../etc/passwd', Uint8Array.of(1))).rejects.toThrow(RangeError);
    expect(() => store.read('..')).toThrow(RangeError);
  });
});
