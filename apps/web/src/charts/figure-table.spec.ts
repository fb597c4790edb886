import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { comparison, count, noReport, rate } from '../testing/figures.js';
import { testWording } from '../testing/wording.js';
import { compareNames } from './comparison.data.js';
import { comparisonTable } from './comparison-table.data.js';
import { csvOf, textField } from './figure-table-csv.js';
import { workbookOf } from './figure-table-workbook.js';
import { sortTable, type FigureTable } from './figure-table.js';
import { fitText, textWidth } from './measure-text-width.js';
import { breaksOf } from './series-breaks.js';
import { measure } from '../testing/figures.js';

const words = { numerator: '分子', denominator: '分母' };

describe('the table of a comparison', () => {
  const figures = { 水利局: { 2022: count(3), 2023: count(5) }, 公安局: { 2022: count(9), 2023: noReport }, 财政局: { 2022: count(5), 2023: count(2) } };

  test('has a row an agency, a column a measure and year, and all together at the end', async () => {
    const table = comparisonTable(comparison('requests.received', [2022, 2023], figures), await testWording());
    expect(table.columns.map((column) => `${column.group ?? ''}${column.label}`)).toEqual(['机关', '类别', '新收申请（件）2022', '新收申请（件）2023']);
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['财政局', '部门', '5', '2'],
      ['公安局', '部门', '9', '无报告'],
      ['水利局', '部门', '3', '5'],
      ['合计（3 个机关）', '', '17', '7'],
    ]);
    expect(table.rows.at(-1)?.cells[3]?.sentence).toBe('合计（3 个机关）2023年：新收申请 7 件（2/3 份报告）');
  });

  test('is sorted by any column; without a number last either way; the sum stays at the end', async () => {
    const table = comparisonTable(comparison('requests.received', [2022, 2023], figures), await testWording());
    const order = (by: string, descending: boolean) => sortTable(table, by, descending, compareNames).rows.map((row) => row.cells[0]?.text.slice(0, 2));
    expect(order('requests.received@2023', true)).toEqual(['水利', '财政', '公安', '合计']);
    expect(order('requests.received@2023', false)).toEqual(['财政', '水利', '公安', '合计']);
    expect(order('name', true)).toEqual(['水利', '公安', '财政', '合计']);
    expect(order('gone', true)).toEqual(['财政', '公安', '水利', '合计']);
  });

  test('rates over few cases come after the others', async () => {
    const table = comparisonTable(comparison('disclosureRate', [2023], { a: { 2023: rate(1, 1) }, b: { 2023: rate(3, 30) } }), await testWording());
    expect(sortTable(table, 'disclosureRate@2023', true, compareNames).rows.map((row) => row.key)).toEqual(['id-b', 'id-a', 'all']);
  });

  test('of one agency has no sum', async () => {
    const table = comparisonTable(comparison('requests.received', [2023], { a: { 2023: count(1) } }), await testWording());
    expect(table.rows).toHaveLength(1);
  });
});

describe('the download', () => {
  const table: FigureTable = {
    columns: [
      { key: 'name', label: '机关', kind: 'text' },
      { key: 'n', label: '2023', group: '新收申请', kind: 'number' },
      { key: 'r', label: '2023', group: '公开率', kind: 'rate' },
    ],
    rows: [
      { key: '1', cells: [{ text: '=cmd|calc' }, { text: '1,295', value: 1295 }, { text: '17.5%', value: 0.175, numerator: 7, denominator: 40 }] },
      { key: '2', cells: [{ text: '商务局, "二"' }, { text: '无报告', value: null }, { text: '不适用', value: null, numerator: 0, denominator: 0 }] },
    ],
  };

  test('has bare numbers, the parts of rates, nothing for no number, and says what it is', () => {
    expect(csvOf(table, ['澄溪县2023年', '示例数据'], words)).toBe(
      [
        '\uFEFF澄溪县2023年',
        '示例数据',
        '机关,新收申请 2023,公开率 2023,公开率 2023 分子,公开率 2023 分母',
        "'=cmd|calc,1295,0.175,7,40",
        '"商务局, ""二""",,,0,0',
        '',
      ].join('\r\n'),
    );
  });

  test('no text begins like a formula, whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(textField(text).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/)));
    expect(textField('＝1+1')).toBe("'＝1+1");
  });

  test('as a workbook has typed numbers, parts of rates, and the word where there is no number', () => {
    const sheet = strFromU8(unzipSync(workbookOf(table, '公开率', ['示例数据'], words))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const cells = [...sheet.matchAll(/<c r="(\w+)"[^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/g)].map(([, name, number, text]) => [name, number === undefined ? text : Number(number)]);
    expect(cells).toEqual([
      ['A1', '示例数据'],
      ['A2', '机关'], ['B2', '新收申请 2023'], ['C2', '公开率 2023'], ['D2', '公开率 2023 分子'], ['E2', '公开率 2023 分母'],
      ['A3', '=cmd|calc'], ['B3', 1295], ['C3', 0.175], ['D3', 7], ['E3', 40],
      ['A4', '商务局, &quot;二&quot;'], ['B4', '无报告'], ['C4', '不适用'], ['D4', 0], ['E4', 0],
    ]);
  });

  test('a negative number is a number', () => {
    const changed = { columns: [{ key: 'n', label: '增减', kind: 'number' as const }], rows: [{ key: '1', cells: [{ text: '−3', value: -3 }] }] };
    expect(csvOf(changed, [], words)).toBe('\uFEFF增减\r\n-3\r\n');
  });
});

describe('breaks in a series', () => {
  const years = (key: string, from: number, to: number) => breaksOf(measure(key), [from, to]).map((one) => one.year);

  test('stand where the form changed what the measure is made of', () => {
    expect(years('requests.otherHandling', 2019, 2025)).toEqual([2021]);
    expect(years('normativeDocuments.inForce', 2019, 2025)).toEqual([2021]);
    expect(years('requests.received', 2014, 2025)).toEqual([2019]);
  });
  test('do not stand where both forms print the same', () => expect(years('requests.received', 2019, 2025)).toEqual([]));
  test('do not stand outside of the years shown, nor before the first of them', () => {
    expect(years('requests.otherHandling', 2021, 2025)).toEqual([]);
    expect(years('requests.otherHandling', 2019, 2020)).toEqual([]);
  });
  test('counts of the text have no form', () => expect(years('policyInterpretations', 2014, 2025)).toEqual([]));
});

describe('text in a chart', () => {
  test('is cut where there is no room', () => {
    expect(fitText('人力资源和社会保障局', 13, 200)).toBe('人力资源和社会保障局');
    expect(fitText('人力资源和社会保障局', 13, 70)).toBe('人力资源…');
    expect(textWidth(fitText('经济开发区管理委员会', 13, 100), 13)).toBeLessThanOrEqual(100);
  });
});
