import { chineseDate } from '../chinese-date.js';
import type { FormTable, PrintedForm } from '../form/printed-form.js';
import { gridOf } from '../form/table-grid.js';

/** A sheet as rows of fields, and the merged areas among them. Row and column count from 0. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly { readonly row: number; readonly column: number; readonly rowSpan: number; readonly columnSpan: number }[];
}

/** The whole form one below the other on one sheet. */
export function onOneSheet(form: PrintedForm): Sheet {
  const builder = new SheetBuilder('年度报告');
  head(form).forEach((line) => builder.line(line));
  for (const block of form.blocks) {
    if (block.kind === 'table') builder.table(block);
    else builder.line(block.text);
  }
  foot(form).forEach((line) => builder.line(line));
  return builder;
}

/** The text on one sheet, and each table on a sheet of its own. */
export function onSheetsOfTheirOwn(form: PrintedForm): Sheet[] {
  const text = new SheetBuilder('文字');
  head(form).forEach((line) => text.line(line));
  const tables: SheetBuilder[] = [];
  for (const block of form.blocks) {
    if (block.kind !== 'table') {
      text.line(block.text);
      continue;
    }
    const sheet = new SheetBuilder(SHEET_NAMES[block.table]);
    sheet.table(block);
    tables.push(sheet);
  }
  foot(form).forEach((line) => text.line(line));
  return [text, ...tables];
}

const SHEET_NAMES = { disclosure: '主动公开', requests: '依申请公开', disputes: '复议诉讼', statistics: '统计表' };

function head(form: PrintedForm): string[] {
  return form.title === '' ? [] : [form.title];
}

function foot(form: PrintedForm): string[] {
  return [
    ...(form.contact === null ? [] : [form.contact]),
    ...(form.publishedOn === null ? [] : [...(form.agency === null ? [] : [form.agency]), chineseDate(form.publishedOn)]),
  ];
}

class SheetBuilder implements Sheet {
  readonly rows: string[][] = [];
  readonly merges: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];

  constructor(readonly name: string) {}

  line(text: string): void {
    this.rows.push([text]);
  }

  table(table: FormTable): void {
    const top = this.rows.length;
    gridOf(table).forEach((fields, row) => {
      this.rows.push(fields.map((field) => (field?.isOrigin ? field.cell.text : '')));
      fields.forEach((field, column) => {
        if (!field?.isOrigin || (field.cell.rowSpan === 1 && field.cell.columnSpan === 1)) return;
        this.merges.push({ row: top + row, column, rowSpan: field.cell.rowSpan, columnSpan: field.cell.columnSpan });
      });
    });
  }
}
