import type { Place } from '@huilan/source-document';
import type { PrintedFlow } from '../printed-flow.js';
import { YEAR_PATTERN, yearOf } from '../number-words.js';
import type { FoundSection } from '../sections/find-sections.js';
import { AGENCY_END, agencyText, findTitle, isAgencyName, type FoundText, type FoundYear } from './report-title.js';

export interface ReadHead {
  readonly agency: string | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly contact: string | null;
  readonly at: Readonly<Partial<Record<'agency' | 'year' | 'title' | 'publishedOn', Place>>>;
}

/** Agency, year, title, date and contact: from title, preamble, signature, metadata and file name, in that order. */
export function readHead(flow: PrintedFlow, sections: readonly FoundSection[], fileName: string | undefined): ReadHead {
  const first = sections[0];
  const preambleEnd = first === undefined ? Math.min(flow.text.length, 3_000) : first.headingStart;
  // A report may begin with part 1 and set its title below; never look for it behind the tables.
  const title = findTitle(flow, first?.key === 'overview' ? Math.max(preambleEnd, Math.min(first.headingEnd + 300, first.end)) : preambleEnd);
  const preamble = { from: 0, to: Math.max(preambleEnd, Math.min(flow.text.length, (first?.headingEnd ?? 0) + 600)) };
  const named = title ?? titleOfMetadata(flow);
  const agency = title?.agency ?? agencyOfPreamble(flow, preamble) ?? agencyOfSignature(flow) ?? null;
  const otherAgency = agency === null ? (named?.agency?.text ?? agencyOfMetadata(flow) ?? agencyOfFileName(fileName)) : null;
  // A title quoted within a sentence is as easily left over from last year's text as the period is not.
  const titleYear = title?.year ?? null;
  const year = (title?.alone ? titleYear : null) ?? yearOfPeriod(flow) ?? titleYear ?? yearOfPreamble(flow, preamble) ?? yearOfOverview(flow, sections);
  const otherYear = year === null ? (named?.year?.year ?? yearOfFileName(fileName)) : null;
  const reportYear = year?.year ?? otherYear ?? null;
  const published = publication(flow, preamble, reportYear);
  const publishedYear = published === null ? null : Number(published.date.slice(0, 4)) - 1;
  const at: Partial<Record<'agency' | 'year' | 'title' | 'publishedOn', Place>> = {};
  if (agency !== null) at.agency = flow.place(agency.start, agency.end);
  if (year !== null) at.year = flow.place(year.start, year.end);
  if (title !== null) at.title = flow.place(title.start, title.end);
  if (published?.start !== undefined) at.publishedOn = flow.place(published.start, published.end ?? published.start);
  return {
    agency: agency?.text ?? otherAgency ?? null,
    year: reportYear ?? publishedYear,
    title: title?.title ?? named?.title ?? null,
    publishedOn: published?.date ?? null,
    contact: contactLine(flow),
    at,
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** `现将××局2023年政府信息公开…公布`, `本报告由××局编制`, `发布机构：××局`, `如有疑问请与××局联系`. */
function agencyOfPreamble(flow: PrintedFlow, { from, to }: Stretch): FoundText | null {
  const text = flow.text.slice(from, to);
  const patterns = [
    /(?:现将|现(?:予以?)?(?:发布|公布|公开)|现就)[《"\s]*(?<name>[\u4e00-\u9fff()]{3,30}?)\s*(?=(?:2\s?0\s?\d\s?\d|[二贰][〇○零]..)\s*年(?:度)?[\s《]*(?:政府|政务)?信息公开)/d,
    /本(?:年度)?(?:报告|年报)(?:是)?由\s*(?<name>[\u4e00-\u9fff()]{3,30}?)\s*(?:根据|按照|依据|编制|负责|汇总)/d,
    /(?:发布机构|发文机关|发文单位|发布单位|信息来源|编制单位|公开主体)\s*[:|\t]\s*\|?\s*(?<name>[\u4e00-\u9fff()]{3,30})/d,
    /(?:请|可)(?:直接)?与\s*(?<name>[\u4e00-\u9fff()]{3,30}?)(?:办公室|政务公开[\u4e00-\u9fff]{0,6}|党政[\u4e00-\u9fff]{0,8})?\s*(?:联系|\()/d,
  ];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    const span = found?.indices?.groups?.name;
    const name = found?.groups?.name ?? '';
    if (span === undefined || !isAgencyName(name) || !AGENCY_END.test(name)) continue;
    return { text: agencyText(flow, from + span[0], from + span[1]), start: from + span[0], end: from + span[1] };
  }
  return null;
}

/** A line of its own near the end that is an agency's name, above or beside the date. */
function agencyOfSignature(flow: PrintedFlow): FoundText | null {
  const rows = flow.rows.slice(-15);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || row.cells !== null) continue;
    const name = flow.text.slice(row.start, row.end).replace(/\s+/g, '');
    if (name.length > 30 || !isAgencyName(name) || !AGENCY_END.test(name)) continue;
    const next = rows[index + 1];
    const dated = next !== undefined && dateIn(flow.text.slice(next.start, next.end)) !== null;
    if (dated || index === rows.length - 1) return { text: agencyText(flow, row.start, row.end), start: row.start, end: row.end };
  }
  return null;
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

interface FoundDate {
  readonly date: string;
  readonly start?: number;
  readonly end?: number;
}

const DATE = /(?<!\d)(2\s?0\s?\d\s?\d|[二贰][〇○O0零][〇○O0零一二三四五六七八九]{2})\s*[年./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*[月./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?/;

/** The first date in a text as `YYYY-MM-DD`, or `null`. */
export function dateIn(text: string): string | null {
  const found = DATE.exec(text);
  if (found === null) return null;
  const year = yearOf(found[1] ?? '');
  const month = smallNumber(found[2] ?? '');
  const day = smallNumber(found[3] ?? '');
  if (year === null || month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) ? date : null;
}

function smallNumber(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  const digits: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(written);
  if (found === null) return null;
  if (found[2] === undefined) return found[3] === undefined ? (digits[found[1] ?? ''] ?? null) : null;
  return (found[1] === undefined ? 1 : (digits[found[1]] ?? 0)) * 10 + (digits[found[3] ?? ''] ?? 0);
}

/** Date of publication: a labelled date or one on a line of its own below the title; at the end; in the metadata. */
function publication(flow: PrintedFlow, { from, to }: Stretch, year: number | null): FoundDate | null {
  const fits = (date: string | null): date is string => date !== null && (year === null || Number(date.slice(0, 4)) > year);
  const top = flow.rows.filter((row) => row.start >= from && row.start < to);
  const bottom = flow.rows.slice(-12).filter((row) => row.start >= to);
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
  for (const key of ['pubdate', 'publishdate', 'article:published_time', 'publishtime', 'date']) {
    const date = dateIn(flow.document.metadata[key] ?? '');
    if (fits(date)) return { date };
  }
  return null;
}

/** The line with telephone and address, as printed. */
function contactLine(flow: PrintedFlow): string | null {
  for (const row of flow.rows) {
    const line = flow.text.slice(row.start, row.end);
    if (!/(?:联系)?电\s*话\s*[:(]?|邮\s*编\s*[:(]/.test(line) || !/\d{7,}|\d{3,4}\s*-\s*\d{5,}/.test(line)) continue;
    const sentence = /[^。;\n]*(?:电\s*话|邮\s*编)[^。\n]*/.exec(line);
    if (sentence === null) continue;
    return flow.raw(row.start + sentence.index, row.start + sentence.index + sentence[0].length).trim();
  }
  return null;
}
