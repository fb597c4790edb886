import type { CellObject, ParsingOptions, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import type { ReadingBudget } from '../reading-budget.js';
import { damaged, fileTooLarge, passwordProtected, archiveTooLarge } from '../refused.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { FileType, SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { looksLikeZip, ZipContainer } from '../zip/zip-container.js';
import { printSheet, type SheetCell, type SheetRow } from './sheet-blocks.js';
import { takeFormulasOut, type Bytes } from './without-formulas.js';

/** More rows than this on a sheet are a register, not a report. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 512;

/** First byte of the container of Office 97-2003, by which the library knows it too. */
const COMPOUND_FILE = 0xd0;

export const xlsxReader: SourceReader = workbookReader('xlsx');
/** Excel 97-2003, and the XML that Excel 2003 wrote. */
export const xlsReader: SourceReader = workbookReader('xls');

function workbookReader(fileType: FileType): SourceReader {
  return {
    async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
      checkSize(file.bytes, budget);
      const library = (await import('@e965/xlsx')) as unknown as Library;
      budget.checkTime();
      const book = openWorkbook(() => parse(library, file.bytes));
      budget.checkTime();
      const builder = new SourceDocumentBuilder(budget);
      printWorkbook(book, builder, budget);
      return builder.build(fileType, properties(book));
    },
  };
}

type Library = typeof import('@e965/xlsx') & {
  /** Known to the library, not to its types: reads a compound file that is opened already. */
  readonly parse_xlscfb: (file: unknown, options: ParsingOptions) => WorkBook;
};

function parse(library: Library, bytes: Uint8Array): WorkBook {
  const options: ParsingOptions = { type: 'buffer', dense: true, cellFormula: true, cellHTML: false, cellStyles: true, sheetRows: MOST_ROWS, bookVBA: false };
  if (bytes[0] !== COMPOUND_FILE) return library.read(bytes, options);
  // A copy: the formulas are taken out of it in place.
  const file: unknown = library.CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const stream = (library.CFB.find(file, '/Workbook') ?? library.CFB.find(file, '/Book')) as { readonly content?: Bytes } | null;
  if (stream?.content) takeFormulasOut(stream.content);
  return library.parse_xlscfb(file, options);
}

/** The library unpacks and parses without a bound of its own: sizes and checksums are settled before. */
function checkSize(bytes: Uint8Array, budget: ReadingBudget): void {
  const most = budget.limits.spreadsheetBytes;
  if (!looksLikeZip(bytes)) {
    if (bytes.length > most) throw fileTooLarge(bytes.length, most);
    return;
  }
  const container = new ZipContainer(bytes, budget.limits);
  let total = 0;
  for (const part of container.parts) {
    if (!/\.(?:xml|rels|bin)$/i.test(part.path)) continue;
    total += container.unpack(part).length;
    if (total > most) throw archiveTooLarge();
    budget.checkTime();
  }
}

function openWorkbook(open: () => WorkBook): WorkBook {
  const { error, warn } = console;
  // The library tells the console of every record it does not know: thousands of lines for one damaged file. It works in one go, so
  // that nobody else is silenced.
  Object.assign(console, { error: () => undefined, warn: () => undefined });
  try {
    return open();
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message)) throw passwordProtected();
    throw damaged('workbook', cause);
  } finally {
    Object.assign(console, { error, warn });
  }
}

function printWorkbook(book: WorkBook, builder: SourceDocumentBuilder, budget: ReadingBudget): void {
  const shown = book.SheetNames.filter((name, at) => {
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    if (hidden) {
      builder.warn('HIDDEN_SHEET', `工作表“${name}”是隐藏的，没有读取。`, `The sheet “${name}” is hidden and was not read.`);
    }
    return !hidden;
  });
  let withoutValue = 0;
  for (const name of shown) {
    const sheet = book.Sheets[name];
    if (sheet?.['!ref'] === undefined) continue;
    const { rows, formulasWithoutValue } = sheetRows(sheet, budget);
    withoutValue += formulasWithoutValue;
    if (shown.length > 1 && rows.length > 0) builder.paragraph(name);
    printSheet(rows, builder);
    if (rows.length >= MOST_ROWS) {
      builder.warn('ROWS_CUT_OFF', `工作表“${name}”只读取了前 ${MOST_ROWS} 行。`, `Only the first ${MOST_ROWS} rows of the sheet “${name}” were read.`);
    }
  }
  if (withoutValue > 0) {
    builder.warn(
      'FORMULA_WITHOUT_VALUE',
      `有 ${withoutValue} 个公式单元格没有保存计算结果，按空白读取。请用 Excel 或 WPS 打开、保存后再交。`,
      `${withoutValue} formula cells hold no computed value and were read as blank. Please open and save the file in Excel or WPS.`,
    );
  }
}

/** The library's dense sheets keep their rows under this key. */
type DenseSheet = WorkSheet & { readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[] };

function sheetRows(sheet: DenseSheet, budget: ReadingBudget): { rows: SheetRow[]; formulasWithoutValue: number } {
  const data = sheet['!data'] ?? [];
  const merges = new Map<string, Range>();
  const covered = new Set<string>();
  let rowCount = data.length;
  for (const merge of sheet['!merges'] ?? []) {
    if (merge.s.c >= MOST_COLUMNS || merge.s.r >= MOST_ROWS) continue;
    merges.set(`${merge.s.r}:${merge.s.c}`, merge);
    for (let row = merge.s.r; row <= Math.min(merge.e.r, MOST_ROWS); row += 1) {
      for (let column = merge.s.c; column <= Math.min(merge.e.c, MOST_COLUMNS); column += 1) {
        budget.takeElements(1);
        if (row !== merge.s.r || column !== merge.s.c) covered.add(`${row}:${column}`);
      }
    }
    rowCount = Math.min(MOST_ROWS, Math.max(rowCount, merge.e.r + 1));
  }
  let formulasWithoutValue = 0;
  const rows: SheetRow[] = [];
  const hiddenColumn = (column: number): boolean => sheet['!cols']?.[column]?.hidden === true;
  for (let row = 0; row < rowCount; row += 1) {
    if (sheet['!rows']?.[row]?.hidden === true) continue;
    const cells: SheetCell[] = [];
    const source = data[row] ?? [];
    const width = Math.min(MOST_COLUMNS, Math.max(source.length, widthOfMerges(merges, row)));
    for (let column = 0; column < width; column += 1) {
      budget.tick();
      const key = `${row}:${column}`;
      if (covered.has(key) || hiddenColumn(column)) continue;
      const cell = source[column];
      if (cell?.f !== undefined && cell.v === undefined) formulasWithoutValue += 1;
      const merge = merges.get(key);
      cells.push({
        column,
        text: printed(cell),
        rowSpan: merge === undefined ? 1 : merge.e.r - merge.s.r + 1,
        columnSpan: merge === undefined ? 1 : merge.e.c - merge.s.c + 1,
      });
    }
    rows.push(cells);
  }
  return { rows, formulasWithoutValue };
}

function widthOfMerges(merges: ReadonlyMap<string, Range>, row: number): number {
  let width = 0;
  for (const merge of merges.values()) if (merge.s.r === row) width = Math.max(width, merge.e.c + 1);
  return width;
}

/** What the cell shows; a number that its column would show in powers of ten is written out. */
function printed(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'n' && typeof cell.v === 'number' && (cell.w === undefined || /e[+-]?\d/i.test(cell.w))) return String(cell.v);
  return (cell.w ?? String(cell.v)).replace(/\r\n?/g, '\n');
}

function properties(book: WorkBook): Record<string, string> {
  const metadata: Record<string, string> = {};
  for (const key of ['Title', 'Subject', 'Author', 'Company', 'Keywords', 'Comments'] as const) {
    const value = book.Props?.[key];
    if (typeof value === 'string' && value.trim() !== '') metadata[key.toLowerCase()] = value.trim();
  }
  return metadata;
}
