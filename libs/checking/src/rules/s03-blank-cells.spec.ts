import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { blank, notApplicable, sampleReport } from '../fixtures/sample-report.js';
import { S03 } from './s03-blank-cells.js';

describe('S03: blank where the format wants a number', () => {
  test('zeros written as 0 → pass', () => {
    expect(statusesOf(S03, { report: sampleReport() })).toEqual({ disclosure: 'pass', requests: 'pass', disputes: 'pass' });
  });

  test('a dash for regulations where the bureau may make none → no complaint', () => {
    const cells = { 'disclosure.regulations.issued': notApplicable, 'disclosure.regulations.inForce': notApplicable };
    expect(statusesOf(S03, { report: sampleReport({ cells }) })['disclosure']).toBe('pass');
  });

  test('a whole table of blanks → one warning, gathered by row', () => {
    const cells = Object.fromEntries(Object.keys(sampleReport().cells).filter((key) => key.startsWith('requests.')).map((key) => [key, blank]));
    const findings = findingsOf(S03, { report: sampleReport({ cells }) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ identity: 'S03:requests', severity: 'warning' });
    expect(findings[0]?.cells).toHaveLength(175);
    expect(findings[0]?.message.zh).toContain('等 25 行');
  });

  test('single blanks are named by row and column', () => {
    const [finding] = findingsOf(S03, { report: sampleReport({ cells: { 'disputes.reconsideration.other': blank } }) });
    expect(finding?.message.zh).toContain('“行政复议”行的其他结果');
  });

  test('no table, no blanks: not assessed', () => {
    const without = Object.keys(sampleReport().cells).filter((key) => key.startsWith('disputes.'));
    expect(statusesOf(S03, { report: sampleReport({ without }) })['disputes']).toBe('notAssessed');
  });
});
