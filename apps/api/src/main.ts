import { readConfiguration } from './configuration.js';
import { createServer } from './server.js';
import { say } from './server-log.js';

const configuration = readConfiguration(process.env);
const app = await createServer(configuration);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    say({ event: 'stopping', signal });
    void app.close().then(() => process.exit(0));
  });
}

await app.listen(configuration.port, configuration.host);
say({ event: 'ready', url: await app.getUrl() });
