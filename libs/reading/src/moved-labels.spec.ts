import { drawFigures, type Figures } from './fixtures/figures.js';
import type { TestCell } from './fixtures/documents.js';
import { grid, HEAD_ROWS } from './fixtures/official-tables.js';
import { requestRows } from './fixtures/printing.js';
import { isReadRefusal } from './refusal.js';
import { readReport } from './report-reader.js';

/** From here on the reader calls a number certain. */
const CERTAIN = 0.97;

/** Certain numbers of Table 3 that are not the report's own, its labels being printed as `move` leaves them. */
function wrongAndCertain(figures: Figures, move: (labels: readonly string[]) => readonly string[]): { readonly wrong: string[]; readonly certain: number } {
  const rows = requestRows(figures);
  const labels = move(rows.map(({ label }) => label));
  const blanks = Array<string>(7).fill('');
  const printed = labels.map((label, at): TestCell[] => [{ text: label, across: 3 }, ...(rows[at]?.values ?? blanks)]);
  const report = readReport(grid(figures, { requests: [{ rows: [...HEAD_ROWS, ...printed] }] }));
  if (isReadRefusal(report)) throw new Error('refused');
  const numbers = Object.entries(report.cells).flatMap(([key, cell]) => (key.startsWith('requests.') && cell?.kind === 'number' && cell.confidence >= CERTAIN ? [{ key, value: cell.value }] : []));
  return { wrong: numbers.flatMap(({ key, value }) => (value === figures[key] ? [] : [`${key} ${value}, printed ${figures[key]}`])), certain: numbers.length };
}

describe('labels of Table 3 that slipped by a row', () => {
  it.each([
    ['a label deleted, and those below moved up', (labels: readonly string[], at: number) => [...labels.slice(0, at), ...labels.slice(at + 1), '']],
    ['an empty cell put in, and those below moved down', (labels: readonly string[], at: number) => [...labels.slice(0, at), '', ...labels.slice(at)]],
    ['an empty cell put in, and the last pushed out', (labels: readonly string[], at: number) => [...labels.slice(0, at), '', ...labels.slice(at, -1)]],
  ])('%s → no number is certain beside a label not its own', (_name, move) => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const figures = drawFigures(seed, { most: seed % 2 === 0 ? 9 : 400, zeros: 0.4, form: seed % 3 === 0 ? '2019' : '2021' });
      const { certain } = wrongAndCertain(figures, (labels) => labels);
      expect(certain).toBeGreaterThan(150);
      for (let at = 0; at < 26; at += 1) expect([seed, at, ...wrongAndCertain(figures, (labels) => move(labels, at)).wrong]).toEqual([seed, at]);
    }
  });
});
