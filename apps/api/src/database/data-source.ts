import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';
import { Foundation1764000000000 } from './migrations/1764000000000-foundation.js';
import { ReportState1764100000000 } from './migrations/1764100000000-report-state.js';
import { Round1764300000000 } from './migrations/1764300000000-round.js';
import { Accounts1764200000000 } from './migrations/1764200000000-accounts.js';
import { Annotations1764500000000 } from './migrations/1764500000000-annotations.js';
import { Batches1764510000000 } from './migrations/1764510000000-batches.js';

/** Any fixed number: it names the lock under which one process at a time changes the schema. */
const MIGRATION_LOCK = 7_041_901;

/** The data source of a database URL, not yet connected. Its schema changes by migrations only. */
export function createDataSource(databaseUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities: [...ENTITIES],
    migrations: [
      Foundation1764000000000,
      ReportState1764100000000,
      Round1764300000000,
      Accounts1764200000000,
      Annotations1764500000000,
      Batches1764510000000,
    ],
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    applicationName: 'huilan',
  });
}

/** Connects and brings the schema up to date. Several servers starting at once wait for one another. */
export async function openDatabase(databaseUrl: string): Promise<DataSource> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  const lockHolder = dataSource.createQueryRunner();
  try {
    await lockHolder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
    await lockHolder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    return dataSource;
  } catch (error) {
    await lockHolder.release();
    await dataSource.destroy();
    throw error;
  } finally {
    if (!lockHolder.isReleased) await lockHolder.release();
  }
}
