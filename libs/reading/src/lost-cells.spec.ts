import { documentOf } from './fixtures/documents.js';
import { isReadRefusal } from './refusal.js';
import type { ReadReport } from './read-report.js';
import { readReport } from './report-reader.js';

const HEAD = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];

function reportWith(...rows: readonly (readonly string[])[]): ReadReport {
  const report = readReport(documentOf('甲县市场监督管理局2020年政府信息公开工作年度报告', '二、主动公开政府信息情况', { rows: [HEAD, ...rows] }, '三、收到和处理政府信息公开申请情况'));
  if (isReadRefusal(report)) throw new Error('refused');
  return report;
}

describe('rows of Table 2 that lost a cell', () => {
  it('a broken tag joins the first value to the label → the row is open', () => {
    const report = reportWith(['行政许可16', '1', '6620'], ['其他对外管理服务事项', '8', '-2', '79']);
    expect(Object.keys(report.cells)).toEqual(['previousItems', 'change', 'decisions'].map((column) => `disclosure.otherServices.${column}`));
    expect(report.questions).toContainEqual(expect.objectContaining({ code: 'ROW_NOT_AS_HEAD', cells: ['previousItems', 'change', 'decisions'].map((column) => `disclosure.licences.${column}`) }));
  });

  it('no cell below the last head → the others are worth a look: it may have been another that was lost', () => {
    const report = reportWith(['行政许可', '1', '6620'], ['其他对外管理服务事项', '8', '-2', '79']);
    expect(Object.entries(report.cells).map(([key, cell]) => [key, cell?.confidence])).toEqual([
      ['disclosure.licences.previousItems', 0.85], ['disclosure.licences.change', 0.85],
      ['disclosure.otherServices.previousItems', 1], ['disclosure.otherServices.change', 1], ['disclosure.otherServices.decisions', 1],
    ]);
  });

  it('an empty cell below the last head → blank, and the others certain', () => {
    const report = reportWith(['行政许可', '1', '-2', '']);
    expect(Object.values(report.cells).map((cell) => [cell?.kind, cell?.confidence])).toEqual([['number', 1], ['number', 1], ['blank', 1]]);
  });
});
