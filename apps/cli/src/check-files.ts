import { runChecks, type CheckSubject } from '@huilan/checking';
import type { ReadReport } from '@huilan/reading';
import type { WriteLine } from './line-writer.js';
import { printedFinding } from './read-files.js';
import { readOne } from './read-one.js';

interface ReadFile {
  readonly file: string;
  readonly report: ReadReport;
}

/**
 * `huilan check`: reads all files together and prints one finding a line, with its file. Reports of one agency in several
 * years are held against each other. Resolves to true if any file could not be read.
 */
export async function checkFiles(files: readonly string[], write: WriteLine): Promise<boolean> {
  const read: ReadFile[] = [];
  let failed = false;
  for (const file of files) {
    const one = await readOne(file);
    if (one.ok) read.push({ file, report: one.report });
    else {
      failed = true;
      await write({ file, error: one.error });
    }
  }
  for (const { file, report } of read) {
    for (const finding of runChecks(subjectOf(report, read)).findings) await write({ file, ...printedFinding(finding) });
  }
  return failed;
}

/** A report with what the other files say about it. */
function subjectOf(report: ReadReport, all: readonly ReadFile[]): CheckSubject {
  const others = all.map((file) => file.report).filter((other) => other !== report);
  const own = report.agency === null ? [] : others.filter((other) => other.agency === report.agency && other.year !== null);
  const earlier = report.year === null ? [] : own.filter((other) => (other.year ?? 0) < (report.year ?? 0));
  const previous = earlier.find((other) => other.year === (report.year ?? 0) - 1);
  const otherAgencies = [...new Set(others.flatMap(({ agency }) => (agency === null || agency === report.agency ? [] : [agency])))];
  return {
    report,
    ...(previous === undefined ? {} : { previous }),
    ...(earlier.length === 0 ? {} : { history: earlier }),
    ...(otherAgencies.length === 0 ? {} : { otherAgencies }),
  };
}
