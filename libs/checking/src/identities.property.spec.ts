import { IDENTITIES, numberOf, type CellKey } from '@huilan/annual-report';
import { randomFrom } from './fixtures/invented-text.js';
import { number, sampleReport } from './fixtures/sample-report.js';
import { A01 } from './rules/a01-column-balance.js';
import { A02 } from './rules/a02-row-total.js';
import { A03 } from './rules/a03-outcome-sum.js';
import { A04 } from './rules/a04-dispute-total.js';
import { runChecks } from './run-checks.js';


const template = sampleReport();
const addendKeys = Object.keys(template.cells).filter(
  (key) => (key.startsWith('requests.') && !/\.(?:total)$|^requests\.(?:received|handled)\./u.test(key)) || (key.startsWith('disputes.') && !key.endsWith('.total')),
);

/** A report with random addends whose totals all follow. Received follows too, so carry-in is kept below what is there. */
function randomReport(random: () => number) {
  const addends: Record<CellKey, number> = {};
  for (const key of addendKeys) addends[key] = random() < 0.5 ? 0 : Math.floor(random() * 10 ** Math.ceil(random() * 4));
  for (const key of addendKeys) if (key.startsWith('requests.carriedIn.')) addends[key] = 0;
  return sampleReport({ addends }, random() < 0.5 ? 'items' : 'single');
}

const failingSums = (report: Parameters<typeof runChecks>[0]['report']) =>
  runChecks({ report }, [A01, A02, A03, A04]).findings;

describe('the arithmetic checks over a thousand random reports', () => {
  test('a report that satisfies all identities has no finding of A01-A04', () => {
    for (let seed = 1; seed <= 500; seed++) expect(failingSums(randomReport(randomFrom(seed)))).toEqual([]);
  });

  test('one number changed fails exactly the identities that contain it', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = randomFrom(seed);
      const report = randomReport(random);
      const keys = Object.keys(report.cells).filter((key) => key.startsWith('requests.') || key.startsWith('disputes.'));
      const key = keys[Math.floor(random() * keys.length)] ?? '';
      const change = (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 50));
      const changed = { ...report, cells: { ...report.cells, [key]: number((numberOf(report.cells[key]) ?? 0) + change) } };
      const containing = IDENTITIES.filter((identity) => [...identity.left, ...identity.right].includes(key));
      const failing = failingSums(changed);
      expect({ seed, key, codes: failing.map((finding) => finding.code).sort() }).toEqual({ seed, key, codes: containing.map((identity) => identity.code).sort() });
      for (const finding of failing) expect(finding.cells).toContain(key);
    }
  });

  test('the likely cause of one changed number, where one is given, is that number or one that explains as much', () => {
    let hinted = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed);
      const report = randomReport(random);
      const keys = addendKeys.filter((key) => report.cells[key] && (numberOf(report.cells[key]) ?? 0) > 0 && key.startsWith('requests.') && !key.includes('carried'));
      const key = keys[Math.floor(random() * keys.length)] ?? '';
      const right = numberOf(report.cells[key]) ?? 0;
      const changed = { ...report, cells: { ...report.cells, [key]: number(right + 1 + Math.floor(random() * 9)) } };
      const failing = failingSums(changed);
      for (const finding of failing) {
        if (!finding.hint) continue;
        hinted += 1;
        expect(finding.hint.explains.length).toBe(failing.length);
        expect(finding.hint.cells).toContainEqual(expect.objectContaining({ cell: key, likely: right }));
      }
    }
    expect(hinted).toBeGreaterThan(500);
  });
});
