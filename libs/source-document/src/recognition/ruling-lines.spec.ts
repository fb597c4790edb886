import { ruledTables } from '../page/ruled-tables.js';
import { inkOf, levelled, type Raster } from './raster.js';
import { asRules, rulingLines, withoutLines } from './ruling-lines.js';
import { skewOf } from './skew.js';

/** A white page on which tests draw rectangles of ink. */
class Page implements Raster {
  readonly grey: Uint8Array;
  constructor(
    readonly width: number,
    readonly height: number,
    paper = 255,
  ) {
    this.grey = new Uint8Array(width * height).fill(paper);
  }
  rectangle(x: number, y: number, width: number, height: number, shade = 0): this {
    for (let row = y; row < y + height; row += 1) this.grey.fill(shade, row * this.width + x, row * this.width + x + width);
    return this;
  }
  /** A ruled table with lines of 3 pixels. */
  table(x: number, y: number, columns: readonly number[], rows: readonly number[]): this {
    const width = columns.reduce((sum, column) => sum + column, 0);
    const height = rows.reduce((sum, row) => sum + row, 0);
    for (let edge = y, at = 0; at <= rows.length; edge += rows[at] ?? 0, at += 1) this.rectangle(x, edge, width + 3, 3);
    for (let edge = x, at = 0; at <= columns.length; edge += columns[at] ?? 0, at += 1) this.rectangle(edge, y, 3, height + 3);
    return this;
  }
}

const linesOf = (raster: Raster) => rulingLines(raster, inkOf(raster));

const inkInside = (raster: Raster, x: number, y: number, width: number, height: number): number => {
  let count = 0;
  for (let row = y; row < y + height; row += 1) for (let column = x; column < x + width; column += 1) if (raster.grey[row * raster.width + column]! < 128) count += 1;
  return count;
};

describe('ruling lines of a scanned page', () => {
  const drawn = () => new Page(900, 700).table(100, 100, [300, 90, 90], [80, 60, 60]).rectangle(150, 130, 20, 30).rectangle(420, 200, 4, 24);

  it('lines → a table with the cells that they cut', () => {
    const [table] = ruledTables(asRules(linesOf(drawn()), 72 / 300));
    expect(table).toMatchObject({ rowCount: 3, columnCount: 3 });
    expect(table!.cells).toHaveLength(9);
    expect(table!.cells[0]!.box.width).toBeCloseTo(72, 0);
  });

  it('erased → no line is left, ink inside the cells is', () => {
    const page = drawn();
    const ink = inkOf(page);
    const clean = withoutLines(page, ink, rulingLines(page, ink));
    expect(inkInside(clean, 100, 98, 480, 8)).toBe(0);
    expect(inkInside(clean, 98, 100, 8, 200)).toBe(0);
    expect(inkInside(clean, 150, 130, 20, 30)).toBe(600);
    expect(inkInside(clean, 420, 200, 4, 24)).toBe(96);
  });

  it('a stroke that crosses a line → stays whole', () => {
    const page = drawn().rectangle(300, 160, 5, 50);
    const ink = inkOf(page);
    expect(inkInside(withoutLines(page, ink, rulingLines(page, ink)), 300, 160, 5, 50)).toBeGreaterThan(200);
  });

  it('shaded cells and grey paper → only the lines are ink', () => {
    const page = new Page(900, 700, 225).rectangle(100, 100, 480, 80, 190).table(100, 100, [300, 90, 90], [80, 60, 60]);
    expect(ruledTables(asRules(linesOf(page), 72 / 300))[0]).toMatchObject({ rowCount: 3, columnCount: 3 });
  });

  it('a page laid on the scanner aslant → its slope is found, and levelled', () => {
    const page = new Page(1600, 900).table(150, 150, [700, 250, 250], [150, 150, 150]);
    const slanted = levelled(page, -0.012);
    const slope = skewOf(inkOf(slanted));
    expect(slope).toBeCloseTo(0.012, 2);
    const [table] = ruledTables(asRules(linesOf(levelled(slanted, slope)), 72 / 300));
    expect(table).toMatchObject({ rowCount: 3, columnCount: 3 });
  });

  it('short strokes of characters, a black bar → no lines', () => {
    expect(linesOf(new Page(900, 700).rectangle(100, 100, 60, 5).rectangle(200, 100, 5, 60).rectangle(100, 300, 500, 60))).toEqual([]);
  });
});
