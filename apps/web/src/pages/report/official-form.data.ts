import {
  APPLICANTS,
  CELLS,
  DISCLOSURE_BLOCKS,
  formatOfYear,
  REPORT_FORMATS,
  REQUEST_ROWS,
  requestCellKey,
  type Applicant,
  type CellKey,
  type LocalizedText,
  type Outcome,
  type ReportFormat,
} from '@huilan/annual-report';

/** The format to lay a report out by: the one it was read as, else the one prescribed for its year, else the one in force. */
export function layoutFormat(format: string | null, year: number): ReportFormat {
  return REPORT_FORMATS.find((known) => known === format) ?? formatOfYear(year)?.format ?? '2021';
}

/** A block of Table 2 as a report prints it. */
export interface PrintedBlock {
  readonly article: string;
  /** Heads, with the cells below each; the last one reaches to the edge of the table. */
  readonly columns: readonly { readonly key: string; readonly label: LocalizedText; readonly unit: string; readonly span: number }[];
  readonly rows: readonly { readonly key: string; readonly label: LocalizedText; readonly cells: readonly CellKey[] }[];
}

/** Columns of figures in Table 2, unless formats are mixed; blocks with fewer stretch the last one. */
const DISCLOSURE_COLUMNS = 3;

/**
 * Table 2 by the format of the report, and whatever a report that mixes formats printed besides: a row or column is there
 * when the format has it or when something of it was read.
 */
export function disclosureBlocks(format: ReportFormat, read: ReadonlySet<CellKey>): PrintedBlock[] {
  const isRead = (row: string, column: string) => read.has(`disclosure.${row}.${column}`);
  const printed = DISCLOSURE_BLOCKS.flatMap((block) => {
    const rows = block.rows.filter((row) => row.formats.includes(format) || block.columns.some((column) => isRead(row.key, column.key)));
    const columns = block.columns.filter((column) => column.formats.includes(format) || rows.some((row) => isRead(row.key, column.key)));
    const defined = rows.filter((row) => columns.some((column) => exists(`disclosure.${row.key}.${column.key}`)));
    if (defined.length === 0 || columns.length === 0) return [];
    return [
      {
        article: block.article,
        columns: columns.map(({ key, label, unit }) => ({ key, label, unit })),
        rows: defined.map((row) => ({ key: row.key, label: row.label, cells: columns.map((column) => `disclosure.${row.key}.${column.key}`) })),
      },
    ];
  });
  const width = Math.max(DISCLOSURE_COLUMNS, ...printed.map(({ columns }) => columns.length));
  return printed.map((block): PrintedBlock => ({
    ...block,
    columns: block.columns.map((column, index, { length }) => ({ ...column, span: index === length - 1 ? width - index : 1 })),
  }));
}

const definedKeys = new Set(CELLS.map((cell) => cell.key));
const exists = (key: CellKey) => definedKeys.has(key);

/** A row of Table 3 as the form prints it, with the merged cells that stand before it. */
export interface PrintedRequestRow {
  readonly key: string;
  readonly number: string;
  readonly label: LocalizedText;
  readonly formNote?: string;
  /** `whole` reaches over all label columns, `result` stands right of 本年度办理结果, `item` right of its outcome. */
  readonly level: 'whole' | 'result' | 'item';
  /** The outcome a row counts whole. */
  readonly outcome?: Outcome;
  /** Rows that the cell 本年度办理结果 spans, on its first row. */
  readonly resultSpan?: number;
  /** The outcome an item stands under and the rows it spans, on its first item. */
  readonly outcomeSpan?: { readonly outcome: Outcome; readonly rows: number };
  readonly cells: readonly { readonly key: CellKey; readonly applicant: Applicant }[];
}

/** Table 3 by the format of the report, with rows of the other format where the report printed them. */
export function requestRows(format: ReportFormat, read: ReadonlySet<CellKey>): PrintedRequestRow[] {
  const printed = REQUEST_ROWS.filter(
    (row) => row.formats.includes(format) || APPLICANTS.some((applicant) => read.has(requestCellKey(row.key, applicant))),
  );
  const isResult = (row: (typeof printed)[number]) => row.outcome !== undefined || row.key === 'handled';
  const results = printed.filter(isResult);
  return printed.map((row) => {
    const isItem = row.outcome !== undefined && row.key !== row.outcome;
    const siblings = isItem ? printed.filter((other) => other.outcome === row.outcome && other.key !== other.outcome) : [];
    return {
      key: row.key,
      number: row.number,
      label: row.label,
      ...(row.formNote === undefined ? {} : { formNote: row.formNote }),
      level: !isResult(row) ? ('whole' as const) : isItem ? ('item' as const) : ('result' as const),
      ...(row.outcome !== undefined && !isItem ? { outcome: row.outcome } : {}),
      ...(row === results[0] ? { resultSpan: results.length } : {}),
      ...(row.outcome !== undefined && row === siblings[0] ? { outcomeSpan: { outcome: row.outcome, rows: siblings.length } } : {}),
      cells: APPLICANTS.map((applicant) => ({ key: requestCellKey(row.key, applicant), applicant })),
    };
  });
}
