import { printForm } from '../form/print-form.js';
import { numberedReport } from '../layouts/numbered-report.fixture.js';
import { textWidth, wrappedLines } from './laid-out-page.js';
import { layOutPages, type PageOptions } from './lay-out-pages.js';

const options: PageOptions = { ruled: true, pageNumber: null };
const pagesOf = (change: Partial<PageOptions> = {}) => layOutPages(printForm(numberedReport('2021')), { ...options, ...change });

describe('pages', () => {
  test('hold all text within their margins, and no two pieces of a page overlap', () => {
    for (const page of pagesOf()) {
      for (const { x, y, size, text } of page.texts) {
        expect(x).toBeGreaterThanOrEqual(50);
        expect(x + textWidth(text, size)).toBeLessThanOrEqual(page.width - 50);
        expect(y).toBeLessThanOrEqual(page.height - 50);
      }
      page.texts.forEach((one, index) => {
        for (const other of page.texts.slice(index + 1)) {
          const apart = Math.abs(one.y - other.y) >= Math.min(one.size, other.size) - 1;
          const beside = one.x + textWidth(one.text, one.size) <= other.x + 0.1 || other.x + textWidth(other.text, other.size) <= one.x + 0.1;
          expect([one.text, other.text, apart || beside]).toEqual([one.text, other.text, true]);
        }
      });
    }
  });

  test('number themselves at the foot', () => {
    const pages = pagesOf({ pageNumber: (page) => `— ${page} —` });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((page) => page.texts.at(-1)!.text)).toEqual(pages.map((_, index) => `— ${index + 1} —`));
  });

  test('have no lines where tables are not ruled', () => {
    expect(pagesOf({ ruled: false }).flatMap((page) => page.rules)).toEqual([]);
    expect(pagesOf().flatMap((page) => page.rules).length).toBeGreaterThan(500);
  });

  test('break where the first page is shorter', () => {
    const first = (gap: number) => pagesOf({ firstPageGap: gap })[0]!.texts.length;
    expect(first(200)).toBeLessThan(first(0));
  });
});

describe('wrapped lines', () => {
  test('are no wider than they may be, and joined again are the text', () => {
    const text = '全年主动公开政府信息1,295条，（其中）网站3.5万条。';
    for (let width = 12; width < 300; width += 7) {
      const lines = wrappedLines(text, 12, width);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(Math.max(width, 12));
    }
  });

  test('keep a number together while it fits', () => {
    expect(wrappedLines('信息1295条', 12, 36)).toEqual(['信息', '1295条']);
    expect(wrappedLines('26', 12, 6)).toEqual(['2', '6']);
  });

  test('nothing takes no line', () => {
    expect(wrappedLines('', 12, 100)).toEqual([]);
  });
});
