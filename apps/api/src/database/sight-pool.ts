import pg from 'pg';
import { quoteIdentifier } from './sql-parameters.js';

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error | boolean) => void) => void;

/** What a pool tells each connection before anybody uses it. */
export interface SightOptions {
  /** What the work that asks for a connection may see; told again whenever it differs from what the connection knows. */
  readonly sight: () => string;
  /** Role the connection takes on, once; null where its own is bound by row-level security already. */
  readonly role: string | null;
}

/**
 * The driver of TypeORM with a pool whose connections know what the work that borrows them may see. A connection serves one
 * piece of work at a time, a whole transaction where there is one, so nobody sees with another's eyes.
 */
export function driverWithSight({ sight, role }: SightOptions): typeof pg {
  const known = new WeakMap<pg.PoolClient, string>();

  async function tell(client: pg.PoolClient, wanted: string): Promise<pg.PoolClient> {
    const before = known.get(client);
    if (before === wanted) return client;
    try {
      if (before === undefined && role !== null) await client.query(`SET ROLE ${quoteIdentifier(role)}`);
      await client.query(`SELECT set_config('huilan.sight', $1, false)`, [wanted]);
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
      const wanted = sight();
      const client = super.connect().then((free) => tell(free, wanted));
      if (callback === undefined) return client;
      client.then(
        (ready) => callback(undefined, ready, (error) => ready.release(error)),
        (error: Error) => callback(error, undefined, () => undefined),
      );
    }
  }

  return { ...pg, Pool: SightPool };
}
