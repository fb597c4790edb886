import type { FormCell, FormTable, PrintedForm } from '../form/printed-form.js';
import { escapeMarkup } from '@huilan/office-files';

/** How a content system marks up the pieces of an article. Every function gets plain text and returns HTML. */
export interface ArticleMarkup {
  readonly heading: (text: string) => string;
  readonly paragraph: (text: string) => string;
  /** Content of a table cell. */
  readonly cell: (cell: FormCell) => string;
  /** Attributes of the table and of its cells, with a leading space, or empty. */
  readonly tableAttributes: string;
  readonly cellAttributes?: (cell: FormCell) => string;
  /** Cells put behind the last one of a row, e.g. a stray empty one. */
  readonly strayCells?: (table: FormTable, rowIndex: number) => string;
}

export const PLAIN_MARKUP: ArticleMarkup = {
  heading: (text) => `<p><strong>${escapeMarkup(text)}</strong></p>\n`,
  paragraph: (text) => `<p>${escapeMarkup(text)}</p>\n`,
  cell: (cell) => escapeMarkup(cell.text),
  tableAttributes: ' border="1"',
};

/** The parts of the report as HTML, without the page around them and without the title. */
export function articleBody(form: PrintedForm, markup: ArticleMarkup): string {
  const blocks = form.blocks.map((block) => {
    if (block.kind === 'table') return tableMarkup(block, markup);
    return block.kind === 'heading' ? markup.heading(block.text) : markup.paragraph(block.text);
  });
  return blocks.join('') + (form.contact === null ? '' : markup.paragraph(form.contact));
}

function tableMarkup(table: FormTable, markup: ArticleMarkup): string {
  const rows = table.rows.map((row, index) => {
    const cells = row.cells.map((cell) => {
      const spans = (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '') + (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
      return `<td${spans}${markup.cellAttributes?.(cell) ?? ''}>${markup.cell(cell)}</td>`;
    });
    return `<tr>${cells.join('')}${markup.strayCells?.(table, index) ?? ''}</tr>\n`;
  });
  return `<table${markup.tableAttributes}><tbody>\n${rows.join('')}</tbody></table>\n`;
}
