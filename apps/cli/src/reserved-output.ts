import type { Writable } from 'node:stream';

/** What a line writer needs of a stream. */
export type Output = Pick<Writable, 'write' | 'on' | 'once'>;

/**
 * Keeps a stream for our lines alone: what anybody else in the process writes to it from now on (libraries talk on the console
 * about damaged files) goes to the other stream. Returns the way to the first.
 */
export function reserveOutput(stream: Writable, other: Writable): Output {
  const write = stream.write.bind(stream);
  stream.write = other.write.bind(other) as typeof stream.write;
  return { write, on: stream.on.bind(stream), once: stream.once.bind(stream) } as Output;
}
