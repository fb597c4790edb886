// How many tests passed, failed and were skipped, from what each runner writes down.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** From Jest's --json file. A test file that could not even be loaded is a failure. */
export function tallyOfJest(results) {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** From Playwright's JSON reporter. An error outside any test (the product did not start) is a failure; one that passed at a second try passed. */
export function tallyOfPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/** The sum; a step that failed without counting a failed test counts as one. */
export function total(steps) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { ok, tally } of steps) {
    sum.passed += tally?.passed ?? 0;
    sum.skipped += tally?.skipped ?? 0;
    sum.failed += Math.max(tally?.failed ?? 0, ok ? 0 : 1);
  }
  return sum;
}

/** The last line of a test run, e.g. `312 passed, 0 failed, 2 skipped`. */
export function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
