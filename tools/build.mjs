// npm run build: server, command line and web pages, as far as their sources changed.
import { ensureBuilt } from './workspace/build.mjs';
import { PlainFailure } from './workspace/progress.mjs';

try {
  await ensureBuilt();
} catch (error) {
  if (!(error instanceof PlainFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
