import { documentOfText } from './fixtures/documents.js';
import { drawFigures } from './fixtures/figures.js';
import { reportLines } from './fixtures/printing.js';
import { isReadRefusal } from './refusal.js';
import { readReport } from './report-reader.js';

const warning = { code: 'ENDS_IN_NUMBER', message: { zh: '文件以一个数字结束', en: 'The file ends in a number' } };

test('a text cut off inside its last number: that number is worth a look, those before it stand', () => {
  const lines = reportLines(drawFigures(4));
  const upTo = lines.slice(0, lines.findIndex((line) => line.startsWith('行政处罚')) + 1).join('\n');
  const whole = documentOfText(upTo);
  const [certain, doubted] = [whole, { ...whole, warnings: [warning] }].map((document) => readReport(document));
  if (certain === undefined || doubted === undefined || isReadRefusal(certain) || isReadRefusal(doubted)) throw new Error('refused');
  const changed = Object.keys(certain.cells).filter((key) => certain.cells[key]?.confidence !== doubted.cells[key]?.confidence);
  expect(changed).toEqual(['disclosure.penalties.decisions']);
  expect(doubted.cells['disclosure.penalties.decisions']).toMatchObject({ kind: 'number', confidence: 0.85 });
});
