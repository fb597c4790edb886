// npm test: everything that must be true before a change goes in, on a fresh clone too.
import { refuseOldNode } from './workspace/node-version.mjs';

refuseOldNode();
const { test } = await import('./testing/test.mjs');
process.exitCode = await test();
