import { lineOf, tallyOfJest, tallyOfPlaywright, total } from './results.mjs';

describe('the last line of a test run', () => {
  const jest = { numPassedTests: 10, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 1, numTodoTests: 0 };
  const journeys = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

  test('adds up the runners', () => {
    const steps = [{ ok: true }, { ok: true, tally: tallyOfJest(jest) }, { ok: true, tally: tallyOfPlaywright(journeys) }];
    expect(lineOf(total(steps))).toBe('15 passed, 0 failed, 1 skipped');
  });

  test('names nothing skipped where nothing was', () => {
    expect(lineOf({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });

  test('counts a test file that could not be loaded, and a product that did not start, as failures', () => {
    expect(tallyOfJest({ ...jest, numRuntimeErrorTestSuites: 2 }).failed).toBe(2);
    expect(tallyOfPlaywright({ ...journeys, errors: [{ message: 'the server did not start' }] }).failed).toBe(1);
  });

  test('counts a failed step without tests as one failure, and does not count failures twice', () => {
    expect(total([{ ok: false }, { ok: false, tally: { passed: 1, failed: 3, skipped: 0 } }])).toEqual({ passed: 1, failed: 4, skipped: 0 });
  });
});
