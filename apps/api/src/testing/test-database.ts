import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { quoteIdentifier } from '../database/sql-parameters.js';

/** A fresh, empty database on the server the tests run against. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a database of its own for a test file. Throws when the tests were started without a PostgreSQL. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set: run the tests by jest.config.js, which starts a PostgreSQL');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `CREATE DATABASE ${quoteIdentifier(name)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(serverUrl, `DROP DATABASE ${quoteIdentifier(name)} WITH (FORCE)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const server = await new DataSource({ type: 'postgres', url, installExtensions: false }).initialize();
  try {
    await server.query(sql);
  } finally {
    await server.destroy();
  }
}
