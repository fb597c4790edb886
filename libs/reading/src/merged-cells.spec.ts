import { APPLICANTS } from '@huilan/annual-report';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '@huilan/source-document';
import { drawFigures, generator, type Figures } from './fixtures/figures.js';
import { LAYOUTS } from './fixtures/layouts.js';
import { grid, HEAD_ROWS, officialRows } from './fixtures/official-tables.js';
import { plain } from './fixtures/printing.js';
import { isReadRefusal } from './refusal.js';
import { readReport } from './report-reader.js';

/** Empty columns behind the table, as a sheet has them whose next table is wider. */
function withEmptyColumns(table: SourceTable, count: number): SourceTable {
  const cells: SourceCell[] = [...table.cells];
  for (let row = 0; row < table.rowCount; row += 1) {
    for (let column = table.columnCount; column < table.columnCount + count; column += 1) cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: '' });
  }
  return { ...table, columnCount: table.columnCount + count, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** The table with one cell drawn over its neighbours: what they held is not to be seen. */
function withMergedCell(table: SourceTable, hit: SourceCell, way: 'down' | 'right', count: number): SourceTable {
  const rowSpan = Math.min(table.rowCount - hit.row, hit.rowSpan + (way === 'down' ? count : 0));
  const columnSpan = Math.min(table.columnCount - hit.column, hit.columnSpan + (way === 'right' ? count : 0));
  const covered = (cell: SourceCell): boolean => cell.row >= hit.row && cell.row < hit.row + rowSpan && cell.column >= hit.column && cell.column < hit.column + columnSpan;
  return { ...table, cells: table.cells.flatMap((cell) => (cell === hit ? [{ ...cell, rowSpan, columnSpan }] : covered(cell) ? [] : [cell])) };
}

/** The document with any cell of any table merged with its neighbours, its tables perhaps on a sheet wider than they are. */
function withAnyMergedCell(document: SourceDocument, random: () => number): SourceDocument {
  const upTo = (count: number): number => Math.floor(random() * count);
  const empty = [0, 0, 1, 2, 5][upTo(5)] ?? 0;
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const chosen = tables[upTo(tables.length)];
  const way = random() < 0.6 ? 'down' : 'right';
  const count = 1 + upTo(random() < 0.5 ? 2 : 20);
  const blocks = document.blocks.map((block): SourceBlock => {
    if (block.kind !== 'table') return block;
    const wide = withEmptyColumns(block, empty);
    return block === chosen ? withMergedCell(wide, wide.cells[upTo(wide.cells.length)] as SourceCell, way, count) : wide;
  });
  return { ...document, blocks };
}

function numbersRead(document: SourceDocument): readonly (readonly [string, number])[] {
  const report = readReport(document);
  return isReadRefusal(report) ? [] : Object.entries(report.cells).flatMap(([key, cell]) => (cell?.kind === 'number' ? [[key, cell.value] as const] : []));
}

const wrongNumbers = (document: SourceDocument, figures: Figures): string[] => numbersRead(document).flatMap(([key, value]) => (value === figures[key] ? [] : [`${key} ${value}, printed ${figures[key]}`]));

const DRAWN = LAYOUTS.filter(({ draw }) => draw(drawFigures(1)).blocks.some((block) => block.kind === 'table'));

test.each(DRAWN.map((layout) => [layout.name, layout] as const))('a merged cell brings no number into another column or row: %s', (_name, layout) => {
  const random = generator(7);
  const wrong: string[] = [];
  let read = 0;
  for (let seed = 1; seed <= 24; seed += 1) {
    const figures = drawFigures(seed, { most: seed % 2 === 0 ? 9 : 400, zeros: seed % 3 === 0 ? 0.9 : 0.6, form: seed % 5 === 0 ? '2019' : '2021' });
    const document = withAnyMergedCell(layout.draw(figures), random);
    wrong.push(...wrongNumbers(document, figures).map((words) => `${seed}: ${words}`));
    read += numbersRead(document).length;
  }
  expect(wrong).toEqual([]);
  expect(read).toBeGreaterThan(0);
});

/** Table 3 on a sheet that is five columns wider, the cell of one row drawn down over the rows below it. */
function sheetWithCellDrawnDown(figures: Figures): SourceDocument {
  const document = grid(figures, { requests: [{ rows: [...HEAD_ROWS, ...officialRows(figures, plain)] }] });
  const fromRow = HEAD_ROWS.length + 12;
  const blocks = document.blocks.map((block): SourceBlock => {
    if (block.kind !== 'table' || block.columnCount !== 10) return block;
    const wide = withEmptyColumns(block, 5);
    return withMergedCell(wide, wide.cells.find(({ row, column }) => row === fromRow && column === 4) as SourceCell, 'down', 17);
  });
  return { ...document, blocks };
}

test('a cell of a sheet drawn down over the rows below it: their six values and an empty cell are not seven, and stay open; the rows above are read', () => {
  const figures = drawFigures(5);
  const document = sheetWithCellDrawnDown(figures);
  const report = readReport(document);
  if (isReadRefusal(report)) throw new Error(report.code);
  expect(wrongNumbers(document, figures)).toEqual([]);
  for (const applicant of APPLICANTS) {
    expect(report.cells[`requests.received.${applicant}`]).toMatchObject({ kind: 'number', value: figures[`requests.received.${applicant}`] });
    expect(report.cells[`requests.carriedOut.${applicant}`]).toBeUndefined();
  }
  const open = report.questions.flatMap(({ code, cells }) => (code === 'ROW_UNDECIDED' ? cells : []));
  expect(open).toContain('requests.carriedOut.total');
  expect(open).toContain('requests.handled.business');
});

test('rows of which one is cut in another way are read where the head stands above each value, though their sums are wrong', () => {
  const figures = drawFigures(41, { mistakes: true });
  const document = sheetWithCellDrawnDown(figures);
  expect(Object.fromEntries(numbersRead(document))).toMatchObject(
    Object.fromEntries(Object.entries(figures).filter(([key, value]) => value !== null && /^requests\.(?:received|carriedIn|granted|withheld\.(?:state|prohibited|security))/.test(key))),
  );
});

/** A bit of a row of an .xls decides in which column a number stands: it moves behind the table, its own place is empty. */
function withNumberMovedBehind(document: SourceDocument, random: () => number): SourceDocument {
  const blocks = document.blocks.map((block): SourceBlock => {
    if (block.kind !== 'table') return block;
    const wide = withEmptyColumns(block, 6);
    const numbers = block.cells.filter(({ text }) => /^\d+$/.test(text));
    const moved = numbers[Math.floor(random() * numbers.length)] as SourceCell;
    const behind = block.columnCount + Math.floor(random() * 6);
    const cells = wide.cells.map((cell) => (cell === moved ? { ...cell, text: '' } : cell.row === moved.row && cell.column === behind ? { ...cell, text: moved.text } : cell));
    return { ...wide, cells };
  });
  return { ...document, blocks };
}

const WHOLE_ROWS = DRAWN.filter(({ name }) => !/stacked|in one cell|layout table|wrapped|turned on its side/.test(name));

test.each(WHOLE_ROWS.map((layout) => [layout.name, layout] as const))('a number moved behind its row takes no other column’s place, nor the numbers before it: %s', (_name, layout) => {
  const random = generator(5);
  for (let seed = 1; seed <= 20; seed += 1) {
    const figures = drawFigures(seed, { most: seed % 2 === 0 ? 9 : 400 });
    expect({ seed, wrong: wrongNumbers(withNumberMovedBehind(layout.draw(figures), random), figures) }).toEqual({ seed, wrong: [] });
  }
});
