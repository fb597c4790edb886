import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';

/** How long the database works for somebody before it gives up, in milliseconds; 0 is without end. */
export interface Patience {
  /** For one statement. */
  readonly statement: number;
  /** For a lock that somebody else holds. */
  readonly lock: number;
  /** For a transaction in which nothing is asked. */
  readonly idleTransaction: number;
}

/** Migrations, backups and whatever else an operator starts and waits for. */
export const WITHOUT_END: Patience = { statement: 0, lock: 0, idleTransaction: 0 };

/** Jobs and what the server does of its own accord: nobody waits, but nothing may hang for ever either. */
const WORK: Patience = { statement: 1_800_000, lock: 300_000, idleTransaction: 1_800_000 };

const current = new AsyncLocalStorage<Patience>();

/** How patient the database is with the current work. Work that no request started is the server's own. */
export const currentPatience = (): Patience => current.getStore() ?? WORK;

/**
 * Lets the database give up what a request asks for: after so many milliseconds a statement, sooner where it only waits for
 * another's lock. Whoever asked has given up long before; the connection is wanted by others.
 */
export function limitPatience(statement: number): RequestHandler {
  const patience: Patience = { statement, lock: Math.ceil(statement / 3), idleTransaction: statement * 2 };
  return (_request, _response, next) => current.run(patience, next);
}
