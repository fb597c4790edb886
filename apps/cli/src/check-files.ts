import { checkReports, type ReportFile } from '@huilan/checking';
import type { WriteLine } from './line-writer.js';
import { printedFinding } from './read-files.js';
import { readOne } from './read-one.js';

/**
 * `huilan check`: reads all files together and prints one finding a line, with its file. Reports of one agency in several
 * years are held against each other, and so are the texts of all agencies of one year. Resolves to true if any file could not be read.
 */
export async function checkFiles(files: readonly string[], write: WriteLine): Promise<boolean> {
  const read: ReportFile[] = [];
  let failed = false;
  for (const given of files) {
    for await (const one of readOne(given)) {
      if (one.ok) read.push({ file: one.file, report: one.report });
      else {
        failed = true;
        await write({ file: one.file, error: one.error });
      }
    }
  }
  for (const { file, finding } of checkReports(read)) await write({ file, ...printedFinding(finding) });
  return failed;
}
