import { documentOf, type TestTable } from './fixtures/documents.js';
import { drawFigures } from './fixtures/figures.js';
import { reportLines } from './fixtures/printing.js';
import { isReadRefusal } from './refusal.js';
import { readReport } from './report-reader.js';

const values = ['1', '0', '0', '0', '0', '0', '1'];
const tableOf = (rows: number): TestTable => ({ rows: Array.from({ length: rows }, (_, at) => [at === 0 ? '一、本年新收政府信息公开申请数量' : '', ...values]) });

test('a table of more rows than the form could have → read so far, and said', () => {
  const lines = reportLines(drawFigures(4));
  const [short, long] = [1_500, 2_500].map((rows) => readReport(documentOf(...lines.slice(0, 12), tableOf(rows))));
  if (short === undefined || long === undefined || isReadRefusal(short) || isReadRefusal(long)) throw new Error('refused');
  const [none, cutOff] = [short, long].map(({ questions }) => questions.find(({ code }) => code === 'TABLE_CUT_OFF'));
  expect(none).toBeUndefined();
  expect(cutOff?.message.zh).toContain('2000');
  expect(cutOff?.message.en).toContain('2000');
});
