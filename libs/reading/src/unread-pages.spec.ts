import { documentOfText } from './fixtures/documents.js';
import { drawFigures } from './fixtures/figures.js';
import { reportLines } from './fixtures/printing.js';
import { isReadRefusal } from './refusal.js';
import { readReport } from './report-reader.js';

test('pages that were not read are a question of the report, and cost it nothing of what was', () => {
  const whole = documentOfText(reportLines(drawFigures(4)).join('\n'));
  const warning = { code: 'PAGES_WITHOUT_TEXT', message: { zh: '第 3 页是图片，没有读取（识别用时过长）。', en: 'Page 3 is a picture and was not read (recognition took too long).' } };
  const [before, after] = [whole, { ...whole, warnings: [warning] }].map((document) => readReport(document));
  if (before === undefined || after === undefined || isReadRefusal(before) || isReadRefusal(after)) throw new Error('refused');
  expect(after).toEqual({ ...before, questions: [{ ...warning, cells: [] }, ...before.questions] });
});
