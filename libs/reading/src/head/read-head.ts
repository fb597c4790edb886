import type { PrintedFlow } from '../printed-flow.js';
import { YEAR_PATTERN, yearOf } from '../number-words.js';
import type { ReadReport } from '../read-report.js';
import type { ReadingResult } from '../reading-result.js';
import type { FoundSection } from '../sections/find-sections.js';
import { agencyOfOverview, agencyOfPreamble, agencyOfSignature, namesAPlace, withItsPlace, type Stretch } from './agency-in-text.js';
import type { ClosingLines } from './closing-lines.js';
import { preambleOf } from './preamble.js';
import { DATE, dateIn } from './printed-date.js';
import { AGENCY_END, findTitle, isAgencyName, type FoundText, type FoundYear } from './report-title.js';

export interface ReadHead {
  readonly agency: string | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly contact: string | null;
  readonly preamble: string | null;
  readonly at: ReadReport['headAt'];
  /** Title and period of the figures name different years: which of them the counts in the text are of is open. */
  readonly yearsDiffer: boolean;
}

export interface HeadSources {
  readonly sections: readonly FoundSection[];
  readonly closing: ClosingLines;
  readonly fileName: string | undefined;
}

/** Agency, year, title, date and contact: from title, preamble, signature, metadata, file name and the sentences of part 1, in that order. */
export function readHead(flow: PrintedFlow, { sections, closing, fileName }: HeadSources, result: ReadingResult): ReadHead {
  const first = sections[0];
  const preambleEnd = first === undefined ? Math.min(flow.text.length, 3_000) : first.headingStart;
  // A report may begin with part 1 and set its title below; never look for it behind the tables.
  const title = findTitle(flow, first?.key === 'overview' ? Math.max(preambleEnd, Math.min(first.headingEnd + 300, first.end)) : preambleEnd);
  const preamble = { from: 0, to: Math.max(preambleEnd, Math.min(flow.text.length, (first?.headingEnd ?? 0) + 600)) };
  const named = title ?? titleOfMetadata(flow);
  const ofPreamble = agencyOfPreamble(flow, preamble);
  const ofTitle = title?.agency ? withItsPlace(title.agency, ofPreamble ?? agencyOfSignature(flow, closing)) : null;
  const printedAgency = ofTitle ?? ofPreamble ?? agencyOfSignature(flow, closing) ?? null;
  const otherAgency = printedAgency === null ? (named?.agency?.text ?? agencyOfMetadata(flow) ?? agencyOfFileName(fileName)) : null;
  const agency = printedAgency ?? (otherAgency === null ? agencyOfOverview(flow, sections) : null);
  // A title quoted within a sentence is as easily left over from last year's text as the period is not.
  const titleYear = title?.year ?? null;
  const period = yearOfPeriod(flow);
  const year = (title?.alone ? titleYear : null) ?? period ?? titleYear ?? yearOfPreamble(flow, preamble) ?? yearOfOverview(flow, sections) ?? yearOfClosingDay(flow);
  const otherYear = year === null ? (named?.year?.year ?? yearOfFileName(fileName)) : null;
  const reportYear = year?.year ?? otherYear ?? null;
  const published = publication(flow, preamble, closing, reportYear);
  const publishedYear = published === null ? null : Number(published.date.slice(0, 4)) - 1;
  const yearsDiffer = titleYear !== null && period !== null && titleYear.year !== period.year;
  if (yearsDiffer) askForYear(titleYear, period, year, result);
  if (agency !== null && !namesAPlace(agency.text)) askForAgency(agency, result);
  const contact = closing.contact ?? contactLine(flow);
  const opening = preambleOf(flow, title, first);
  const at: { -readonly [Fact in keyof ReadReport['headAt']]: ReadReport['headAt'][Fact] } = {};
  if (agency !== null) at.agency = flow.place(agency.start, agency.end);
  if (year !== null) at.year = flow.place(year.start, year.end);
  if (title !== null) at.title = flow.place(title.start, title.end);
  if (published?.start !== undefined) at.publishedOn = flow.place(published.start, published.end ?? published.start);
  if (contact !== null) at.contact = flow.place(contact.start, contact.end);
  if (opening !== null) at.preamble = flow.place(opening.start, opening.end);
  return {
    agency: agency?.text ?? otherAgency ?? null,
    year: reportYear ?? publishedYear,
    title: title?.title ?? named?.title ?? null,
    publishedOn: published?.date ?? null,
    contact: contact?.text ?? null,
    preamble: opening?.text ?? null,
    at,
    yearsDiffer,
  };
}

function askForYear(title: FoundYear, period: FoundYear, taken: FoundYear | null, result: ReadingResult): void {
  result.question('YEARS_DIFFER', [], {
    zh: `标题写的是 ${title.year} 年，统计期限写的是 ${period.year} 年，暂按 ${taken?.year ?? period.year} 年读取。请核对报告年度。`,
    en: `The title says ${title.year}, the period of the figures ${period.year}; the report is taken for ${taken?.year ?? period.year}. Check its year.`,
  }, title.start, title.end);
}

function askForAgency(agency: FoundText, result: ReadingResult): void {
  result.question('AGENCY_WITHOUT_PLACE', [], {
    zh: `报告单位只写作“${agency.text}”，没有写明地区。请核对是哪个单位的报告。`,
    en: `The agency is printed as “${agency.text}” without its place. Check whose report it is.`,
  }, agency.start, agency.end);
}

function titleOfMetadata(flow: PrintedFlow): { title: string; agency: FoundText | null; year: FoundYear | null } | null {
  const { metadata } = flow.document;
  for (const key of ['articletitle', 'title', 'dc.title', 'og:title']) {
    const value = metadata[key]?.split(/\s*[_|]\s*|\s+[-–—]\s+/)[0];
    if (value === undefined || !/公开.*(?:报告|年报)/.test(value)) continue;
    const found = titleOfWords(value);
    if (found !== null) return found;
  }
  return null;
}

function titleOfWords(words: string): { title: string; agency: FoundText | null; year: FoundYear | null } | null {
  const found = /^(?<lead>.*?)(?:政府|政务)?信息公开(?:工作)?.{0,8}(?:报告|年报)/.exec(words.replace(/\s+/g, ''));
  if (found === null) return null;
  const lead = found.groups?.lead ?? '';
  const written = YEAR_PATTERN.exec(lead);
  const year = written === null ? null : yearOf(written[1] ?? '');
  const name = lead.replace(YEAR_PATTERN, '').replace(/^(?:关于|度)+|(?:度|的|关于|年度)+$/g, '').replace(/^度/, '');
  return {
    title: found[0],
    agency: isAgencyName(name) ? { text: name, start: 0, end: 0 } : null,
    year: year === null ? null : { year, start: 0, end: 0 },
  };
}

function agencyOfMetadata(flow: PrintedFlow): string | null {
  const { metadata } = flow.document;
  for (const key of ['contentsource', 'source', 'author', 'publisher', 'company', 'creator']) {
    const value = metadata[key]?.trim();
    if (value !== undefined && isAgencyName(value) && AGENCY_END.test(value)) return value;
  }
  return null;
}

function agencyOfFileName(fileName: string | undefined): string | null {
  if (fileName === undefined) return null;
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const title = titleOfWords(stem);
  if (title?.agency) return title.agency.text;
  const name = stem.replace(/\d{4}年?度?/g, '').replace(/[-_\s]+/g, '');
  return isAgencyName(name) && AGENCY_END.test(name) ? name : null;
}

function yearOfFileName(fileName: string | undefined): number | null {
  const stem = (fileName ?? '').replace(/^.*[\\/]/, '');
  const found = /(?<!\d)(20\d\d)(?!\d)/.exec(stem);
  return found === null ? null : yearOf(found[1] ?? '');
}

/** The period of the report: 1 January to 31 December. */
function yearOfPeriod(flow: PrintedFlow): FoundYear | null {
  const found = new RegExp(`${YEAR_PATTERN.source}\\s*1\\s*月\\s*1\\s*日\\s*(?:起|开始)?\\s*(?:至|到|-|~|止)+\\s*(?:\\d{4}\\s*年)?\\s*12\\s*月`).exec(flow.text);
  const year = found === null ? null : yearOf(found[1] ?? '');
  return found === null || year === null ? null : { year, start: found.index, end: found.index + (found[1]?.length ?? 4) };
}

/** `…编制2023年度政府信息公开工作年度报告` in the preamble. */
function yearOfPreamble(flow: PrintedFlow, { from, to }: Stretch): FoundYear | null {
  const found = new RegExp(`${YEAR_PATTERN.source}\\s*度?\\s*[\\u4e00-\\u9fff]{0,20}公开[\\u4e00-\\u9fff]{0,8}(?:报告|年报)`).exec(flow.text.slice(from, to));
  const year = found === null ? null : yearOf(found[1] ?? '');
  return found === null || year === null ? null : { year, start: from + found.index, end: from + found.index + (found[1]?.length ?? 4) };
}

/** The year that part 1 speaks of: the one it names first at the head of a sentence. */
function yearOfOverview(flow: PrintedFlow, sections: readonly FoundSection[]): FoundYear | null {
  const overview = sections.find((section) => section.key === 'overview');
  const from = overview?.headingEnd ?? 0;
  const to = overview?.end ?? sections[0]?.headingStart ?? flow.text.length;
  const found = new RegExp(`(?:^|[。;!\\n)]|[、.](?=\\s*2))\\s*(?:在)?${YEAR_PATTERN.source}\\s*(?:度|以?来)?\\s*[,，、]?\\s*(?!\\d{1,2}\\s*月)`).exec(flow.text.slice(from, to));
  const year = found === null ? null : yearOf(found[1] ?? '');
  if (found === null || year === null) return null;
  const start = from + found.index + found[0].indexOf(found[1] ?? '');
  return { year, start, end: start + (found[1]?.length ?? 4) };
}

/** `截至2021年12月31日`: the day the year's figures end on. */
function yearOfClosingDay(flow: PrintedFlow): FoundYear | null {
  const found = new RegExp(`截[至止]到?\\s*${YEAR_PATTERN.source}\\s*(?:12\\s*月\\s*(?:31\\s*日|底)|年?底)`).exec(flow.text);
  const year = found === null ? null : yearOf(found[1] ?? '');
  if (found === null || year === null) return null;
  const start = found.index + found[0].indexOf(found[1] ?? '');
  return { year, start, end: start + (found[1]?.length ?? 4) };
}

interface FoundDate {
  readonly date: string;
  readonly start?: number;
  readonly end?: number;
}

/** Date of publication: a labelled date or one on a line of its own below the title; at the end; in the metadata. */
function publication(flow: PrintedFlow, { from, to }: Stretch, closing: ClosingLines, year: number | null): FoundDate | null {
  const fits = (date: string | null): date is string => date !== null && (year === null || Number(date.slice(0, 4)) > year);
  const top = flow.rows.filter((row) => row.start >= from && row.start < to);
  const ending = flow.rows.length - 12;
  // Below the last part, also where tables on sheets of their own follow it; else at the very end.
  const bottom = flow.rows.filter((row) => row.start >= to && (row.index >= ending || row.end > closing.start));
  const labelled = /(?:发布日期|发布时间|发文日期|公开日期|公开时间|生成日期|成文日期|发布于|时间|日期)\s*[:：|\t]?\s*\|?\s*/;
  for (const row of [...top, ...bottom]) {
    const line = flow.text.slice(row.start, row.end);
    const label = labelled.exec(line);
    if (label === null) continue;
    const rest = line.slice(label.index + label[0].length, label.index + label[0].length + 24);
    const date = dateIn(rest);
    if (fits(date) && rest.search(DATE) <= 3) return { date, start: row.start + label.index + label[0].length, end: row.end };
  }
  for (const row of [...top, ...[...bottom].reverse()]) {
    if (row.cells !== null && row.cells.filter((cell) => cell.end > cell.start).length > 1) continue;
    const line = flow.text.slice(row.start, row.end).trim();
    if (line.length > 40 || !/^\(?\s*(?:2\s?0\s?\d\s?\d|[二贰][〇○O0零])/.test(line)) continue;
    const date = dateIn(line);
    if (fits(date) && /^[^\u4e00-\u9fff]*$/.test(line.replace(DATE, '').replace(/点击|来源|浏览|字体|[:：\d\s()]/g, ''))) return { date, start: row.start, end: row.end };
  }
  // In a report all in one line, behind its last sentence.
  const signed = flow.text.slice(closing.start < closing.end ? closing.start : Math.max(closing.end, flow.text.length - 60));
  const signedAt = flow.text.length - signed.length;
  const last = [...signed.matchAll(new RegExp(`${DATE.source}\\s*$`, 'g'))].at(-1);
  if (last !== undefined && fits(dateIn(last[0]))) {
    return { date: dateIn(last[0]) ?? '', start: signedAt + last.index, end: signedAt + last.index + last[0].length };
  }
  for (const key of ['pubdate', 'publishdate', 'article:published_time', 'publishtime', 'date']) {
    const date = dateIn(flow.document.metadata[key] ?? '');
    if (fits(date)) return { date };
  }
  return null;
}

/** Characters of a contact at most: an office, its address, telephone and mail. */
const LONGEST_CONTACT = 160;

/** The sentence with telephone and address, as printed, wherever it stands. */
function contactLine(flow: PrintedFlow): FoundText | null {
  for (const row of flow.rows) {
    const line = flow.text.slice(row.start, row.end);
    if (!/(?:联系)?电\s*话\s*[:(]?|邮\s*编\s*[:(]/.test(line) || !/\d{7,}|\d{3,4}\s*-\s*\d{5,}/.test(line)) continue;
    const sentence = /[^。;\n]*(?:电\s*话|邮\s*编)[^。\n]*。?/.exec(line);
    if (sentence === null) continue;
    // Of a report all in one line, what stands before has no full stop either.
    const before = sentence[0].length > LONGEST_CONTACT ? sentence[0].search(/(?:联系|通讯|通信|办公|单位)(?:地址|方式|电话|人)/) : 0;
    if (before < 0) continue;
    const start = row.start + sentence.index + before;
    const end = row.start + sentence.index + sentence[0].length;
    return { text: flow.raw(start, end).trim(), start, end };
  }
  return null;
}
