import { chineseDate } from '../chinese-date.js';
import type { FormCell, FormTable, PrintedForm } from '../form/printed-form.js';
import { gridOf } from '../form/table-grid.js';
import { textWidth, wrappedLines, type LaidOutPage, type PlacedRule, type PlacedText } from './laid-out-page.js';

export interface PageOptions {
  /** Lines around the cells of tables. */
  readonly ruled: boolean;
  /** Printed in the middle of the foot of every page; `null`: no page numbers. */
  readonly pageNumber: ((page: number) => string) | null;
  /** Size of the text in tables, in points. */
  readonly tableSize?: number;
  /** Points left free at the foot of the first page, so that tables break elsewhere. */
  readonly firstPageGap?: number;
}

const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 56;
const PROSE_SIZE = 12;
const PROSE_LEADING = 20;
const PADDING = 3;
const INDENT = '\u3000\u3000';

/** Share of the table's width for each column, as the official form divides it. */
const COLUMN_SHARES: Readonly<Record<FormTable['table'], readonly number[]>> = {
  disclosure: [33, 23, 22, 22],
  requests: [7, 10, 27, 8, 8, 8, 8, 8, 8, 8],
  disputes: new Array<number>(15).fill(100 / 15),
  statistics: [60, 15, 25],
};

/** Lays the form out on A4 pages, as Word prints it: tables ruled, cells centred, rows kept whole over page breaks. */
export function layOutPages(form: PrintedForm, options: PageOptions): LaidOutPage[] {
  const sheet = new Sheet(options);
  if (form.title !== '') for (const line of wrappedLines(form.title, 18, WIDTH - 2 * MARGIN)) sheet.line(line, 18, 'center', 30);
  for (const block of form.blocks) {
    if (block.kind === 'table') sheet.table(block);
    else if (block.kind === 'heading') sheet.line(block.text, 14, 'left', 26);
    else sheet.prose(block.text);
  }
  if (form.contact !== null) sheet.prose(form.contact);
  if (form.publishedOn !== null) {
    if (form.agency !== null) sheet.line(form.agency, PROSE_SIZE, 'right', PROSE_LEADING);
    sheet.line(chineseDate(form.publishedOn), PROSE_SIZE, 'right', PROSE_LEADING);
  }
  return sheet.finished();
}

class Sheet {
  private readonly pages: { texts: PlacedText[]; rules: PlacedRule[] }[] = [];
  /** Upper edge of what comes next. */
  private top = MARGIN;

  constructor(private readonly options: PageOptions) {
    this.turn();
  }

  line(text: string, size: number, align: 'left' | 'center' | 'right', leading: number): void {
    this.makeRoom(leading);
    const free = WIDTH - 2 * MARGIN - textWidth(text, size);
    const x = MARGIN + (align === 'left' ? 0 : align === 'center' ? free / 2 : free);
    this.page.texts.push({ x, y: this.top + (leading + size) / 2 - 2, size, text });
    this.top += leading;
  }

  prose(text: string): void {
    // Two characters are left free at the beginning of a paragraph.
    const [first, ...others] = wrappedLines(INDENT + text, PROSE_SIZE, WIDTH - 2 * MARGIN);
    for (const line of [first ?? '', ...others]) {
      this.makeRoom(PROSE_LEADING);
      const indent = line.startsWith(INDENT) ? 2 * PROSE_SIZE : 0;
      this.page.texts.push({ x: MARGIN + indent, y: this.top + 15, size: PROSE_SIZE, text: line.trimStart() });
      this.top += PROSE_LEADING;
    }
  }

  table(table: FormTable): void {
    const size = this.options.tableSize ?? 9;
    const leading = size + 3;
    const edges = columnEdges(table);
    const grid = gridOf(table);
    const places = new Map<FormCell, { row: number; column: number }>();
    grid.forEach((fields, row) => fields.forEach((field, column) => field?.isOrigin && places.set(field.cell, { row, column })));
    const linesOf = (cell: FormCell) => {
      const { column } = places.get(cell)!;
      const width = edges[column + cell.columnSpan]! - edges[column]! - 2 * PADDING;
      return cell.text.split('\n').flatMap((line) => wrappedLines(line, size, width));
    };
    const heights = table.rows.map((row) =>
      Math.max(leading, ...row.cells.filter((cell) => cell.rowSpan === 1).map((cell) => linesOf(cell).length * leading)) + 2 * PADDING,
    );
    // A label beside few rows may need more room than they have.
    for (const [cell, { row }] of places) {
      const has = heights.slice(row, row + cell.rowSpan).reduce((sum, height) => sum + height, 0);
      const needs = linesOf(cell).length * leading + 2 * PADDING;
      if (needs > has) heights[row + cell.rowSpan - 1]! += needs - has;
    }
    const rows = heights.map((height) => {
      this.makeRoom(height);
      const top = this.top;
      this.top += height;
      return { page: this.page, top, bottom: top + height };
    });
    for (const [cell, { row, column }] of places) {
      const [left, right] = [edges[column]!, edges[column + cell.columnSpan]!];
      const covered = rows.slice(row, row + cell.rowSpan);
      const parts = [...new Set(covered.map(({ page }) => page))].map((page) => {
        const onPage = covered.filter((candidate) => candidate.page === page);
        return { page, top: onPage[0]!.top, bottom: onPage.at(-1)!.bottom };
      });
      if (this.options.ruled) for (const { page, top, bottom } of parts) page.rules.push(...frame(left, top, right, bottom));
      const { page, top, bottom } = parts[0]!;
      const lines = linesOf(cell);
      let y = Math.max(top + PADDING, (top + bottom - lines.length * leading) / 2) + size;
      for (const text of lines) {
        page.texts.push({ x: left + (right - left - textWidth(text, size)) / 2, y, size, text });
        y += leading;
      }
    }
    this.top += 10;
  }

  finished(): LaidOutPage[] {
    const { pageNumber } = this.options;
    return this.pages.map(({ texts, rules }, index) => {
      const number = pageNumber?.(index + 1);
      const foot = number === undefined ? [] : [{ x: (WIDTH - textWidth(number, 10)) / 2, y: HEIGHT - 28, size: 10, text: number }];
      return { width: WIDTH, height: HEIGHT, texts: [...texts, ...foot], rules };
    });
  }

  private get page() {
    return this.pages.at(-1)!;
  }

  private makeRoom(height: number): void {
    const gap = this.pages.length === 1 ? (this.options.firstPageGap ?? 0) : 0;
    if (this.top + height > HEIGHT - MARGIN - gap) this.turn();
  }

  private turn(): void {
    this.pages.push({ texts: [], rules: [] });
    this.top = MARGIN;
  }
}

function columnEdges(table: FormTable): number[] {
  const shares = COLUMN_SHARES[table.table];
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const edges = [MARGIN];
  for (const share of shares) edges.push(edges.at(-1)! + ((WIDTH - 2 * MARGIN) * share) / whole);
  return edges;
}

function frame(left: number, top: number, right: number, bottom: number): PlacedRule[] {
  return [
    { fromX: left, fromY: top, toX: right, toY: top },
    { fromX: left, fromY: bottom, toX: right, toY: bottom },
    { fromX: left, fromY: top, toX: left, toY: bottom },
    { fromX: right, fromY: top, toX: right, toY: bottom },
  ];
}
