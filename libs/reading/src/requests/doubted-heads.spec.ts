import { drawFigures } from '../fixtures/figures.js';
import { grid, officialRows } from '../fixtures/official-tables.js';
import { plain } from '../fixtures/printing.js';
import { isReadRefusal } from '../refusal.js';
import { readReport } from '../report-reader.js';

const BEGIN = [{ text: '申请人情况', across: 3, down: 3 }, { text: '申请人情况', across: 7 }];
const ORGANISATIONS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

test('a head that lost the cell above the organisations moves 总计 to the left: no column is taken, and said', () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const figures = drawFigures(seed);
    const report = readReport(grid(figures, { requests: [{ rows: [BEGIN, [{ text: '自然人', down: 2 }, { text: '总计', down: 2 }], ORGANISATIONS, ...officialRows(figures, plain)] }] }));
    if (isReadRefusal(report)) throw new Error(report.code);
    const wrong = Object.entries(report.cells).filter(([key, cell]) => cell?.kind === 'number' && cell.value !== figures[key]);
    expect(wrong).toEqual([]);
    expect(report.questions.map(({ code }) => code)).toContain('COLUMNS_UNDECIDED');
  }
});

test('an order of the columns that is not the form’s, and that the sums bear out, is read', () => {
  const figures = drawFigures(3);
  const totalFirst = officialRows(figures, plain, (values) => [values[6] ?? '', ...values.slice(0, 6)]);
  const report = readReport(grid(figures, { requests: [{ rows: [BEGIN, ['总计', '自然人', ...ORGANISATIONS], ['', '', '', '', '', '', ''], ...totalFirst] }] }));
  if (isReadRefusal(report)) throw new Error(report.code);
  for (const [key, value] of Object.entries(figures)) if (key.startsWith('requests.')) expect([key, report.cells[key]]).toEqual([key, expect.objectContaining({ kind: 'number', value })]);
});
