import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addRegion } from '../testing/test-reports.js';
import { Arrivals } from '../intake/arrivals.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { BatchFileSweep } from './batch-file-sweep.js';

const TWO_DAYS_AGO = new Date(Date.now() - 2 * 24 * 3_600_000);
const [WANTED, FILED, LOST, FRESH] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64)) as [string, string, string, string];

describe('what a killed process left behind', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('is cleared away once it is old; what a person still has to look at stays, and so does what has just come', async () => {
    const regionId = await addRegion(server, '澄溪县');
    const [{ id }] = await server.dataSource.query<[{ id: string }]>(`INSERT INTO batch (region_id, by_name) VALUES ($1, '某主管') RETURNING id`, [regionId]);
    await server.dataSource.query(
      `INSERT INTO batch_item (batch_id, path, sha256, byte_size, state, ended_at, doubts) VALUES ($1, '疑.txt', $2, 1, 'DOUBTFUL', now(), '[{"code":"YEAR_MISSING"}]'), ($1, '消.txt', $3, 1, 'CANCELLED', now(), '[]')`,
      [id, WANTED, FILED],
    );
    const put = async (folder: string, name: string, isOld: boolean) => {
      await mkdir(join(server.dataDirectory, folder), { recursive: true });
      const path = join(server.dataDirectory, folder, name);
      await writeFile(path, 'x');
      if (isOld) await utimes(path, TWO_DAYS_AGO, TWO_DAYS_AGO);
    };
    for (const name of [WANTED, FILED, LOST]) await put(`batches/${id}`, name, true);
    await put(`batches/${id}`, FRESH, false);
    await put('arriving', 'broken-off', true);
    await put('arriving', 'coming-in', false);

    await server.app.get(BatchFileSweep).sweep();
    await server.app.get(Arrivals).sweep();
    expect(await readdir(join(server.dataDirectory, 'batches', id))).toEqual([WANTED, FRESH]);
    expect(await readdir(join(server.dataDirectory, 'arriving'))).toEqual(['coming-in']);
  });
});
