import { defineConfig } from '@playwright/test';
import { findChromium } from '../../tools/testing/chromium.mjs';
import { SUPERVISOR } from './src/sign-in.js';

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium or Chrome was found; npm test says what to install.');

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results/journeys',
  globalSetup: './src/product.setup.ts',
  // One product for all journeys, on two cores that also run the server, the database and the browser.
  workers: 1,
  // For journeys that hang, not for slow ones: other work may share the machine.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    storageState: SUPERVISOR,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        // Chromium's sandbox does not start for root, who runs the tests in a container.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // A name that is not localhost: plain http on a government network is no secure context.
        '--host-resolver-rules=MAP huilan.test 127.0.0.1',
      ],
    },
  },
});
