import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bootProduct, dataFolder } from './product.js';
import { SUPERVISOR, enterSampleCounty } from './sign-in.js';

/** Starts the product with the sample county once for all journeys, and signs in; HUILAN_URL names a running one instead. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.HUILAN_URL) {
    await keepSupervisor(process.env.HUILAN_URL);
    return undefined;
  }
  const data = dataFolder();
  const product = await bootProduct(data.path, { sampleCounty: true });
  process.env.HUILAN_URL = product.url;
  await keepSupervisor(product.url);
  return async () => {
    await product.stop();
    data.remove();
  };
}

async function keepSupervisor(url: string): Promise<void> {
  mkdirSync(dirname(SUPERVISOR), { recursive: true });
  writeFileSync(SUPERVISOR, JSON.stringify(await enterSampleCounty(url)));
}
