/** A process that does jobs and answers nobody: as many of them as the work needs, beside any number of servers. */
import { readConfiguration } from './configuration.js';
import { JobWorker } from './jobs/job-worker.js';
import { RecheckingService } from './rechecking/rechecking.service.js';
import { say } from './server-log.js';
import { createWorker } from './server.js';

const configuration = readConfiguration(process.env);
const worker = await createWorker(configuration);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    say({ event: 'stopping', signal });
    void worker.close().then(() => process.exit(0));
  });
}

await worker.get(RecheckingService).begin();
worker.get(JobWorker).start();
say({ event: 'working', jobsAtOnce: configuration.jobsAtOnce });
