import type { Output } from './reserved-output.js';

/** Writes one JSON object a line and waits while the reader of the stream is slow, so that memory stays flat. */
export type WriteLine = (line: object) => Promise<void>;

export function lineWriter(stream: Output): WriteLine {
  // `huilan read … | head -1` closes the pipe: that is no failure of ours.
  stream.on('error', (failure: NodeJS.ErrnoException) => {
    if (failure.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw failure;
  });
  return (line) =>
    new Promise((resolve) => {
      if (stream.write(`${JSON.stringify(line)}\n`)) resolve();
      else stream.once('drain', resolve);
    });
}
