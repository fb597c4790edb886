import { test } from '@playwright/test';
import { bootProduct, dataFolder, type Product } from './product.js';
import { enterNewInstallation, type SignedIn } from './sign-in.js';

/** A product of its own for the journeys of a `describe`, empty, with its supervisor signed in in every page. Ask for both in the journeys only. */
export function useNewInstallation(): { readonly product: () => Product; readonly supervisor: () => SignedIn } {
  const data = dataFolder();
  let product: Product;
  let supervisor: SignedIn;

  test.beforeAll(async () => {
    product = await bootProduct(data.path, { sampleCounty: false });
    supervisor = await enterNewInstallation(product);
  });

  test.beforeEach(async ({ context }) => {
    await context.clearCookies();
    await context.addCookies(supervisor.cookies);
  });

  test.afterAll(async () => {
    await product.stop();
    data.remove();
  });
  return { product: () => product, supervisor: () => supervisor };
}
