import { FirstAccounts } from './accounts/first-accounts.js';
import { RegionsService } from './agencies/regions.service.js';
import { readConfiguration } from './configuration.js';
import { SampleCountyLoader } from './intake/sample-county-loader.js';
import { JobWorker } from './jobs/job-worker.js';
import { SampleRound } from './round/sample-round.js';
import { RecheckingService } from './rechecking/rechecking.service.js';
import { say } from './server-log.js';
import { createServer, stopServer } from './server.js';

const configuration = readConfiguration(process.env);
const app = await createServer(configuration);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    say({ event: 'stopping', signal });
    void stopServer(app).then(() => process.exit(0));
  });
}

try {
  if (configuration.sampleCounty !== 'none') {
    await app.get(SampleCountyLoader).load(configuration.sampleCounty, (done, total) => say({ event: 'loadingSampleCounty', done, total }));
    await app.get(SampleRound).play();
  }
  await app.get(RegionsService).ensureOne(configuration.regionName);
  const accounts = app.get(FirstAccounts);
  const administrator = await accounts.ensureAdministrator();
  if (administrator !== null) say({ event: 'administrator', ...administrator });
  await accounts.ensureSampleAccounts();
  await app.listen(configuration.port, configuration.host);
  await app.get(RecheckingService).begin();
  app.get(JobWorker).start();
  say({ event: 'ready', url: await app.getUrl() });
} catch (error) {
  // Told to stop while starting: what was under way fails for that reason, and is taken up at the next start.
  if (!stopping) throw error;
}
