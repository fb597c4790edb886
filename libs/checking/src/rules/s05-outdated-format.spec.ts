import { failingParts, statusesOf } from '../fixtures/outcomes.js';
import { sampleReport } from '../fixtures/sample-report.js';
import { S05 } from './s05-outdated-format.js';

describe('S05: an outdated format for the year', () => {
  test('the tables of 2021 in 2023 → pass', () => {
    expect(statusesOf(S05, { report: sampleReport() })).toEqual({ disclosure: 'pass', otherHandling: 'pass' });
  });

  test('the tables of 2019 in 2020 → pass', () => {
    expect(statusesOf(S05, { report: sampleReport({ format: '2019', year: 2020 }, 'single') })).toEqual({ format: 'pass' });
  });

  test('only the single （六） row is old → one warning at that row', () => {
    expect(failingParts(S05, { report: sampleReport({}, 'single') })).toEqual(['otherHandling']);
  });

  test('both tables are of 2019 in a report for 2021 → two warnings', () => {
    expect(failingParts(S05, { report: sampleReport({ format: '2019', year: 2021 }, 'single') })).toEqual(['disclosure', 'otherHandling']);
  });

  test('the annex of 2014–2018 in a report for 2019 → a warning; for 2018 → pass', () => {
    expect(failingParts(S05, { report: sampleReport({ format: '2014', year: 2019 }) })).toEqual(['format']);
    expect(statusesOf(S05, { report: sampleReport({ format: '2014', year: 2018 }) })).toEqual({ format: 'pass' });
  });

  test('year unknown, or tables not read → not assessed', () => {
    expect(statusesOf(S05, { report: sampleReport({ year: null }) })).toEqual({ format: 'notAssessed' });
    const without = Object.keys(sampleReport().cells).filter((key) => !key.startsWith('disputes.'));
    expect(statusesOf(S05, { report: sampleReport({ without }) })).toEqual({ disclosure: 'notAssessed', otherHandling: 'notAssessed' });
  });
});
