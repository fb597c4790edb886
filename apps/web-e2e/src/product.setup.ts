import { bootProduct, dataFolder } from './product.js';

/** Starts the product with the sample county once for all journeys; HUILAN_URL names a running one instead. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.HUILAN_URL) return undefined;
  const data = dataFolder();
  const product = await bootProduct(data.path, { sampleCounty: true });
  process.env.HUILAN_URL = product.url;
  return async () => {
    await product.stop();
    data.remove();
  };
}
