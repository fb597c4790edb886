import { documentOf, documentOfText } from './fixtures/documents.js';
import { drawFigures } from './fixtures/figures.js';
import { reportLines } from './fixtures/printing.js';
import type { ReadReport } from './read-report.js';
import { isReadRefusal } from './refusal.js';
import { readReport } from './report-reader.js';

function read(document: ReturnType<typeof documentOf>): ReadReport {
  const report = readReport(document);
  if (isReadRefusal(report)) throw new Error(report.message.zh);
  return report;
}

function valuesOf(report: ReadReport, table: string): Record<string, number | null> {
  return Object.fromEntries(Object.entries(report.cells).filter(([key]) => key.startsWith(table)).map(([key, cell]) => [key.slice(table.length + 1), cell?.kind === 'number' ? cell.value : null]));
}

const OPENING = ['青禾县水务局2019年政府信息公开工作年度报告', '一、总体情况', '2019年，我局公开信息31条。', '二、主动公开政府信息情况'];

describe('heads of Table 2 that the form does not know', () => {
  test('cut off after 本年新, and changes in words', () => {
    const report = read(
      documentOfText(
        [...OPENING, '第二十条第（一）项 | ||||', '信息内容 | 本年新 | 本年新 | 对外公开总数量 | |', '规章 | 1 | 2 | 3 | |', '规范性文件 | 4 | 5 | 6 | |', '第二十条第（五）项 | ||||', '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 | |', '行政许可 | 5 | 增15 | 20 | |', '其他对外管理服务事项 | 253 | －－4 | 0 | |'].join('\n'),
      ),
    );
    expect(valuesOf(report, 'disclosure')).toEqual({
      'regulations.produced': 1, 'regulations.published': 2, 'regulations.totalPublished': 3,
      'normativeDocuments.produced': 4, 'normativeDocuments.published': 5, 'normativeDocuments.totalPublished': 6,
      'licences.previousItems': 5, 'licences.change': 15, 'licences.decisions': 20,
      'otherServices.previousItems': 253, 'otherServices.change': -4, 'otherServices.decisions': 0,
    });
  });

  test.each([
    ['a cell a line', (cells: readonly string[]): string => cells.join('\n')],
    ['a row a line', (cells: readonly string[]): string => cells.join(' | ')],
  ])('本年数量 is no change: its value is left out, its neighbours are read (%s)', (_name, print) => {
    const rows = [['信息内容', '上一年项目数量', '本年数量', '处理决定数量'], ['行政许可', '6', '7', '122'], ['其他对外管理服务事项', '8', '9', '10']];
    const report = read(documentOfText([...OPENING, '第二十条第（五）项', ...rows.map(print)].join('\n')));
    expect(valuesOf(report, 'disclosure')).toEqual({ 'licences.previousItems': 6, 'licences.decisions': 122, 'otherServices.previousItems': 8, 'otherServices.decisions': 10 });
  });
});

describe('a text that breaks off within Table 3', () => {
  const figures = drawFigures(3);
  const oneALine = reportLines(figures).flatMap((line) => (/\d |[件数量织构]\s/.test(line) && !/^20|。/.test(line) ? line.split(' ') : [line]));

  test.each([0, 1, 3, 8])('%d cells behind the label of a row: the rows before are read, this one is open', (more) => {
    const at = oneALine.findIndex((line) => line.startsWith('3.危及'));
    const report = read(documentOf(...oneALine.slice(0, at + 1 + Math.min(more, 6))));
    const requests = valuesOf(report, 'requests');
    for (const row of ['received', 'carriedIn', 'grantedInFull', 'grantedInPart', 'withheld.stateSecret', 'withheld.prohibitedByLaw']) {
      expect(requests[`${row}.total`]).toBe(figures[`requests.${row}.total`]);
    }
    for (const [key, value] of Object.entries(requests)) expect({ key, value }).toEqual({ key, value: figures[`requests.${key}`] });
    expect(Object.keys(requests).some((key) => key.startsWith('withheld.securityAndStability'))).toBe(false);
  });

  test('a few figures under the heads of the form are a report', () => {
    const report = read(documentOf('一、总体情况', '2023年，我局公开信息31条。', '二、主动公开政府信息情况', '信息内容 本年制发件数 本年废止件数 现行有效件数', '规章 0 0 0', '行政规范性文件 2 0 8'));
    expect(report.cells['disclosure.normativeDocuments.inForce']).toMatchObject({ value: 8 });
  });
});

test('merged cells written out with empty ones behind: 3 and 3 may be one applicant and the total', () => {
  const figures = drawFigures(5);
  const full = (label: string): string[] => [label, ...['1', '0', '0', '0', '0', '0', '1'], ''].map((cell) => `${cell} |`);
  const lines = [
    ...reportLines(figures).slice(0, 3),
    '三、收到和处理政府信息公开申请情况',
    ...['申请人情况 |', '||||||||'],
    ...['一、本年新收政府信息公开申请数量 |', '3 |', '3 |', '||||||'],
    ...full('二、上年结转政府信息公开申请数量'),
    ...['（一）予以公开', '（二）部分公开', '1.属于国家秘密', '4.保护第三方合法权益', '7.属于行政执法案卷'].flatMap(full),
  ];
  const report = read(documentOf(...lines));
  expect(report.cells['requests.carriedIn.naturalPerson']).toMatchObject({ value: 1 });
  expect(report.cells['requests.received.naturalPerson']).toBeUndefined();
  expect(report.cells['requests.received.business']).toBeUndefined();
});

describe('an annex with a column of row codes', () => {
  const rows = [
    ['主动公开信息数', '条', '01', '20', '110'], ['申请总数', '条', '10', '1', '8'], ['其中：1.当面申请数', '条', '11', '1', '3'], ['2.传真申请数', '条', '12', '0', '1'],
    ['4.网上申请数', '条', '14', '0', '4'], ['对申请的答复总数', '条', '17', '1', '7'], ['其中：1.同意公开答复数', '条', '18', '1', '6'], ['行政复议数', '件', '32', '0', '2'], ['行政诉讼数', '件', '33', '0', '5'],
  ];
  const head = ['指标名称', '计量单位', '代码', '本期实际', '本年累计'];
  const title = ['青禾县水务局2012年政府信息公开工作年度报告', '附件', '政府信息公开情况统计报表', '2012年12月', '03 单位法人代码：□□□□'];
  const figures = { 'statistics.disclosures': 110, 'statistics.requests.received': 8, 'statistics.requests.received.inPerson': 3, 'statistics.requests.received.fax': 1, 'statistics.requests.received.online': 4, 'statistics.replies': 7, 'statistics.replies.grantedInFull': 6, 'statistics.reconsideration': 2, 'statistics.litigation': 5 };
  const numbers = (report: ReadReport): Record<string, number> => Object.fromEntries(Object.entries(report.cells).flatMap(([key, cell]) => (cell?.kind === 'number' ? [[key, cell.value]] : [])));

  test.each([
    ['a row a line', (cells: readonly string[]): string[] => [cells.join(' ')]],
    ['a cell a line', (cells: readonly string[]): string[] => [...cells]],
    ['cells between bars', (cells: readonly string[]): string[] => [`| ${cells.join(' | ')} |`]],
    ['a bar before every cell, each on its line', (cells: readonly string[]): string[] => [cells[0] ?? '', ...cells.slice(1).map((cell) => `| ${cell}`), '|']],
  ])('the sum of the year is read, no code (%s)', (_name, print) => {
    expect(numbers(read(documentOf(...title, ...[head, ...rows].flatMap(print))))).toEqual(figures);
    // Rows left blank have their code and nothing else; without the head nothing tells what is what.
    const blank = rows.map((cells, index) => (index % 2 === 0 ? [...cells.slice(0, 3), '', ''] : cells));
    for (const [key, value] of Object.entries(numbers(read(documentOf(...title, ...[head, ...blank].flatMap(print).filter((line) => line !== '')))))) expect({ key, value }).toEqual({ key, value: figures[key as keyof typeof figures] });
    expect(numbers(read(documentOf(...title, ...rows.map((cells) => [...cells.slice(0, 3), cells[4] ?? '']).flatMap(print))))).toEqual({});
  });
});

test('a report whose rows ran into each other: the last value stands before the number of the next row', () => {
  const row = (label: string, seventh: number): string => `${label} ${seventh} 0 0 0 0 0 ${seventh}`;
  const glued = [row('一、本年新收政府信息公开申请数量', 18), row('二、上年结转政府信息公开申请数量', 0), row('三、本年度办理结果（一）予以公开', 2), row('（四）无法提供1.本机关不掌握相关政府信息', 1), row('2.没有现成信息需要另行制作', 1), row('3.补正后申请内容仍不明确', 10), row('（五）不予处理1.信访举报投诉类申请', 0)].join('');
  const report = read(documentOf('青禾县水务局2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', `申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他${glued}`));
  expect(Object.fromEntries(Object.entries(valuesOf(report, 'requests')).filter(([key]) => key.endsWith('total')))).toEqual({
    'received.total': 18, 'carriedIn.total': 0, 'grantedInFull.total': 2, 'unavailable.notHeld.total': 1, 'unavailable.mustBeCreated.total': 1, 'unavailable.stillUnclear.total': 10, 'notProcessed.petition.total': 0,
  });
});
