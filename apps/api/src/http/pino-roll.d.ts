// pino-roll ships no types of its own.
declare module 'pino-roll' {
  import type { DestinationStream } from 'pino';

  /** A stream into numbered files; a new one each `size`, the last `limit.count` kept beside the current one. */
  export default function roll(options: {
    readonly file: string;
    readonly extension: string;
    readonly size: string;
    readonly limit: { readonly count: number };
    readonly mkdir: boolean;
  }): Promise<DestinationStream>;
}
