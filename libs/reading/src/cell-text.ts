import type { CellValue } from '@huilan/annual-report';
import { normaliseText } from './normalise-text.js';
import { shiftDecimal } from './number-words.js';

export interface CellTextOptions {
  /** The cell's unit; a number printed in 万元 or 元 is converted to it where the printed unit says so. */
  readonly unit: string;
  /** Unit printed in the column's head, e.g. 万元 of `本年收费金额（单位：万元）`. */
  readonly headUnit?: string;
  readonly signed?: boolean;
}

const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const UNIT_WORD = '(?:件次|件|条次|条|项次|项|个|宗|起|份|例|次|篇|人次|人|部|万元|亿元|元|万)';
const NUMBER_WITH_UNIT = new RegExp(`^([+-]?[\\d,]+(?:\\.\\d+)?)\\s*(${UNIT_WORD})?$`);
const NUMBER_WITH_NOTE = new RegExp(`^([+-]?[\\d,]+(?:\\.\\d+)?)\\s*(${UNIT_WORD})?\\s*\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)$`);
/** Zero in words. 一 alone is none of them: it is how a dash is often typed. */
const ZERO_IN_WORDS = /^[零〇](?:件|条|项|个|宗|起|次)?$/;
const CHANGE_IN_WORDS = /^(?<way>新?增加?|减少?|[↑↓])\s*(?<amount>\d+)\s*(?:件|项|条|个)?$/;
const NOT_APPLICABLE = /^(?:\/+|\\|-+|无|不适用|不涉及|N\/A|n\/a|NA|无此项|不适用\/)$/;

/**
 * What a printed cell means (the four kinds of `CellValue`). A cell that holds words without one certain number is
 * `text`; nothing is ever made up from it.
 */
export function cellValue(raw: string, options: CellTextOptions): CellValue {
  // Nearly all cells: a plain number in the cell's own unit.
  if (options.headUnit === undefined && /^(?:0|[1-9]\d{0,14})$/.test(raw)) return { kind: 'number', value: Number(raw), raw };
  const printed = normaliseText(raw).text.trim();
  // A minus is often typed as two, as a dash is.
  const text = options.signed ? printed.replace(/^--(?=\d)/, '-') : printed;
  if (text === '') return { kind: 'blank', raw };
  const compact = text.replace(/\s+/g, '');
  if (NOT_APPLICABLE.test(compact)) return { kind: 'notApplicable', raw };
  const joined = joinWrapped(text);
  if (joined === null) return { kind: 'text', raw };
  const simple = NUMBER_WITH_UNIT.exec(joined);
  if (simple !== null) return numberValue(simple[1] ?? '', simple[2], raw, options) ?? { kind: 'text', raw };
  const noted = NUMBER_WITH_NOTE.exec(joined);
  if (noted !== null) {
    const note = noted[3] ?? '';
    // `3(件)` is a unit in brackets, `22(其中修订16件)` a remark; `(3)` alone never comes here.
    if (new RegExp(`^${UNIT_WORD}$`).test(note)) return numberValue(noted[1] ?? '', note, raw, options) ?? { kind: 'text', raw };
    return numberValue(noted[1] ?? '', noted[2], raw, options, rawNote(raw) ?? note) ?? { kind: 'text', raw };
  }
  if (ZERO_IN_WORDS.test(joined)) return { kind: 'number', value: 0, raw };
  const change = options.signed ? CHANGE_IN_WORDS.exec(joined)?.groups : undefined;
  if (change !== undefined) {
    const amount = Number(change.amount);
    return { kind: 'number', value: /[减↓]/.test(change.way ?? '') && amount !== 0 ? -amount : amount, raw };
  }
  return { kind: 'text', raw };
}

function numberValue(digits: string, unit: string | undefined, raw: string, options: CellTextOptions, note?: string): CellValue | null {
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return null;
  const plain = digits.replaceAll(',', '');
  // A count is not written 007: leading zeros mean that several cells ran together.
  if (/^[+-]?0\d/.test(plain)) return null;
  const printed = Number(plain);
  if (!Number.isFinite(printed)) return null;
  // Only a change can be less than nothing.
  if (printed < 0 && !options.signed) return null;
  const value = inUnit(printed, unit, options);
  if (value === null) return null;
  return { kind: 'number', value: Object.is(value, -0) ? 0 : value, raw, ...(note === undefined ? {} : { note }) };
}

/** The number in the cell's unit. Money is converted only when a unit is printed; a count cannot be money. */
function inUnit(printed: number, unit: string | undefined, options: CellTextOptions): number | null {
  const money = options.unit === '万元' || options.unit === '元';
  const printedUnit = unit ?? options.headUnit;
  if (!money) {
    if (unit === '万') return shiftDecimal(printed, 4);
    return unit === '万元' || unit === '元' || unit === '亿元' ? null : printed;
  }
  if (printedUnit === undefined || printedUnit === options.unit) return printed;
  if (unit !== undefined && !/元$/.test(unit) && unit !== '万') return null;
  const inYuan = { 元: 0, 万元: 4, 万: 4, 亿元: 8 }[printedUnit];
  if (inYuan === undefined) return null;
  return shiftDecimal(printed, inYuan - (options.unit === '万元' ? 4 : 0));
}

/** Remark in the brackets, as printed. */
function rawNote(raw: string): string | undefined {
  return /[（(〔【]([\s\S]*)[）)〕】]\s*$/.exec(raw)?.[1]?.replace(/\s+/g, ' ').trim();
}

/**
 * A number wrapped in a narrow cell (`2` over `6` is 26), a thousands group set off by a space (`1 295`), a unit or
 * remark on a line of its own. `null` where two numbers stand in the cell and may be two.
 */
function joinWrapped(text: string): string | null {
  if (!/\s/.test(text)) return text;
  const pieces = text.split(/\s+/);
  if (!pieces.every((piece) => /^[\d,.]+$/.test(piece))) {
    // Blanks inside a remark mean nothing; digits apart from each other before it do.
    const bracket = text.indexOf('(');
    const head = bracket < 0 ? text : text.slice(0, bracket);
    if (/\d\s+\d/.test(head)) return null;
    return text.replace(/\s+/g, '');
  }
  if (/^\d{1,3}(?: \d{3})+$/.test(text)) return pieces.join('');
  const wrapped = text.split(/\s*\n\s*/);
  if (wrapped.length > 1 && wrapped.every((piece) => /^[\d,.]+$/.test(piece))) {
    // All lines of a wrapped number but the last are filled; a lone zero cannot begin one.
    if (wrapped.slice(1, -1).some((piece) => piece.length !== wrapped[0]?.length)) return null;
    return wrapped[0] === '0' && !(wrapped[1] ?? '').startsWith('.') ? null : wrapped.join('');
  }
  return null;
}
