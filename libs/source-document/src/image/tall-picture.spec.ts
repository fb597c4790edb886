import { onOnePage } from './on-one-page.js';
import { cutIntoPages, isTall, pagesOfTall } from './tall-picture.js';

const WIDTH = 400;

/** A long screenshot in the rough: `#` is a line of text, `=` the line of a table, `|` a row of a table with its text, ` ` nothing; each 20 rows high. */
function screenshot(lines: string): { width: number; height: number; grey: Uint8Array } {
  const grey = new Uint8Array(WIDTH * lines.length * 20).fill(250);
  const ink = (x: number, y: number): void => void (grey[y * WIDTH + x] = 20);
  [...lines].forEach((line, at) => {
    for (let y = at * 20; y < at * 20 + 20; y += 1) {
      const inside = y > at * 20 + 2 && y < at * 20 + 17;
      if ((line === '#' || line === '|') && inside) for (let x = 40; x < 360; x += 3) ink(x, y);
      if (line === '|' || line === '=') for (const x of [20, 200, 380]) ink(x, y);
      if (line === '=' && y >= at * 20 + 9 && y <= at * 20 + 10) for (let x = 20; x <= 380; x += 1) ink(x, y);
    }
  });
  return { width: WIDTH, height: lines.length * 20, grey };
}

/** What stands at the upper edge of each page but the first. */
const edges = (lines: string): string[] => cutIntoPages(screenshot(lines)).slice(1).map(({ y }) => lines[Math.floor(y / 20)] ?? '');

describe('long screenshots', () => {
  it('told by their shape, and how many pages they have', () => {
    expect([isTall({ width: 1_000, height: 20_000 }), isTall({ width: 2_480, height: 3_508 }), isTall({ width: 1_080, height: 1_920 })]).toEqual([true, false, false]);
    expect(pagesOfTall({ width: 1_000, height: 20_000 })).toBe(15);
  });

  it('text with gaps → cut in a gap, nothing lost and nothing twice', () => {
    const picture = screenshot('## '.repeat(60));
    const pages = cutIntoPages(picture);
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach(({ y, height }, at) => expect(y + height).toBe(pages[at + 1]?.y ?? 60 * 3 * 20));
    for (const { y } of pages.slice(1)) expect(picture.grey.subarray(y * WIDTH, (y + 1) * WIDTH).every((shade) => shade === 250)).toBe(true);
  });

  it('a table → cut on a line of it, which both pages have', () => {
    const pages = cutIntoPages(screenshot(`=${'|||='.repeat(40)}`));
    expect(pages.length).toBeGreaterThan(4);
    for (const [at, { y, height }] of pages.slice(0, -1).entries()) {
      const next = pages[at + 1]!.y;
      expect(next).toBeLessThan(y + height);
      expect(y + height - next).toBeLessThanOrEqual(3);
    }
    expect(edges(`=${'|||='.repeat(40)}`).every((edge) => edge === '=')).toBe(true);
  });

  it('ink without any gap → cut all the same', () => {
    expect(cutIntoPages(screenshot('|'.repeat(120))).length).toBeGreaterThan(3);
  });

  it('places are those on the picture', () => {
    const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '12', page: 2, box: { x: 10, y: 20, width: 30, height: 10 } };
    const document = { fileType: 'image', metadata: {}, pageCount: 1, warnings: [], blocks: [{ kind: 'table', index: 0, rowCount: 1, columnCount: 1, page: 1, cells: [cell] }] } as const;
    const [table] = onOnePage(document, [{ factor: 0.5, y: 0 }, { factor: 0.5, y: 400 }]).blocks;
    expect(table).toMatchObject({ page: 1, cells: [{ page: 1, box: { x: 5, y: 410, width: 15, height: 5 } }] });
  });
});
