import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { AccessTokensService } from './accounts/access-tokens.service.js';
import { requestAccount } from './accounts/request-account.js';
import { SessionsService } from './accounts/sessions.service.js';
import { AppModule } from './app.module.js';
import type { Configuration } from './configuration.js';
import { openDatabase } from './database/data-source.js';
import { limitPatience } from './database/patience.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.service.js';
import { limitAccounts, limitAddresses } from './http/rate-limits.js';
import { frameworkLog, openLog, requestLog } from './http/request-log.js';
import { safetyHeaders } from './http/safety-headers.js';
import { sameOriginOnly } from './http/same-origin.js';
import { setTimeouts } from './http/timeouts.js';
import { serveWebApp } from './web-app/web-app.js';

/**
 * The server on a migrated database, not yet listening. Closing the application closes the database as well.
 * Throws when the database cannot be reached or migrated.
 */
export async function createServer(configuration: Configuration): Promise<NestExpressApplication> {
  const log = await openLog(configuration.log, configuration.dataDirectory);
  const dataSource = await openDatabase(configuration.databaseUrl);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(configuration, dataSource), { logger: frameworkLog(log) });
  app.disable('x-powered-by');
  if (configuration.trustedProxies !== undefined) app.set('trust proxy', configuration.trustedProxies);
  setTimeouts(app.getHttpServer());
  // Outside first: what can be refused without knowing who asks is refused before anybody is looked up.
  app.use(safetyHeaders);
  app.use(limitAddresses(configuration.rateLimits));
  app.use(sameOriginOnly);
  app.use(app.get(Metrics).watch);
  app.use(requestLog(log));
  app.use(compression());
  // The pages are the same for everybody: nobody is looked up for the twenty files of one.
  serveWebApp(app, configuration.webDirectory);
  app.use(limitPatience(configuration.statementSeconds * 1000));
  app.use(requestAccount(app.get(SessionsService), app.get(AccessTokensService), configuration.isPublic));
  app.use(limitAccounts(configuration.rateLimits));
  return app;
}

/** The same features without the doors: for a process that only does jobs. Throws as `createServer` does. */
export async function createWorker(configuration: Configuration): Promise<INestApplicationContext> {
  const log = await openLog(configuration.log, configuration.dataDirectory);
  const dataSource = await openDatabase(configuration.databaseUrl);
  return NestFactory.createApplicationContext(AppModule.of(configuration, dataSource), { logger: frameworkLog(log) });
}

/** Milliseconds between turning unready and closing the door: calls that reached the machine are read meanwhile, or they would be cut as idle. */
const LAST_CALL = 1000;

/** Milliseconds that requests under way have from then on; whoever takes longer, an upload over a bad line, is cut. */
const FAREWELL = 8_000;

/** Stops the server so that every request it took is answered, within bounds, before anything it needs is closed. */
export async function stopServer(app: NestExpressApplication): Promise<void> {
  app.get(HealthController).beginFarewell();
  await wait(LAST_CALL);
  setTimeout(() => app.getHttpServer().closeAllConnections(), FAREWELL).unref();
  await app.close();
}
