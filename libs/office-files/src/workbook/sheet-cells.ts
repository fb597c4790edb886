import { escapeMarkup } from '../package/escape-markup.js';

/** What a cell holds: text, a number, a share between 0 and 1 shown in per cent, or nothing. */
export type SheetValue = string | number | { readonly share: number } | null;

export type CellPlace = 'note' | 'head' | 'body';

/** Indices of the formats in `STYLES`. */
const FORMAT = { text: 0, head: 1, whole: 2, decimal: 3, share: 4 } as const;

/**
 * Formats of the cells. Text carries `quotePrefix`, so that it stays text when somebody edits the cell in Excel: `=1+1` typed
 * again as it stands is not calculated.
 */
export const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.0###"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="SimSun"/></font><font><b/><sz val="11"/><name val="SimSun"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** The markup of a cell, waiting for its name (`A1`). A number that is none (NaN, infinite) leaves the cell empty. */
export function cellMarkup(value: SheetValue, place: CellPlace): (name: string) => string {
  if (value === null || value === '') return () => '';
  if (typeof value === 'string') {
    const style = place === 'head' ? FORMAT.head : FORMAT.text;
    return (name) => `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(value)}</t></is></c>`;
  }
  const [number, style] = typeof value === 'number' ? [value, Number.isInteger(value) ? FORMAT.whole : FORMAT.decimal] : [value.share, FORMAT.share];
  return (name) => (Number.isFinite(number) ? `<c r="${name}" s="${style}"><v>${number}</v></c>` : '');
}
