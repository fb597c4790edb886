import { resolve } from 'node:path';
import { ensureBuilt } from '../workspace/build.mjs';
import { ensureInstalled } from '../workspace/install.mjs';
import { PlainFailure, say, step } from '../workspace/progress.mjs';
import { root } from '../workspace/root.mjs';
import { EmbeddedPostgresError, startEmbeddedPostgres } from '../database/embedded-postgres.mjs';
import { readAddress, refuseBusyAddress, urlOf } from './address.mjs';
import { clearTheWay, forget, remember, whenLauncherDies } from './running-note.mjs';
import { startServer, whenReady } from './server.mjs';

/** Installs, builds, starts database and server, says where, and stays until told to stop. */
export async function start() {
  const began = Date.now();
  const dataDirectory = resolve(root, process.env.HUILAN_DATA || '.data');
  let database = null;
  let server = null;
  let stopping = null;

  const stop = (status) => {
    stopping ??= (async () => {
      // Server first, so that it can finish what it is writing.
      await server?.stop();
      await database?.stop();
      if (server) forget(dataDirectory);
      process.exit(status);
    })();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!stopping && server) say('正在停止 …', 'stopping');
      void stop(0);
    });
  }
  whenLauncherDies(() => void stop(1));

  try {
    const address = readAddress(process.env);
    const url = urlOf(address);
    await clearTheWay(dataDirectory);
    await refuseBusyAddress(address);
    await ensureInstalled();
    await ensureBuilt();
    remember(dataDirectory);
    let databaseUrl = process.env.DATABASE_URL;
    if (!databaseUrl) {
      database = await step('启动数据库', 'starting PostgreSQL', () => startEmbeddedPostgres({ dataDirectory: resolve(dataDirectory, 'database'), log: (line) => console.log(`  ${line}`) }));
      databaseUrl = database.url;
      void database.ended.then(() => {
        if (stopping) return;
        say('数据库意外停止，汇览随之停止。请重新运行 npm start。', 'PostgreSQL ended unexpectedly, so Huilan stops. Run npm start again.');
        void stop(1);
      });
    }
    await step('启动服务（首次会载入示例数据）', 'starting the server (the first time it loads the sample county)', async () => {
      server = startServer({ DATABASE_URL: databaseUrl, HOST: address.host, PORT: String(address.port), HUILAN_DATA: dataDirectory });
      remember(dataDirectory, { server: server.process, url });
      await whenReady(server, url);
    });
    void server.ended.then(({ status, signal }) => {
      if (stopping) return;
      // Ctrl-C reaches the server at the same time as us.
      const asTold = status === 0 || signal === 'SIGINT' || signal === 'SIGTERM';
      if (!asTold) say('服务意外停止。请重新运行 npm start。', 'The server ended unexpectedly. Run npm start again.');
      void stop(asTold ? 0 : 1);
    });
    console.log('');
    say(`汇览已就绪（${((Date.now() - began) / 1000).toFixed(1)} 秒），请用浏览器打开：`, 'Huilan is ready. Open in your browser:');
    console.log(`\n    ${url}\n`);
    say('按 Ctrl-C 停止。', 'Ctrl-C stops it.');
  } catch (error) {
    if (stopping) return;
    if (error instanceof PlainFailure || error instanceof EmbeddedPostgresError) console.error(`\n${error.message}`);
    else console.error(error);
    await stop(1);
  }
}
