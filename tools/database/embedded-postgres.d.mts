export interface EmbeddedPostgresOptions {
  /** The folder that keeps the database: its cluster, its password, its log. Created when missing. One PostgreSQL a folder. */
  dataDirectory: string;
  /** TCP port on 127.0.0.1; a free one is chosen when left out. */
  port?: number;
  /** Told what is going on, one sentence a call. */
  log?: (line: string) => void;
  /** Settings of postgresql.conf, e.g. `{ fsync: 'off' }` for a database that is thrown away. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** postgres://huilan:…@127.0.0.1:…/huilan; the user is superuser of this cluster. */
  url: string;
  port: number;
  pid: number;
  /** Resolves when the server has ended, by stop() or by itself. */
  ended: Promise<void>;
  /** Shuts down (fast, clean). Calling it twice is fine. */
  stop(): Promise<void>;
}

/** An expected failure, in words for the one who started us (Chinese, then English). */
export class EmbeddedPostgresError extends Error {
  code: 'NO_BINARIES' | 'IN_USE' | 'NO_PERMISSION' | 'OTHER_VERSION' | 'PORT_BUSY' | 'DID_NOT_START';
}

/**
 * Starts a real PostgreSQL on 127.0.0.1 and waits until it accepts connections.
 * Stops a leftover of this folder first; refuses (IN_USE) when a living process of ours still uses it.
 */
export function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres>;

/** The URL of the PostgreSQL that another living process runs in this folder (as `startEmbeddedPostgres` did); null where none does. */
export function runningEmbeddedPostgres(dataDirectory: string): string | null;

/** A TCP port on 127.0.0.1 nobody uses just now. */
export function freePort(): Promise<number>;
