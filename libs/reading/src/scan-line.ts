import { isMeaningful } from './normalise-text.js';

/** A value printed in a line of text, or a cell of a table. Offsets are those of the flow. */
export interface PrintedValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of the printed row it stands in. */
  readonly row: number;
  /** First and last column where it is a cell of a table. */
  readonly column?: number;
  readonly lastColumn?: number;
  /** The digits ran into the number of the next row (`8413.` is 841 and `3.`): sure only where the row adds up. */
  readonly cut?: boolean;
}

/** Meaningful characters between two values. */
export interface PrintedWords {
  readonly start: number;
  readonly end: number;
  readonly row: number;
}

export type LineToken = ({ readonly kind: 'value' } & PrintedValue) | ({ readonly kind: 'words' } & PrintedWords);

const UNIT = '(?:件次|件|条|项|个|宗|起|份|例|万元|元)';
// A remark behind a number must be words: `0（三）` is a zero and the number of the next row.
const NOTE = '(?:[ \\t]?\\((?![^()]*(?:勾稽|区分处理|单位))(?=[^()]*[\\u4e00-\\u9fff]{2})(?![一二三四五六七八九十]{1,3}\\))[^()\\n]{2,40}\\))?';
const NUMBER = new RegExp(
  `[+-]?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?(?:[ \\t]?${UNIT}(?![\\u4e00-\\u9fff]))?${NOTE}`,
  'y',
);
/** Zero in words, and changes as words: 增17, 减少4项. */
const NUMBER_IN_WORDS = /(?:[零〇](?:件|条|项|个)?|(?:新?增加?|减少?)[ \t]?\d+(?:件|项|条|个)?)(?=[\s|]|$)/y;
const NOT_APPLICABLE = /(?:\/+|-{1,3}|无|不适用|N\/A)(?=[\s|]|$)/y;

/**
 * Divides a line of text into values and words. A number is a value unless it is numbering (`2.`, `(3)`, `1属于…`), a
 * date (`2023年`) or part of a word. With `remarks`, numbers inside brackets belong to the words there.
 */
export function scanText(text: string, start: number, end: number, row: number, remarks = false): LineToken[] {
  const tokens: LineToken[] = [];
  let wordsStart = -1;
  let wordsEnd = -1;
  const endWords = (): void => {
    if (wordsStart >= 0) tokens.push({ kind: 'words', start: wordsStart, end: wordsEnd, row });
    wordsStart = -1;
  };
  const takeWords = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      if (!isMeaningful(text[at] ?? '')) continue;
      if (wordsStart < 0) wordsStart = at;
      wordsEnd = at + 1;
    }
  };

  let at = start;
  while (at < end) {
    const character = text[at] ?? '';
    const before = at > start ? (text[at - 1] ?? '') : ' ';
    if (/[\d+-]/.test(character) && !/[\d.A-Za-z]/.test(before)) {
      const numbering = numberingEnd(text, at, end, start);
      // Behind the first six values of a row, `12.没有现成信息` is the seventh and the number of the next row.
      const seventh = numbering > at && wordsStart < 0 && /^1[1-8]/.test(text.slice(at, at + 2)) && tokens.length >= 6 && tokens.slice(-6).every(({ kind }) => kind === 'value');
      if (numbering > at && !seventh) {
        takeWords(at, numbering);
        at = numbering;
        continue;
      }
      NUMBER.lastIndex = at;
      const found = NUMBER.exec(text);
      if (found !== null && at + found[0].length <= end && !(remarks && inRemark(text, start, at, at + found[0].length, end)) && isValue(text, at, at + found[0].length, before, end)) {
        endWords();
        const glued = gluedNumbering(text, found[0], at + found[0].length, end);
        const length = found[0].length - glued;
        // An arrow or triangle belongs to its number: ↓4 is not 4.
        const from = /[↑↓▲▼△▽]/.test(before) ? at - 1 : at;
        tokens.push({ kind: 'value', start: from, end: at + length, text: text.slice(from, at + length), row, ...(glued > 0 ? { cut: true } : {}) });
        at += length;
        if (glued > 0) {
          takeWords(at, at + glued);
          at += glued;
        }
        continue;
      }
    }
    if (/[/\-无不N零〇增减新]/.test(character) && /[\s|]/.test(before)) {
      const words = /[零〇增减新]/.test(character) ? NUMBER_IN_WORDS : NOT_APPLICABLE;
      words.lastIndex = at;
      const found = words.exec(text);
      if (found !== null && at + found[0].length <= end) {
        endWords();
        tokens.push({ kind: 'value', start: at, end: at + found[0].length, text: found[0], row });
        at += found[0].length;
        continue;
      }
    }
    takeWords(at, at + 1);
    at += 1;
  }
  endWords();
  return tokens;
}

/** End of a row's number (`2.`, `2、`, `12)`) at `at`, or `at` where there is none. */
function numberingEnd(text: string, at: number, end: number, start: number): number {
  const found = /^([1-9]|1\d)\s?([.、)])\s*/.exec(text.slice(at, Math.min(end, at + 8)));
  if (found === null) return at;
  const stop = at + found[0].length;
  if (stop >= end) return at === start ? stop : at;
  const next = text[stop] ?? ' ';
  return /[\u4e00-\u9fff"《(]/.test(next) ? stop : at;
}

/** `02.其他法律…`: how many of the digits before a dot or comma and words are the next row's number (one, or none). */
function gluedNumbering(text: string, digits: string, stop: number, end: number): number {
  if (digits.length < 2 || !/^\d+[1-8]$/.test(digits) || stop >= end) return 0;
  return /^[.、]\s*[\u4e00-\u9fff"]/.test(text.slice(stop, Math.min(end, stop + 4))) ? 1 : 0;
}

/** `(…公开相同信息计1条)`: a number within a remark, whose other bracket may stand on the line before or after. */
function inRemark(text: string, start: number, from: number, to: number, end: number): boolean {
  const opened = text.lastIndexOf('(', from);
  const closedBefore = text.lastIndexOf(')', from);
  if (opened >= start && opened > closedBefore) return /[\u4e00-\u9fff]{2}/.test(text.slice(opened, from));
  const closes = text.indexOf(')', to);
  if (closes < 0 || closes >= end) return false;
  const opens = text.indexOf('(', to);
  return (opens < 0 || opens > closes) && /[\u4e00-\u9fff]/.test(text.slice(Math.max(start, from - 6), from));
}

function isValue(text: string, start: number, stop: number, before: string, end: number): boolean {
  // `(1)` is numbering.
  if (before === '(' && text[stop] === ')') return false;
  const after = stop < end ? (text[stop] ?? '') : ' ';
  if (/[A-Za-z%‰:]/.test(after)) return false;
  // `2023年`, `3月`, `第4页`, `1属于国家秘密`: digits that words go on from, unless these words number the next row.
  if (/[\u4e00-\u9fff]/.test(after) && !/^(?:[一二三四五六七八九十]{1,2}[、.,)]|第\s*\d+\s*页)/.test(text.slice(stop, stop + 8))) return false;
  if (/第\s*$/.test(text.slice(Math.max(0, start - 3), start)) || /^\s*页/.test(text.slice(stop, stop + 3))) return false;
  return start < stop;
}
