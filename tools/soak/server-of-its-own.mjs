import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../database/embedded-postgres.mjs';
import { startServer, whenReady } from '../start/server.mjs';

/** Starts database and server on folders that are gone afterwards, as `npm start` does: { url, administrator, died, stop }. */
export async function startServerOfItsOwn(port) {
  const folder = await mkdtemp(join(tmpdir(), 'huilan-soak-'));
  const database = await startEmbeddedPostgres({ dataDirectory: join(folder, 'database') });
  let administrator = null;
  const server = startServer({ DATABASE_URL: database.url, HOST: '127.0.0.1', PORT: String(port), HUILAN_DATA: join(folder, 'data'), HUILAN_SAMPLE_COUNTY: '' }, (event) => {
    if (event.event === 'administrator') administrator = event;
  });
  const stop = async () => {
    await server.stop();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = `http://127.0.0.1:${port}`;
    await whenReady(server, url);
    return { url, administrator, ended: server.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
