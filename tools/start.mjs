// npm start: everything from a fresh clone to the page in the browser. Needs nothing but Node and npm.
import { refuseOldNode } from './workspace/node-version.mjs';

refuseOldNode();
// Only now, because an older Node could not even read the rest.
const { start } = await import('./start/start.mjs');
await start();
