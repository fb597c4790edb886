import { drawFigures, type Figures } from './fixtures/figures.js';
import { generator } from './fixtures/figures.js';
import { LAYOUTS } from './fixtures/layouts.js';
import type { ReadReport } from './read-report.js';
import { isReadRefusal } from './refusal.js';
import { readReport } from './report-reader.js';
import type { SourceDocument } from '@huilan/source-document';

interface Score {
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Compares what was read with the true figures. A blank read as nothing at all is missed, never wrong. */
function score(report: ReadReport, figures: Figures): Score {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const [key, want] of Object.entries(figures)) {
    const cell = report.cells[key];
    const got = cell === undefined ? undefined : cell.kind === 'number' ? cell.value : null;
    if (got === want) right += 1;
    else if (got === undefined || got === null) missed.push(key);
    else wrong.push(`${key}: ${got}, want ${want}`);
  }
  for (const [key, cell] of Object.entries(report.cells)) {
    if (!(key in figures) && cell?.kind === 'number') wrong.push(`${key}: ${cell.value}, not printed`);
  }
  return { right, missed, wrong };
}

function read(document: SourceDocument): ReadReport {
  const report = readReport(document);
  if (isReadRefusal(report)) throw new Error(report.message.zh);
  return report;
}

/** Some cells of Table 3 left blank, as bureaus leave out zeros and totals. */
function withBlanks(figures: Figures, seed: number): Figures {
  const random = generator(seed);
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, key.startsWith('requests.') && (value === 0 || random() < 0.05) && random() < 0.5 ? null : value]));
}

describe('layouts of the wild', () => {
  test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_name, layout) => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const figures = drawFigures(seed, { singleOther: seed % 3 === 0, most: seed % 4 === 0 ? 9 : 400 });
      const { wrong, missed, right } = score(read(layout.draw(figures)), figures);
      expect({ seed, wrong }).toEqual({ seed, wrong: [] });
      if (layout.atLeast === undefined) expect({ seed, missed }).toEqual({ seed, missed: [] });
      else expect(right / Object.keys(figures).length).toBeGreaterThanOrEqual(layout.atLeast);
    }
  });

  test.each(LAYOUTS.filter((layout) => layout.blanks).map((layout) => [layout.name, layout] as const))('%s, with blank cells', (_name, layout) => {
    for (let seed = 20; seed <= 26; seed += 1) {
      const figures = withBlanks(drawFigures(seed), seed);
      const { wrong, missed } = score(read(layout.draw(figures)), figures);
      expect({ seed, wrong, missed }).toEqual({ seed, wrong: [], missed: [] });
    }
  });

  test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('a bureau\'s wrong sums are read as printed: %s', (_name, layout) => {
    for (let seed = 40; seed <= 44; seed += 1) {
      const figures = drawFigures(seed, { mistakes: true });
      expect({ seed, wrong: score(read(layout.draw(figures)), figures).wrong }).toEqual({ seed, wrong: [] });
    }
  });

  test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('the form of 2019: %s', (_name, layout) => {
    for (let seed = 60; seed <= 62; seed += 1) {
      const figures = drawFigures(seed, { form: '2019' });
      const report = read(layout.draw(figures));
      expect({ seed, wrong: score(report, figures).wrong, format: report.format }).toEqual({ seed, wrong: [], format: '2019' });
    }
  });
});
