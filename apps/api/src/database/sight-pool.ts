import pg from 'pg';
import type { Patience } from './patience.js';
import { quoteIdentifier } from './sql-parameters.js';

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error | boolean) => void) => void;

/** What a pool tells each connection before anybody uses it. */
export interface SightOptions {
  /** What the work that asks for a connection may see; told again whenever it differs from what the connection knows. */
  readonly sight: () => string;
  /** How long the database may work for it. */
  readonly patience: () => Patience;
  /** Role the connection takes on, once; null where its own is bound by row-level security already. */
  readonly role: string | null;
}

/** What a connection is told: all of it in one statement, since it is told whenever it changes hands. */
const TELL = `SELECT set_config('huilan.sight', $1, false), set_config('statement_timeout', $2, false), set_config('lock_timeout', $3, false),
  set_config('idle_in_transaction_session_timeout', $4, false)`;

/**
 * The driver of TypeORM with a pool whose connections know what the work that borrows them may see, and for how long. A connection serves one
 * piece of work at a time, a whole transaction where there is one, so nobody sees with another's eyes.
 */
export function driverWithSight({ sight, patience, role }: SightOptions): typeof pg {
  const known = new WeakMap<pg.PoolClient, string>();

  async function tell(client: pg.PoolClient, told: readonly string[]): Promise<pg.PoolClient> {
    const before = known.get(client);
    const wanted = told.join();
    if (before === wanted) return client;
    try {
      if (before === undefined && role !== null) await client.query(`SET ROLE ${quoteIdentifier(role)}`);
      await client.query(TELL, [...told]);
    } catch (error) {
      client.release(true);
      throw error;
    }
    known.set(client, wanted);
    return client;
  }

  class SightPool extends pg.Pool {
    override connect(): Promise<pg.PoolClient>;
    override connect(callback: Connected): void;
    override connect(callback?: Connected): Promise<pg.PoolClient> | void {
      // Asked now, in the work's own name: when a connection is free, somebody else's call may have freed it.
      const { statement, lock, idleTransaction } = patience();
      const told = [sight(), ...[statement, lock, idleTransaction].map(String)];
      const client = super.connect().then((free) => tell(free, told));
      if (callback === undefined) return client;
      client.then(
        (ready) => callback(undefined, ready, (error) => ready.release(error)),
        (error: Error) => callback(error, undefined, () => undefined),
      );
    }
  }

  return { ...pg, Pool: SightPool };
}
