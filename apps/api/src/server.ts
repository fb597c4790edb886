import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { AppModule } from './app.module.js';
import type { Configuration } from './configuration.js';
import { openDatabase } from './database/data-source.js';
import { safetyHeaders, serveWebApp } from './web-app/web-app.js';

/**
 * The server on a migrated database, not yet listening. Closing the application closes the database as well.
 * Throws when the database cannot be reached or migrated.
 */
export async function createServer(configuration: Configuration): Promise<NestExpressApplication> {
  const dataSource = await openDatabase(configuration.databaseUrl);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(configuration, dataSource), { logger: ['error', 'warn'] });
  app.disable('x-powered-by');
  app.use(safetyHeaders);
  app.use(compression());
  serveWebApp(app, configuration.webDirectory);
  return app;
}
