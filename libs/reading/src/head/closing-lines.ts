import type { PrintedFlow } from '../printed-flow.js';
import { plainLetters } from '../plain-letters.js';
import { paragraphs, type ProseParagraph } from '../prose.js';
import type { FoundSection } from '../sections/find-sections.js';
import { DATE } from './printed-date.js';
import { AGENCY_END, isAgencyName, type FoundText } from './report-title.js';

/** What is printed below the last part: contact, signature, date. They are facts of the head and no text of the part. */
export interface ClosingLines {
  /** Offset in the flow where they begin; the end of the last part where there are none. */
  readonly start: number;
  /** End of the last part. */
  readonly end: number;
  readonly contact: FoundText | null;
}

const PHONE = /\d{7,}|\d{3,4}\s*-\s*\d{5,}/;

/** Finds the closing lines below the last of the six parts. */
export function closingLines(flow: PrintedFlow, last: FoundSection | undefined): ClosingLines {
  const end = last?.end ?? flow.text.length;
  if (last === undefined) return { start: end, end, contact: null };
  const found = paragraphs(flow, last.headingEnd, end).filter(({ rows }) => rows.every((row) => row.cells === null));
  let start = end;
  let contact: FoundText | null = null;
  while (found.length > 0) {
    const paragraph = found.pop();
    if (paragraph === undefined) break;
    const pieces = closingPieces(paragraph);
    const first = pieces[0];
    if (first === undefined) break;
    start = first.offsets[0] ?? start;
    const told = pieces.find(({ text }) => PHONE.test(text));
    if (told !== undefined) contact = wholeText(flow, told);
    if (first.offsets[0] !== paragraph.offsets[0]) break;
  }
  return { start, end, contact };
}

function isClosing({ text }: ProseParagraph): boolean {
  if (text.length > 160) return false;
  if (isAgencyName(text) && AGENCY_END.test(text)) return true;
  if (/^\(?(?:此件|主动公开|联系人)/.test(text) && text.length <= 40) return true;
  if (/^\d{1,3}$/.test(text)) return true;
  if (DATE.test(text) && text.replace(DATE, '').replace(/^[\u4e00-\u9fff()]{0,30}$/, '') === '') return true;
  // One sentence with a telephone number, or the lines of an address.
  const sentences = text.split(/[。;]/).filter((sentence) => sentence !== '').length;
  if (/^(?:联系|通讯|通信|办公|单位)?(?:地址|方式|电话|邮编|邮政编码|传真|电子邮[箱件]|监督电话|咨询电话)/.test(text)) return true;
  return sentences === 1 && PHONE.test(text) && /电话|联系/.test(text);
}

/** The paragraph where it is a closing line; of a report all in one line the sentences behind its last one, which end with a date. */
function closingPieces(paragraph: ProseParagraph): readonly ProseParagraph[] {
  if (isClosing(paragraph)) return [paragraph];
  const { text, offsets, rows } = paragraph;
  if (!new RegExp(`(?:^|[。;!])(?:[\\u4e00-\\u9fff()]{4,30})?${DATE.source}$`).test(text)) return [];
  const pieces: ProseParagraph[] = [];
  let end = text.length;
  while (end > 0) {
    const from = Math.max(text.lastIndexOf('。', end - 2), text.lastIndexOf(';', end - 2)) + 1;
    const piece = { text: text.slice(from, end), offsets: offsets.slice(from, end), rows };
    if (!isClosing(piece)) break;
    pieces.unshift(piece);
    end = from;
  }
  return pieces;
}

function wholeText(flow: PrintedFlow, { rows, offsets }: ProseParagraph): FoundText {
  const start = offsets[0] ?? 0;
  const end = (offsets.at(-1) ?? start) + 1;
  return { text: plainLetters(rows.map((row) => flow.raw(Math.max(row.start, start), Math.min(row.end, end)).trim()).join('')), start, end };
}
