import { DataSource } from 'typeorm';
import { currentSight } from '../authorisation/row-sight.js';
import { ENTITIES } from './entities.js';
import { Foundation1764000000000 } from './migrations/1764000000000-foundation.js';
import { ReportState1764100000000 } from './migrations/1764100000000-report-state.js';
import { Round1764300000000 } from './migrations/1764300000000-round.js';
import { Accounts1764200000000 } from './migrations/1764200000000-accounts.js';
import { Annotations1764500000000 } from './migrations/1764500000000-annotations.js';
import { RowLevelSecurity1764900000000 } from './migrations/1764900000000-row-level-security.js';
import { WITHOUT_END, currentPatience } from './patience.js';
import { roleBoundByRowSecurity } from './server-role.js';
import { driverWithSight } from './sight-pool.js';
import { Batches1764510000000 } from './migrations/1764510000000-batches.js';

/** Any fixed number: it names the lock under which one process at a time changes the schema. */
const MIGRATION_LOCK = 7_041_901;

/**
 * The data source of a database URL, not yet connected. Its schema changes by migrations only. Each statement sees what the
 * work that makes it may see.
 *
 * @param role the role to work as, see `roleBoundByRowSecurity`; null works as the user of the URL, as migrations have to
 * @param patience how long the database may work for the current work; without end, unless said otherwise
 */
export function createDataSource(databaseUrl: string, role: string | null = null, patience = () => WITHOUT_END): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    driver: driverWithSight({ sight: currentSight, patience, role }),
    entities: [...ENTITIES],
    migrations: [
      Foundation1764000000000,
      ReportState1764100000000,
      Round1764300000000,
      Accounts1764200000000,
      Annotations1764500000000,
      RowLevelSecurity1764900000000,
      Batches1764510000000,
    ],
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    applicationName: 'huilan',
  });
}

/** Brings the schema up to date and connects, bound by row-level security. Several servers starting at once wait for one another. */
export async function openDatabase(databaseUrl: string): Promise<DataSource> {
  const owner = await createDataSource(databaseUrl).initialize();
  const lockHolder = owner.createQueryRunner();
  try {
    await lockHolder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await owner.runMigrations();
    const role = await roleBoundByRowSecurity(owner);
    await lockHolder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    return await createDataSource(databaseUrl, role, currentPatience).initialize();
  } finally {
    await lockHolder.release();
    await owner.destroy();
  }
}
