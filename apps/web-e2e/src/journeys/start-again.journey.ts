import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { expect, request, test } from '@playwright/test';
import { isAlive } from '../../../../tools/processes.mjs';
import { askServer } from '../ask-server.js';
import { bootProduct, dataFolder, type Product } from '../product.js';
import { enterNewInstallation, type SignedIn } from '../sign-in.js';

const report = resolve(import.meta.dirname, '../fixtures/grain-bureau-2024.txt');

async function handIn(product: Product, signedIn: SignedIn): Promise<void> {
  const context = await request.newContext({ baseURL: product.url, storageState: signedIn });
  const answer = await context.post('/api/imports', { multipart: { file: createReadStream(report) } });
  expect(answer.status()).toBe(201);
  await context.dispose();
}

test('whichever of its processes is killed, the next start works, with all data and without an orphan', async () => {
  test.skip(process.platform === 'win32', 'signals are a matter of Unix');
  const data = dataFolder();
  let product = await bootProduct(data.path, { sampleCounty: false });
  const supervisor = await enterNewInstallation(product);
  await handIn(product, supervisor);

  for (const victim of ['start', 'server', 'database', 'all'] as const) {
    await test.step(`kill -9: ${victim}`, async () => {
      const { processes, ended } = product;
      for (const pid of victim === 'all' ? Object.values(processes) : [processes[victim]]) process.kill(pid, 'SIGKILL');
      await ended;
      product = await bootProduct(data.path, { sampleCounty: false });
      for (const pid of Object.values(processes)) expect(isAlive(pid)).toBe(false);
      const { reports } = await askServer<{ reports: { totalCount: number } }>(product.url, '{ reports(first: 1) { totalCount } }', supervisor);
      expect(reports.totalCount).toBe(1);
    });
  }

  const { processes } = product;
  await product.stop();
  for (const pid of Object.values(processes)) expect(isAlive(pid)).toBe(false);
  data.remove();
});
