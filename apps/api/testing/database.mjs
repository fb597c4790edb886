// Before the tests of this room: a real PostgreSQL, and the worker program the intake starts, which must be built.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../../../tools/database/embedded-postgres.mjs';

const room = fileURLToPath(new URL('..', import.meta.url));

export default async function prepare() {
  const build = spawnSync(process.execPath, [join(room, '../../node_modules/typescript/bin/tsc'), '-b', room], { encoding: 'utf8' });
  if (!existsSync(join(room, 'dist/intake/reading-worker.js'))) throw new Error(`the server does not build:\n${build.stdout}`);

  if (process.env.TEST_DATABASE_URL) return;
  const folder = mkdtempSync(join(tmpdir(), 'huilan-api-test-'));
  // Thrown away afterwards, so nothing has to survive a power failure.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
  const database = await startEmbeddedPostgres({ dataDirectory: join(folder, 'database'), settings });
  process.env.TEST_DATABASE_URL = database.url;
  globalThis.huilanTestDatabase = {
    async end() {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
