import { bootProduct } from './product.js';

/** Starts the product with the sample county once for all journeys; HUILAN_URL names a running one instead. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.HUILAN_URL) return undefined;
  const product = await bootProduct({ sampleCounty: true });
  process.env.HUILAN_URL = product.url;
  return product.stop;
}
