import type { CellObject, ParsingOptions, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import { DOCUMENT_SUMMARY, summaryProperties, type PropertyNames } from '../doc/summary-properties.js';
import type { ReadingBudget } from '../reading-budget.js';
import { damaged, fileTooLarge, passwordProtected, Refused } from '../refused.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { FileType, SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { looksLikeZip } from '../zip/zip-container.js';
import { printSheet, type SheetCell, type SheetRow } from './sheet-blocks.js';
import { keepPrintedRecords } from './printed-records.js';
import type { Bytes } from './texts-of-records.js';
import { checkPart, workbookParts } from './workbook-parts.js';

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
      const library = (await import('@e965/xlsx')) as unknown as Library;
      budget.checkTime();
      const { book, metadata } = openWorkbook(prepare(library, file.bytes, budget));
      budget.checkTime();
      const builder = new SourceDocumentBuilder(budget);
      printWorkbook(book, builder, budget);
      return builder.build(fileType, metadata);
    },
  };
}

type Library = typeof import('@e965/xlsx') & {
  /** Known to the library, not to its types: read a container that is opened already. */
  readonly parse_xlscfb: (file: unknown, options: ParsingOptions) => WorkBook;
  readonly parse_zip: (file: unknown, options: ParsingOptions) => WorkBook;
};

const OPTIONS: ParsingOptions = { type: 'buffer', dense: true, cellFormula: true, cellHTML: false, cellStyles: true, cellNF: true, sheetStubs: true, sheetRows: MOST_ROWS, bookVBA: false };

interface ParsedWorkbook {
  readonly book: WorkBook;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Looks at the bytes before the library does, which unpacks and parses without a bound of its own; gives the step that parses them. */
function prepare(library: Library, bytes: Uint8Array, budget: ReadingBudget): () => ParsedWorkbook {
  const withProperties = (book: WorkBook): ParsedWorkbook => ({ book, metadata: properties(book) });
  if (looksLikeZip(bytes)) {
    const file = library.CFB.utils.cfb_new();
    for (const { path, content } of workbookParts(bytes, budget)) library.CFB.utils.cfb_add(file, path.replace(/^\//, ''), content, { unsafe: true });
    return () => withProperties(library.parse_zip(file, { ...OPTIONS }));
  }
  if (bytes.length > budget.limits.spreadsheetBytes) throw fileTooLarge(bytes.length, budget.limits.spreadsheetBytes);
  if (bytes[0] === COMPOUND_FILE) return () => parseRecords(library, bytes);
  checkPart(bytes, 'workbook', budget);
  return () => withProperties(library.read(bytes, { ...OPTIONS }));
}

/** Excel 97-2003. The library is given the records alone: in a damaged description of the file it takes memory without end. */
function parseRecords(library: Library, bytes: Uint8Array): ParsedWorkbook {
  const opened: unknown = library.CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const contentOf = (path: string): (Bytes & ArrayLike<number>) | null => (library.CFB.find(opened, path) as { readonly content?: Bytes } | null)?.content ?? null;
  const records = contentOf('/Workbook') ?? contentOf('/Book');
  if (records === null) throw damaged('workbook');
  // A copy of the file's: what is not printed is taken out in place.
  keepPrintedRecords(records);
  const file = library.CFB.utils.cfb_new();
  library.CFB.utils.cfb_add(file, '/Workbook', records, { unsafe: true });
  const described = (path: string, names?: PropertyNames): Record<string, string> => summaryProperties(Uint8Array.from(contentOf(path) ?? []), names);
  return {
    book: library.parse_xlscfb(file, { ...OPTIONS }),
    metadata: { ...described('/\x05DocumentSummaryInformation', DOCUMENT_SUMMARY), ...described('/\x05SummaryInformation') },
  };
}

function openWorkbook(open: () => ParsedWorkbook): ParsedWorkbook {
  const { error, warn } = console;
  // The library tells the console of every record it does not know: thousands of lines for one damaged file. It works in one go, so
  // that nobody else is silenced.
  Object.assign(console, { error: () => undefined, warn: () => undefined });
  try {
    return open();
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
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
  const mergedWidth = new Map<number, number>();
  let rowCount = data.length;
  for (const merge of sheet['!merges'] ?? []) {
    if (merge.s.c >= MOST_COLUMNS || merge.s.r >= MOST_ROWS) continue;
    merges.set(`${merge.s.r}:${merge.s.c}`, merge);
    mergedWidth.set(merge.s.r, Math.max(mergedWidth.get(merge.s.r) ?? 0, merge.e.c + 1));
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
    const width = Math.min(MOST_COLUMNS, Math.max(source.length, mergedWidth.get(row) ?? 0));
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
