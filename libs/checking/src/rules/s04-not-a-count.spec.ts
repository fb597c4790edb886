import { failingParts, findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { notApplicable, number, sampleReport, text } from '../fixtures/sample-report.js';
import { S04 } from './s04-not-a-count.js';

const FEES = 'disclosure.fees.amount';

describe('S04: a value that is not a count', () => {
  test('whole numbers, and an amount with decimals → pass', () => {
    expect(statusesOf(S04, { report: sampleReport({ cells: { [FEES]: 4068.208 } }) })).toEqual({ disclosure: 'pass', requests: 'pass', disputes: 'pass' });
  });

  test('a dash is no value at all → pass', () => {
    expect(failingParts(S04, { report: sampleReport({ cells: { 'disclosure.regulations.issued': notApplicable } }) })).toEqual([]);
  });

  test('words in three cells of one table → one finding that quotes them', () => {
    const cells = { 'requests.received.business': text('详见附件'), 'requests.handled.business': text('详见附件'), 'requests.received.total': text('若干') };
    const findings = findingsOf(S04, { report: sampleReport({ cells }) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ identity: 'S04:requests.words', severity: 'error' });
    expect(findings[0]?.message.zh).toContain('“详见附件”');
  });

  test.each([
    ['negative', -3, '不能是负数'],
    ['fractional', 2.5, '应为整数'],
    ['eight digits for one bureau’s requests', 71300074, '大得不合情理'],
  ])('a count that is %s fails at its cell', (_, value, words) => {
    const [finding] = findingsOf(S04, { report: sampleReport({ cells: { 'requests.received.legalServices': value } }) });
    expect(finding).toMatchObject({ identity: 'S04:requests.received.legalServices', actual: value });
    expect(finding?.message.zh).toContain(words);
  });

  test('an increase or decrease of the table of 2019 may be negative', () => {
    const report = sampleReport({ format: '2019', year: 2020, cells: { 'disclosure.licences.change': -4 } }, 'single');
    expect(failingParts(S04, { report })).toEqual([]);
  });

  test('fees of 251000 万元 at a county bureau → written in yuan?', () => {
    const [finding] = findingsOf(S04, { report: sampleReport({ cells: { [FEES]: 251000 } }) });
    expect(finding).toMatchObject({ identity: `S04:${FEES}`, expected: 25.1, actual: 251000 });
    expect(finding?.message.zh).toContain('若所填是元，应为 25.1 万元');
  });

  test('the same figure is ordinary for a big city', () => {
    expect(failingParts(S04, { report: sampleReport({ agency: '滨江市人民政府', cells: { [FEES]: 316441 } }) })).toEqual([]);
  });

  test('ten thousand times earlier years → written in yuan, though not absurd by itself', () => {
    const history = [2020, 2021, 2022].map((year) => sampleReport({ year, cells: { [FEES]: 5 + year - 2020 } }));
    const report = sampleReport({ cells: { [FEES]: 61200 } });
    expect(failingParts(S04, { report })).toEqual([]);
    expect(findingsOf(S04, { report, history })[0]).toMatchObject({ expected: 6.12, actual: 61200 });
  });

  test('a table that was not read → not assessed', () => {
    const without = Object.keys(sampleReport().cells).filter((key) => key.startsWith('disputes.'));
    expect(statusesOf(S04, { report: sampleReport({ without, cells: { [FEES]: number(1) } }) })['disputes']).toBe('notAssessed');
  });
});
