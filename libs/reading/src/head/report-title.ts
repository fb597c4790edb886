import { likeness } from '../likeness.js';
import { plainLetters } from '../plain-letters.js';
import type { PrintedFlow, PrintedRow } from '../printed-flow.js';
import { YEAR_PATTERN, yearOf } from '../number-words.js';
import { recognised } from '../recognised.js';

/** Title of the report with what it says of the agency and the year; offsets are those of the flow. */
export interface FoundTitle {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly agency: FoundText | null;
  readonly year: FoundYear | null;
  /** It stands on lines of its own, not within a sentence. */
  readonly alone: boolean;
}

export interface FoundText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface FoundYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** What the title of such a report ends with. */
const SUBJECT =
  /(?:(?:政府|政务)信息|政务|信息)公开(?:工作)?(?:的)?(?:情况)?(?:(?:20\d\d年?)?年?度)?(?:工作)?(?:总结)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)/;

const EVERY_SUBJECT = new RegExp(SUBJECT, 'g');
const OFFICIAL_SUBJECT = '政府信息公开工作年度报告';

/** Words that lead up to a title within a sentence or a trail of links; no part of it, and none of a name. */
const LEAD = new RegExp(
  `^(?:${[
    '现将|现就|现特?(?=向|予|公布|公开|发布|编制|印发|\\d)|特此?(?=向|公布|公开|发布|编制)|兹|将(?=本|我|政府信息|信息公开|\\d)',
    '向社会(?:各界|公众)?|予以?(?=公布|公开|发布)|公布(?:了)?|公开(?!办|中心)|(?:编制并?)?发布(?:了)?|编制(?!委|办|管理|和)(?:了|并公布)?|印发',
    '本报告(?:是|为)|标题|题名|(?:文件)?名称|关于(?:印发|发布|公布)?|当前位置|首页|正文',
  ].join('|')})+`,
);
const MAKER = /^由?(?<maker>[\u4e00-\u9fff()]{2,30}?)(?<rest>(?:现|特|负责|组织)?编制(?:完成|并发布)?(?:的|了|(?=\(?(?:2\d|[二贰][〇○零]|本))))/;
/** What goes on behind the words of a title where another paper is named: a notice how to write reports, the form of them. */
const OTHER_PAPER = /^(?:\(?(?:格式|样式|模板|范本|编制指南)|[》>"]?的?(?:通知|要求|规定|有关事项)|(?:的?(?:编制|公布|发布|报送|编报|填报|起草|编写)|有关|相关|和)[\u4e00-\u9fff、]{0,16}(?:工作|事项|事宜|通知|要求))/;

const MOST_LINES = 4;
const LONGEST_TITLE = 70;

/** Characters of a line that are searched for the title. */
const LONGEST_LINE = 240;

/** Words of one or several lines without blanks, each character with its offset. */
interface Compact {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Finds the title in the first lines; a title broken over lines is put together again. */
export function findTitle(flow: PrintedFlow, until: number): FoundTitle | null {
  const rows = flow.rows.filter((row) => row.start < until).slice(0, 60);
  let best: { title: FoundTitle; score: number } | null = null;
  for (let first = 0; first < rows.length; first += 1) {
    for (let count = 1; count <= MOST_LINES && first + count <= rows.length; count += 1) {
      const joined = rows.slice(first, first + count);
      // A line that ends a sentence is no part of a title over several lines.
      if (count > 1 && joined.some((row) => row.cells !== null || /[。;!?]/.test(flow.text.slice(row.start, row.end)))) break;
      const compact = compactRows(flow, joined);
      const found = titleIn(compact, joined, flow);
      if (found === null) continue;
      const score = titleScore(found, count, first, compact);
      if (best === null || score > best.score) best = { title: found, score };
      break;
    }
  }
  return best?.title ?? null;
}

function titleScore(found: FoundTitle, lines: number, first: number, compact: Compact): number {
  let score = 10 - lines - Math.min(first, 30) / 10;
  if (found.agency !== null) score += 6;
  if (found.year !== null) score += 3;
  // Words within a sentence (现发布《…》) are a worse title than a line of its own.
  if (compact.text.length > found.title.replace(/\s/g, '').length + 4) score -= 4;
  if (/[。,]/.test(compact.text)) score -= 4;
  return score;
}

function compactRows(flow: PrintedFlow, rows: readonly PrintedRow[]): Compact {
  let text = '';
  const offsets: number[] = [];
  for (const row of rows) {
    // A report all in one line begins with its title.
    for (let at = row.start; at < Math.min(row.end, row.start + LONGEST_LINE); at += 1) {
      const character = flow.text[at] ?? '';
      if (character === '\t') {
        text += '|';
        offsets.push(at);
        continue;
      }
      if (/[\s#*]/.test(character)) continue;
      text += character;
      offsets.push(at);
    }
  }
  return { text, offsets };
}

function titleIn(compact: Compact, rows: readonly PrintedRow[], flow: PrintedFlow): FoundTitle | null {
  for (const subject of compact.text.matchAll(EVERY_SUBJECT)) {
    if (OTHER_PAPER.test(compact.text.slice(subject.index + subject[0].length))) continue;
    const title = titleWith(subject, compact, rows, flow);
    if (title !== null) return title;
  }
  const misread = recognised(flow) ? subjectMisread(compact.text) : null;
  return misread === null ? null : titleWith(misread, compact, rows, flow);
}

/** The subject where recognition got some of its characters wrong; only as the end of lines that hold nothing else. */
function subjectMisread(text: string): RegExpExecArray | null {
  const found = /(?<=20\d\d[\u4e00-\u9fff]度?)[\u4e00-\u9fff]{8,14}$/.exec(text);
  if (found === null || text.length > LONGEST_TITLE || /[。,;:]/.test(text)) return null;
  return likeness(OFFICIAL_SUBJECT, found[0]) >= 0.75 ? found : null;
}

function titleWith(subject: RegExpExecArray, compact: Compact, rows: readonly PrintedRow[], flow: PrintedFlow): FoundTitle | null {
  const subjectEnd = subject.index + subject[0].length;
  // Every joined line must be part of the title.
  const lastRow = rows.at(-1);
  if (rows.length > 1 && lastRow !== undefined && (compact.offsets[subjectEnd - 1] ?? 0) < lastRow.start) return null;
  let begin = subject.index;
  while (begin > 0 && !/[>|:;。,《》!?"·»/]/.test(compact.text[begin - 1] ?? '')) begin -= 1;
  begin += LEAD.exec(compact.text.slice(begin, subject.index))?.[0].length ?? 0;
  // `××局编制了2022年…年度报告`: whoever made it is named before the verb, the title begins behind it.
  const maker = MAKER.exec(compact.text.slice(begin, subject.index));
  const madeBy = maker === null ? null : { words: maker.groups?.maker ?? '', begin: begin + (maker[0].length - (maker.groups?.rest?.length ?? 0)) };
  begin += maker?.[0].length ?? 0;
  const title = compact.text.slice(begin, subjectEnd);
  if (title.length > LONGEST_TITLE || /制定|规定|格式|要求|按照|根据|各(?:县|市|区|乡|镇|部门|单位)/.test(title.slice(0, subject.index - begin))) return null;
  if (!/年度|年报|报告/.test(title)) return null;
  const start = compact.offsets[begin] ?? 0;
  const end = (compact.offsets[subjectEnd - 1] ?? start) + 1;
  // 年 itself may be misread where the subject is.
  const parts = partsOf(compact.text.slice(begin, subject.index).replace(/(?<=20\d\d)[\u4e00-\u9fff](?=度?$)/, '年'), begin, compact, flow);
  return {
    title: plainLetters(flow.raw(start, end)).replace(/^[#*\s]+/, '').replace(/\s+/g, ' ').replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, ''),
    start,
    end,
    alone: compact.text.length <= title.length + 14 && !/[。;]/.test(compact.text),
    year: parts.year ?? yearWithin(subject, compact),
    agency: parts.agency ?? (madeBy === null || !isAgencyName(madeBy.words) ? null : textAt(compact, flow, madeBy.begin - madeBy.words.length, madeBy.begin)),
  };
}

/** `政府信息公开工作2021年度报告`. */
function yearWithin(subject: RegExpExecArray, compact: Compact): FoundYear | null {
  const written = YEAR_PATTERN.exec(subject[0]);
  const year = written === null ? null : yearOf(written[1] ?? '');
  if (written === null || year === null) return null;
  const start = compact.offsets[subject.index + written.index] ?? 0;
  return { year, start, end: start + (written[1]?.length ?? 4) };
}

function textAt(compact: Compact, flow: PrintedFlow, from: number, to: number): FoundText {
  const start = compact.offsets[from] ?? 0;
  const end = (compact.offsets[to - 1] ?? start) + 1;
  return { text: agencyText(flow, start, end), start, end };
}

/** Agency and year in the words before the subject. */
function partsOf(words: string, begin: number, compact: Compact, flow: PrintedFlow): { agency: FoundText | null; year: FoundYear | null } {
  const written = YEAR_PATTERN.exec(words);
  const value = written === null ? null : yearOf(written[1] ?? '');
  const at = (offset: number): number => compact.offsets[begin + offset] ?? 0;
  const year =
    written === null || value === null
      ? null
      : { year: value, start: at(written.index), end: at(written.index + written[0].length - 1) + 1 };
  const pieces =
    written === null
      ? [{ text: words, from: 0 }]
      : [
          { text: words.slice(0, written.index), from: 0 },
          { text: words.slice(written.index + written[0].length), from: written.index + written[0].length },
        ];
  for (const piece of pieces) {
    const clean = /^(?:[\w-]*-(?=[\u4e00-\u9fff])|关于|年?度|\(|\))*(?<name>.*?)(?:关于|年度|年|度|的|\(|"|-|\d)*$/d.exec(piece.text);
    const name = clean?.groups?.name ?? '';
    if (!isAgencyName(name)) continue;
    const from = begin + piece.from + (clean?.indices?.groups?.name?.[0] ?? 0);
    // ××镇人民政府信息公开…报告: 政府 is printed once for both.
    const shared = /[乡镇县市区州盟旗省]人民$/.test(name) && compact.text.startsWith('政府', from + name.length) ? 2 : 0;
    return { agency: textAt(compact, flow, from, from + name.length + shared), year };
  }
  return { agency: null, year };
}

/** The name as printed, without the blanks and line breaks inside it. */
export function agencyText(flow: PrintedFlow, start: number, end: number): string {
  return plainLetters(flow.raw(start, end)).replace(/[\s#*]+/g, '');
}

/** A name: Chinese characters (brackets, dots), long enough, and not a mere word of the title. */
export function isAgencyName(name: string): boolean {
  return /^[\u4e00-\u9fff()·、\w-]{3,40}$/.test(name) && /[\u4e00-\u9fff]{3}/.test(name) && !NO_NAME.test(name);
}

/** Words that begin no name: those of the title, and those an agency calls itself by. */
const NO_NAME = /关于|做好|的通知|^中华人民共和国$|^(?:政府|政务|信息|工作|公开|年度|本年度|主动|依法|法定|全年|[本我全](?:单位|机关|部门|中心|[省市州盟县区旗乡镇局厅委办院署社校所站])|(?:现|特|兹)(?:向|将|予|公布|公开|发布|编制)|向社会)/;

/** How the names of agencies end. */
export const AGENCY_END =
  /(?:人民政府(?:办公[室厅])?|人民政府驻[\u4e00-\u9fff]{2,6}办事处|[局厅委院办署社]|委员会|办公[室厅]|街道(?:办事处|办)?|[乡镇县市区旗]|中心|[总支大]队|开发区|园区|管委会|联合会|总工会|公司|学校|大学|医院|[处所站])(?:\([\u4e00-\u9fff、]{2,20}\))?$/;
