import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { notApplicable, sampleReport } from '../fixtures/sample-report.js';
import { A05 } from './a05-documents-in-force.js';

const documents = (issued: number, repealed: number, inForce: number) => ({
  'disclosure.normativeDocuments.issued': issued,
  'disclosure.normativeDocuments.repealed': repealed,
  'disclosure.normativeDocuments.inForce': inForce,
});

describe('A05: at the least the documents issued less those repealed are in force', () => {
  test.each([
    [6, 2, 31],
    [6, 2, 4],
    [0, 0, 0],
    [3, 9, 0],
  ])('issued %d, repealed %d, in force %d → pass', (issued, repealed, inForce) => {
    expect(statusesOf(A05, { report: sampleReport({ cells: documents(issued, repealed, inForce) }) })['normativeDocuments']).toBe('pass');
  });

  test('six issued, one repealed, none in force → fails', () => {
    const [finding] = findingsOf(A05, { report: sampleReport({ cells: documents(6, 1, 0) }) });
    expect(finding).toMatchObject({ identity: 'A05:normativeDocuments', severity: 'warning', expected: 5, actual: 0 });
  });

  test('regulations that do not apply to a bureau, or the table of 2019 → not assessed', () => {
    const report = sampleReport({ cells: { 'disclosure.regulations.inForce': notApplicable } });
    expect(statusesOf(A05, { report })).toEqual({ regulations: 'notAssessed', normativeDocuments: 'pass' });
    expect(statusesOf(A05, { report: sampleReport({ format: '2019', year: 2020 }, 'single') })).toEqual({ disclosure: 'notAssessed' });
  });
});
