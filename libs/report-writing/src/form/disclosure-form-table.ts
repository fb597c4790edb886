import { DISCLOSURE_BLOCKS, type AnnualReport, type CellKey } from '@huilan/annual-report';
import { printedText } from '../writable-report.js';
import { FORM_WORDING } from './form-wording.js';
import { formCell, type FormCell, type FormRow, type FormTable } from './printed-form.js';

const COLUMN_COUNT = 4;

/**
 * Table 2 as the form prints it: per item of article 20 a line naming it, a line of heads, and its rows, four columns wide.
 * Printed are the rows and columns the report has cells of, so that both generations and their mixtures come out as they
 * were. `null` where the report has no cell of this table.
 */
export function disclosureFormTable(cells: AnnualReport['cells']): FormTable | null {
  const has = (row: string, column: string) => cellKey(row, column) in cells;
  const rows = DISCLOSURE_BLOCKS.flatMap((block): FormRow[] => {
    const printedRows = block.rows.filter((row) => block.columns.some((column) => has(row.key, column.key)));
    const printedColumns = block.columns.filter((column) => block.rows.some((row) => has(row.key, column.key)));
    if (printedRows.length === 0) return [];
    const spread = (texts: readonly Omit<FormCell, 'columnSpan' | 'rowSpan'>[]): FormCell[] =>
      texts.map((text, index) => ({ ...text, rowSpan: 1, columnSpan: columnSpan(index, texts.length) }));
    return [
      { kind: 'article', cells: [formCell('head', block.article, COLUMN_COUNT)] },
      {
        kind: 'head',
        cells: [
          formCell('head', FORM_WORDING.informationContent),
          ...spread(
            printedColumns.map((column) => ({
              role: 'head' as const,
              text: column.label.zh + (column.unit === '万元' ? FORM_WORDING.unitOf(column.unit) : ''),
            })),
          ),
        ],
      },
      ...printedRows.map((row): FormRow => ({
        kind: 'data',
        cells: [
          formCell('label', row.label.zh),
          ...spread(
            printedColumns.map((column) => {
              const key = cellKey(row.key, column.key);
              return { role: 'value' as const, text: printedText(cells[key]), cellKey: key };
            }),
          ),
        ],
      })),
    ];
  });
  return rows.length === 0 ? null : { kind: 'table', table: 'disclosure', columnCount: COLUMN_COUNT, rows };
}

function cellKey(row: string, column: string): CellKey {
  return `disclosure.${row}.${column}`;
}

/** Values share the three columns beside the label; the last one takes what is left. */
function columnSpan(index: number, count: number): number {
  return index === count - 1 ? COLUMN_COUNT - 1 - index : 1;
}
