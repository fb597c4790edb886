import type { PrintedFlow } from '../printed-flow.js';
import { plainLetters } from '../plain-letters.js';
import { paragraphs } from '../prose.js';
import type { FoundSection } from '../sections/find-sections.js';
import type { FoundText, FoundTitle } from './report-title.js';

/** Longer words before part 1 are no preamble but a report whose headings were not found. */
const LONGEST = 1_200;

/** The words between title and part 1 (legal basis, period of the figures), or `null`; lines of a page around them left out. */
export function preambleOf(flow: PrintedFlow, title: FoundTitle | null, first: FoundSection | undefined): FoundText | null {
  if (first === undefined) return null;
  const titleRow = title === null ? undefined : flow.rowAt(title.start);
  // A title quoted within the preamble is part of it.
  const quoted = title !== null && !title.alone && flow.text.slice(titleRow?.start ?? 0, title.start).trim() !== '';
  const from = title === null ? 0 : quoted ? (titleRow?.start ?? 0) : title.end;
  if (from >= first.headingStart) return null;
  const kept = paragraphs(flow, from, first.headingStart).filter(({ text, rows }) => rows.every((row) => row.cells === null) && /[。,;:]/.test(text) && text.length >= 12 && !AROUND.test(text));
  const start = kept[0]?.offsets[0];
  const end = kept.at(-1)?.offsets.at(-1);
  if (start === undefined || end === undefined) return null;
  const text = kept
    .map(({ rows, offsets }) => {
      const [begin, stop] = [offsets[0] ?? 0, (offsets.at(-1) ?? 0) + 1];
      return plainLetters(rows.map((row) => flow.raw(Math.max(row.start, begin), Math.min(row.end, stop)).trim()).join(''));
    })
    .join('\n');
  return text.length > LONGEST ? null : { text, start, end: end + 1 };
}

/** What pages print above an article: date, source, size of letters, trail of links. */
const AROUND = /(?:发布|公开|发文|成文|生成)(?:日期|时间|机构)|信息来源|来源[:：]|浏览|点击|字体|字号|当前位置|索引号|打印|分享|责任编辑|访问量|>/;
