import type { CellKey, ReportTable } from '@huilan/annual-report';

/** The report as the official form prints it, before any file type: what every layout starts from. */
export interface PrintedForm {
  readonly title: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** `YYYY-MM-DD`, or `null`. */
  readonly publishedOn: string | null;
  readonly blocks: readonly FormBlock[];
  readonly contact: string | null;
}

export type FormBlock = FormParagraph | FormTable;

export interface FormParagraph {
  readonly kind: 'preamble' | 'heading' | 'paragraph';
  readonly text: string;
}

export interface FormTable {
  readonly kind: 'table';
  readonly table: ReportTable;
  readonly columnCount: number;
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  /** `article`: the line naming an item of article 20; `head`: column heads; `data`: a row with values. */
  readonly kind: 'article' | 'head' | 'data';
  /** Cells that begin in this row; one that reaches down from a row above is not repeated. */
  readonly cells: readonly FormCell[];
}

export interface FormCell {
  readonly text: string;
  /** `group`: a label that stands beside several rows (三、本年度办理结果, （三）不予公开). */
  readonly role: 'head' | 'group' | 'label' | 'value';
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** The cell of the report whose value this is, for `value` only. */
  readonly cellKey?: CellKey;
}

export function formCell(role: FormCell['role'], text: string, columnSpan = 1, rowSpan = 1): FormCell {
  return { role, text, columnSpan, rowSpan };
}
