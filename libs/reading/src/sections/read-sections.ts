import type { PrintedFlow } from '../printed-flow.js';
import { plainLetters } from '../plain-letters.js';
import { paragraphs } from '../prose.js';
import type { ReadSection } from '../read-report.js';
import type { FoundSection, TableAnchors } from './find-sections.js';

/**
 * The six parts with heading and text as printed. Tables are left out of the text: they are in the cells; so are the closing
 * lines from `closing` on: they are in the head.
 */
export function readSections(flow: PrintedFlow, parts: readonly FoundSection[], anchors: TableAnchors, closing: number): ReadSection[] {
  const found = parts.map((part, index) => (index === parts.length - 1 ? { ...part, end: Math.min(part.end, closing) } : part));
  return found.map((section) => ({
    key: section.key,
    heading: plainLetters(flow.raw(section.headingStart, section.headingEnd)).replace(/^[#*\s]+|[*\s]+$/g, '').replace(/\s+/g, ' '),
    text: textOf(flow, section, anchors),
    at: flow.place(section.headingStart, section.headingEnd),
  }));
}

/** Paragraphs put together again, one a line; from the part's table on nothing more. */
function textOf(flow: PrintedFlow, section: FoundSection, anchors: TableAnchors): string {
  const anchor = section.key === 'disclosure' || section.key === 'requests' || section.key === 'disputes' ? anchors[section.key] : null;
  const end = anchor === null ? section.end : Math.min(section.end, Math.max(anchor, section.headingEnd));
  if (end <= section.headingEnd) return '';
  const lines = paragraphs(flow, section.headingEnd, end)
    .filter(({ rows, text }) => rows.every((row) => row.cells === null && (anchor === null || row.end <= anchor)) && !(anchor !== null && isTableHead(text)))
    .map(({ rows }) => plainLetters(rows.map((row) => flow.raw(Math.max(row.start, section.headingEnd), Math.min(row.end, end)).trim()).join('')));
  if (/^[:：.。、]$/.test(lines[0] ?? '')) lines.shift();
  return lines.join('\n');
}

/** Words of the tables' heads, some of which stand above the ones a table is known by, broken anywhere. */
const HEAD_WORDS =
  /第二十一?条|第?\(?[一五六八九]\)?项|信息内容|\(?本列数据的勾稽关系为.*|.*等于第三项加第四项之和\)?|第一项加第二项之和|申请人情况|自然人|法人或其他组织|商业|企业|科研|机构|社会|公益|法律|服务|组织|行政复议|行政诉讼|未经复议|直接起诉|复议后|起诉|结果|维持|纠正|其他|尚未|审结|总计/g;

function isTableHead(text: string): boolean {
  return /^[\d()]*$/.test(text.replace(HEAD_WORDS, ''));
}
