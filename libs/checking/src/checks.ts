import type { Check, CheckDescription } from './check.js';
import type { CheckCode } from './finding.js';
import { A01 } from './rules/a01-column-balance.js';
import { A02 } from './rules/a02-row-total.js';
import { A03 } from './rules/a03-outcome-sum.js';
import { A04 } from './rules/a04-dispute-total.js';
import { S01 } from './rules/s01-missing-part.js';
import { S02 } from './rules/s02-missing-cells.js';
import { S03 } from './rules/s03-blank-cells.js';

/** Every check that looks at a report, in the order of the list of checks. Also the catalogue for labels and filters. */
export const CHECKS: readonly Check[] = [S01, S02, S03, A01, A02, A03, A04];

/** Name, severity and source of a check, for labels. Throws on a code that is none of `CHECK_CODES`, which is a bug. */
export function describeCheck(code: CheckCode): CheckDescription {
  const found = CHECKS.find((check) => check.code === code);
  if (found === undefined) throw new RangeError(`no check has the code ${code}`);
  return found;
}
