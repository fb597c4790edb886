import { chineseDate } from '../chinese-date.js';
import type { FormCell, FormRow, FormTable, PrintedForm } from '../form/printed-form.js';
import { gridOf } from '../form/table-grid.js';
import { proseLines } from './prose-lines.js';

/** How the text of a page comes out when it is copied: what differs between programs and layouts. */
export interface TextOptions {
  /** Characters a line of prose holds before it goes on in the next; `null`: a paragraph is one line. */
  readonly proseWidth: number | null;
  /**
   * `row`: a row of a table is one line, its values separated by spaces; `field`: every field of a table is a line of its
   * own; `tab`: a row is one line, its fields separated by tabs, merged fields empty; `pipe`: rows as in Markdown.
   */
  readonly table: 'row' | 'field' | 'tab' | 'pipe';
  /** How a label beside several rows comes out: before its first row broken over lines, one character a line, or in each row. */
  readonly groups: 'broken' | 'vertical' | 'inEachRow';
  /** The values of a row of Table 3 run together. */
  readonly gluedRequests?: boolean;
  /** Row labels longer than this are broken over lines; `null`: never. */
  readonly labelWidth?: number | null;
  /** The values of a broken label stand on a line of their own, behind the label or before it. */
  readonly brokenLabelValues?: 'after' | 'above' | 'onLastLine';
  /** Column heads longer than this are broken over lines; `null`: never. */
  readonly headWidth?: number | null;
  /** An empty line after every line. */
  readonly doubleSpaced?: boolean;
  /** Lines on a page; a page number stands between pages. */
  readonly linesPerPage?: number;
  readonly pageNumber?: (page: number) => string;
}

/** The form as lines of plain text. Values are never broken; blanks can only be seen in the table styles `tab` and `pipe`. */
export function textLines(form: PrintedForm, options: TextOptions): string[] {
  const lines: string[] = [];
  if (form.title !== '') lines.push(form.title);
  for (const block of form.blocks) {
    if (block.kind === 'table') lines.push(...tableLines(block, options));
    else if (block.kind === 'heading') lines.push(block.text);
    else lines.push(...proseLines(block.text, options.proseWidth));
  }
  if (form.contact !== null) lines.push(...proseLines(form.contact, options.proseWidth));
  if (form.publishedOn !== null) lines.push(...(form.agency === null ? [] : [form.agency]), chineseDate(form.publishedOn));
  return withPages(options.doubleSpaced ? lines.flatMap((line) => [line, '']) : lines, options);
}

function tableLines(table: FormTable, options: TextOptions): string[] {
  switch (options.table) {
    case 'row':
      return table.rows.flatMap((row) => rowLines(row, table, options));
    case 'field':
      return table.rows.flatMap((row) => row.cells.map((cell) => cell.text)).filter((text) => text !== '');
    case 'tab':
      return gridOf(table).map((fields) =>
        fields
          .filter((field) => field === null || field.isRowStart)
          .map((field) => (field?.isOrigin ? oneLine(field.cell.text) : ''))
          .join('\t'),
      );
    case 'pipe':
      return gridOf(table).flatMap((fields, index) => {
        const line = `| ${fields.map((field) => (field?.isRowStart ? oneLine(field.cell.text) : '')).join(' | ')} |`;
        return index === 0 ? [line, `|${'---|'.repeat(table.columnCount)}`] : [line];
      });
  }
}

function rowLines(row: FormRow, table: FormTable, options: TextOptions): string[] {
  const values = row.cells.filter((cell) => cell.role === 'value');
  if (values.length === 0) return headLines(row, options);
  const lines: string[] = [];
  let prefix = '';
  if (options.groups === 'inEachRow') {
    prefix = groupsOf(row, table)
      .map((cell) => `${cell.text} `)
      .join('');
  } else {
    const width = options.groups === 'vertical' ? 1 : 3;
    for (const cell of row.cells.filter((candidate) => candidate.role === 'group')) lines.push(...broken(cell.text, width));
  }
  const label = row.cells.find((cell) => cell.role === 'label');
  // The annex prints the unit between label and count.
  const numbers = row.cells
    .filter((cell) => cell.role === 'value' || cell.role === 'head')
    .map((cell) => oneLine(cell.text))
    .filter((text) => text !== '')
    .join(options.gluedRequests && table.table === 'requests' ? '' : ' ');
  if (label === undefined) return [...lines, numbers];
  const labelLines = broken(prefix + label.text, options.labelWidth ?? null);
  if (labelLines.length === 1 || options.brokenLabelValues === 'onLastLine') {
    return [...lines, ...labelLines.slice(0, -1), `${labelLines.at(-1)!} ${numbers}`.trimEnd()];
  }
  return options.brokenLabelValues === 'above' ? [...lines, numbers, ...labelLines] : [...lines, ...labelLines, numbers];
}

/** Heads that fit stand on one line; where they are narrow, each is broken and they follow one another. */
function headLines(row: FormRow, options: TextOptions): string[] {
  const width = options.headWidth ?? null;
  const fits = width === null || row.kind === 'article' || row.cells.every((cell) => cell.text.length <= width || cell.columnSpan > 2);
  if (fits) return [row.cells.map((cell) => cell.text).join(' ').trimEnd()];
  return row.cells.flatMap((cell) => (cell.columnSpan > 2 ? [cell.text] : broken(cell.text, width)));
}

/** Labels that stand beside this row, from the left, wherever they begin. */
function groupsOf(row: FormRow, table: FormTable): FormCell[] {
  const fields = gridOf(table)[table.rows.indexOf(row)]!;
  // The outermost group (三、本年度办理结果) is left out: nobody who types a table by hand repeats it in every row.
  return fields.slice(1).flatMap((field) => (field?.isRowStart && field.cell.role === 'group' ? [field.cell] : []));
}

/** Text cut into pieces of `width` characters; `null` leaves it whole. A surrogate pair is never cut. */
export function broken(text: string, width: number | null): string[] {
  const characters = [...text];
  if (width === null || characters.length <= width) return [text];
  const pieces: string[] = [];
  for (let start = 0; start < characters.length; start += width) pieces.push(characters.slice(start, start + width).join(''));
  return pieces;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}

function withPages(lines: readonly string[], options: TextOptions): string[] {
  const { linesPerPage, pageNumber = String } = options;
  if (linesPerPage === undefined) return [...lines];
  return lines.flatMap((line, index) => ((index + 1) % linesPerPage === 0 ? [line, pageNumber((index + 1) / linesPerPage)] : [line]));
}
