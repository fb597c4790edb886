/**
 * What a printed cell can mean. The four kinds are never blurred: a blank is not a zero, a dash is not a blank.
 * `raw` is the text as printed, before any normalisation.
 */
export type CellValue = NumberValue | BlankValue | NotApplicableValue | TextValue;

/** A number in the cell's unit: `1,295`, `１２`, `12件`, `-3` (signed cells only). */
export interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  readonly raw: string;
  /** A remark printed behind the number, e.g. `其中修订 16 件`. */
  readonly note?: string;
}

/** Nothing is printed. */
export interface BlankValue {
  readonly kind: 'blank';
  readonly raw: string;
}

/** `/`, `—`, `-`, `无`, `不适用`: the bureau says the cell does not apply to it. */
export interface NotApplicableValue {
  readonly kind: 'notApplicable';
  readonly raw: string;
}

/** Words without one certain number: `详见附件`. */
export interface TextValue {
  readonly kind: 'text';
  readonly raw: string;
}

export type CellValueKind = CellValue['kind'];

/** The number of a cell, or `undefined` where it is blank, not applicable, text, or was not read at all. */
export function numberOf(cell: CellValue | undefined): number | undefined {
  return cell?.kind === 'number' ? cell.value : undefined;
}
