import { runChecks, type Finding } from '@huilan/checking';
import type { WriteLine } from './line-writer.js';
import { readOne } from './read-one.js';

/** `huilan read`: one line a file, in their order; one for each file of an archive. Resolves to true if any could not be read. */
export async function readFiles(files: readonly string[], write: WriteLine): Promise<boolean> {
  let failed = false;
  // One after the other: memory does not grow with the number of files.
  for (const given of files) {
    for await (const read of readOne(given)) {
      const { file } = read;
      if (read.ok) {
        await write({ file, ...read.report, findings: runChecks({ report: read.report }).findings.map(printedFinding) });
      } else {
        failed = true;
        await write({ file, error: read.error });
      }
    }
  }
  return failed;
}

/** A finding as the command line prints it: in Chinese. */
export function printedFinding({ code, severity, cells, section, expected, actual, message, hint }: Finding): object {
  return { code, severity, cells, ...(section ? { section } : {}), expected, actual, message: message.zh, ...(hint ? { hint } : {}) };
}
