import { requestCellKey, type CellValue } from '@huilan/annual-report';
import { numberedReport } from './numbered-report.fixture.js';
import * as habits from './print-habits.js';

const number = (value: number): CellValue => ({ kind: 'number', value, raw: String(value) });
const report = numberedReport('2021', {
  cells: {
    'disclosure.regulations.issued': number(0),
    'disclosure.normativeDocuments.issued': number(3),
    'disclosure.licences.decisions': number(12345),
    'disclosure.fees.amount': number(25.1),
    'requests.received.naturalPerson': number(0),
    'requests.received.total': number(12),
    'disputes.reconsideration.upheld': { kind: 'text', raw: '详见附件' },
  },
});
const cellsAfter = (habit: habits.PrintHabit) => habit(report).cells;

describe('a habit of printing', () => {
  test('zeros of Tables 3 and 4 left blank are blank, not zero', () => {
    expect(cellsAfter(habits.zerosLeftBlank)['requests.received.naturalPerson']).toEqual({ kind: 'blank', raw: '' });
    expect(cellsAfter(habits.zerosLeftBlank)['disclosure.regulations.issued']).toEqual(number(0));
    expect(cellsAfter(habits.zerosLeftBlank)['requests.received.total']).toEqual(number(12));
  });

  test('totals left out are blank', () => {
    expect(cellsAfter(habits.totalsLeftBlank)['requests.received.total']).toEqual({ kind: 'blank', raw: '' });
  });

  test('dashes say that a cell does not apply', () => {
    expect(cellsAfter(habits.dashForRegulations)['disclosure.regulations.issued']).toEqual({ kind: 'notApplicable', raw: '/' });
    expect(cellsAfter(habits.dashesInTableTwo)['disclosure.regulations.issued']).toEqual({ kind: 'notApplicable', raw: '—' });
    expect(cellsAfter(habits.dashesInTableTwo)['disclosure.licences.decisions']).toEqual(number(12345));
  });

  test.each([
    ['units', habits.unitsBehindNumbers, '12345件'],
    ['full-width digits', habits.fullWidthDigits, '１２３４５'],
    ['commas', habits.groupedThousands, '12,345'],
  ] as const)('%s change what is printed and not the number', (_name, habit, raw) => {
    expect(cellsAfter(habit)['disclosure.licences.decisions']).toEqual({ kind: 'number', value: 12345, raw });
    expect(cellsAfter(habit)['disputes.reconsideration.upheld']).toEqual({ kind: 'text', raw: '详见附件' });
  });

  test('fees printed in yuan with their unit are the same amount', () => {
    expect(cellsAfter(habits.feesInYuan)['disclosure.fees.amount']).toEqual({ kind: 'number', value: 25.1, raw: '251000元' });
  });

  test('a remark stands behind the number and is kept apart from it', () => {
    expect(cellsAfter(habits.remarkBehindNumber)['disclosure.normativeDocuments.issued']).toEqual({
      kind: 'number',
      value: 3,
      raw: '3（其中修订1件）',
      note: '其中修订1件',
    });
  });

  test('the single （六） row holds the sum of the three items', () => {
    const cells = habits.singleOtherRow(numberedReport('2021')).cells;
    const items = ['notCorrected', 'feeUnpaid', 'other'].map((item) => numberedReport('2021').cells[requestCellKey(`otherHandling.${item}`, 'business')]);
    const sum = items.reduce((total, item) => total + (item?.kind === 'number' ? item.value : 0), 0);
    expect(cells[requestCellKey('otherHandling', 'business')]).toEqual(number(sum));
    expect(Object.keys(cells).filter((key) => key.startsWith('requests.otherHandling.'))).toHaveLength(7);
  });

  test('where an item is no number the three rows stay', () => {
    const cells = { ...numberedReport('2021').cells, 'requests.otherHandling.other.business': { kind: 'blank' as const, raw: '' } };
    expect(habits.singleOtherRow({ ...report, cells }).cells).toBe(cells);
  });

  test('a title in Chinese numerals names the same year', () => {
    expect(habits.chineseYear(report).title).toBe('青禾县测绘局二〇二三年政府信息公开工作年度报告');
    expect(habits.chineseYear(report).year).toBe(2023);
  });
});
