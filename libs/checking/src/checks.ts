import type { Check, CheckDescription } from './check.js';
import { CHECK_CODES, type CheckCode } from './finding.js';
import { A01 } from './rules/a01-column-balance.js';
import { A02 } from './rules/a02-row-total.js';
import { A03 } from './rules/a03-outcome-sum.js';
import { A04 } from './rules/a04-dispute-total.js';
import { A05 } from './rules/a05-documents-in-force.js';
import { D01 } from './rules/d01-own-last-year.js';
import { D02 } from './rules/d02-another-agency.js';
import { G01 } from './rules/g01-region-sum.js';
import { N01 } from './rules/n01-requests-received.js';
import { N02 } from './rules/n02-requests-handled.js';
import { N03 } from './rules/n03-documents-issued.js';
import { N04 } from './rules/n04-disputes.js';
import { S01 } from './rules/s01-missing-part.js';
import { S02 } from './rules/s02-missing-cells.js';
import { S03 } from './rules/s03-blank-cells.js';
import { S04 } from './rules/s04-not-a-count.js';
import { S05 } from './rules/s05-outdated-format.js';
import { S06 } from './rules/s06-title.js';
import { S07 } from './rules/s07-leftovers.js';
import { S08 } from './rules/s08-processing-fee.js';
import { T01 } from './rules/t01-late.js';
import { T02 } from './rules/t02-nothing-submitted.js';
import { Y01 } from './rules/y01-carried-over.js';
import { Y02 } from './rules/y02-documents-over-years.js';
import { Y03 } from './rules/y03-jump.js';

/** Checks that look at a report: what `runChecks` runs. T02 looks at its absence and is `checkSubmission`. */
export const REPORT_CHECKS: readonly Check[] = [
  S01, S02, S03, S04, S05, S06, S07, S08,
  A01, A02, A03, A04, A05,
  Y01, Y02, Y03,
  N01, N02, N03, N04,
  T01,
  D01, D02,
  G01,
];

/** The catalogue: every check in the order of `CHECK_CODES`, for labels, filters and documentation. */
export const CHECKS: readonly CheckDescription[] = [...REPORT_CHECKS, T02].sort(
  (a, b) => CHECK_CODES.indexOf(a.code) - CHECK_CODES.indexOf(b.code),
);

/** Name, severity and source of a check, for labels. Throws on a code that is none of `CHECK_CODES`, which is a bug. */
export function describeCheck(code: CheckCode): CheckDescription {
  const found = CHECKS.find((check) => check.code === code);
  if (found === undefined) throw new RangeError(`no check has the code ${code}`);
  return found;
}
