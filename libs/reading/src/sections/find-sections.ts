import { SECTION_KEYS, type SectionKey } from '@huilan/annual-report';
import type { PrintedFlow } from '../printed-flow.js';
import { annexStart } from '../statistics/annex.js';

/** One of the six parts, with offsets in the flow. */
export interface FoundSection {
  readonly key: SectionKey;
  readonly headingStart: number;
  readonly headingEnd: number;
  readonly end: number;
}

/** Where the tables begin: what stands in them tells a part's heading from the same words used elsewhere. */
export interface TableAnchors {
  readonly disclosure: number | null;
  readonly requests: number | null;
  readonly disputes: number | null;
}

/** Words a part's heading is known by, the official ones and what bureaus make of them. */
const HEADING_WORDS: Readonly<Record<SectionKey, RegExp>> = {
  overview: /(?:总体(?:工作)?(?:情况|概况)|工作总体情况|概\s*述|基本情况|总体概述|工作概况|总体情况概述|概况)/,
  disclosure: /(?:主动公开(?:政府)?信息(?:的)?情况|政府信息主动公开(?:的)?情况|主动公开情况)/,
  requests: /(?:收到和(?:处理|办理)(?:的)?(?:政府)?信息公开申请(?:的)?情况|(?:政府信息)?依申请公开(?:政府信息)?(?:的)?情况|(?:政府)?信息公开申请(?:的)?(?:收到和)?(?:处理|办理)情况|收到和处理.{0,10}申请.{0,4}情况)/,
  disputes: /(?:(?:因)?(?:政府)?信息公开.{0,12}(?:行政)?复议.{0,12}诉讼(?:的)?情况|行政复议.{0,6}(?:行政)?诉讼(?:的)?情况)/,
  problems: /(?:存在(?:的)?(?:主要)?(?:困难和)?(?:问题|不足).{0,24}|(?:主要|存在)?问题(?:及|和|与).{0,16}(?:改进|措施|打算|计划).{0,8}|改进(?:情况|措施))/,
  otherMatters: /(?:其[他它]需要(?:报告|说明|公开)的(?:其他)?(?:事项|情况|内容|问题)|需要(?:报告|说明)的其[他它](?:事项|情况)|其[他它](?:需(?:要)?)?(?:报告|说明)?(?:的)?事项)/,
};

/** `一、`, `（一）`, `1.`, `第一部分`, `## `: what a heading begins with. Top-level numbering is told apart. */
const NUMBERING = String.raw`(?:#{1,6}\s*)?(?:\*\*\s*)?(?:(?<top>第?[一二三四五六七八九十]{1,2}(?:部分)?\s*[、.,:]\s*|[一二三四五六七八九十]\s+|\d{1,2}\s*[、.](?!\d)\s*|第[一二三四五六七八九十]部分\s*)|(?<sub>\([一二三四五六七八九十\d]{1,2}\)\s*[、.]?\s*))?`;

interface Candidate {
  readonly key: SectionKey;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/**
 * Finds the six parts. Headings are renumbered, renamed and repeated inside part 1, so a candidate is judged by its
 * numbering, by standing alone on its line and by the table that follows, and the chain in printed order is taken.
 */
export function findSections(flow: PrintedFlow, anchors: TableAnchors): FoundSection[] {
  const candidates = SECTION_KEYS.flatMap((key) => candidatesOf(flow, key, anchors));
  candidates.sort((a, b) => a.start - b.start);
  const chain = bestChain(candidates);
  return chain.map((candidate, index) => ({
    key: candidate.key,
    headingStart: candidate.start,
    headingEnd: candidate.end,
    end: chain[index + 1]?.start ?? endOfText(candidate, anchors, flow),
  }));
}

/** The last part ends where tables follow it: sheets of their own, an annex. */
function endOfText(last: Candidate, anchors: TableAnchors, flow: PrintedFlow): number {
  if (last.key !== 'problems' && last.key !== 'otherMatters') return flow.text.length;
  const tables = [anchors.disclosure, anchors.requests, anchors.disputes, annexStart(flow)].filter((anchor): anchor is number => anchor !== null && anchor > last.end);
  if (tables.length === 0) return flow.text.length;
  // The name of the sheet and the first line of the table stand above the words a table is known by.
  let row = flow.rowAt(Math.min(...tables));
  for (let above = row === undefined ? undefined : flow.rows[row.index - 1]; above !== undefined && above.start >= last.end; above = flow.rows[above.index - 1]) {
    if (!/^(?:附[件表]?\d?|主动公开.{0,12}|第二十一?条.{0,6}项|.{0,24}(?:情况|统计)[报]?表?)$/.test(flow.text.slice(above.start, above.end).trim())) break;
    row = above;
  }
  return Math.min(...tables, row !== undefined && row.start >= last.end ? row.start : flow.text.length);
}

function candidatesOf(flow: PrintedFlow, key: SectionKey, anchors: TableAnchors): Candidate[] {
  const candidates: Candidate[] = [];
  const words = HEADING_WORDS[key];
  const pattern = (title: string): RegExp => new RegExp(`(?<=^|[。;!?\\s])${NUMBERING}(?<title>(?:\\d{4}\\s*年度?\\s*)?(?:[^\\n。;,、\\d\\s]{0,16}?)${title})`, 'gd');
  const onItsLine = pattern(words.source);
  // In a line that goes on behind it, a heading ends where a blank or a sentence does.
  const withinLine = pattern(words.source.replaceAll('.{', '[^\\s。;,]{'));
  for (const row of flow.rows) {
    if (row.cells !== null && row.cells.filter((cell) => cell.end > cell.start).length > 1) continue;
    const line = flow.text.slice(row.start, row.end);
    if (line.length < 2 || !words.test(line)) continue;
    for (const match of line.matchAll(line.length > LONGEST_HEADING ? withinLine : onItsLine)) {
      const titleEnd = match.index + match[0].length;
      const rest = line.slice(titleEnd);
      const alone = match.index === leading(line) && /^[\s:。、,.*#(]*(?:\([^)]*\))?\s*$/.test(rest);
      const top = match.groups?.top !== undefined || /^\s*#/.test(match[0]) || row.headingLevel !== undefined;
      const sub = match.groups?.sub !== undefined;
      // Words in running text are no heading: it is numbered at the top level, or stands alone on its line.
      if (!alone && !(top && match.groups?.top !== undefined && startsPart(rest))) continue;
      const title = match.groups?.title ?? '';
      const weight = headingWeight(key, title, { alone, top, sub, number: match.groups?.top ?? '' }, row.start + match.index, anchors);
      if (weight <= 0) continue;
      const start = row.start + match.index + leading(match[0]);
      candidates.push({ key, start, end: row.start + titleEnd, weight });
    }
  }
  return candidates;
}

const LONGEST_HEADING = 80;

function leading(line: string): number {
  return line.length - line.trimStart().length;
}

/** After a heading within a line the part's text or table begins. */
function startsPart(rest: string): boolean {
  return rest.trim() === '' || /^[\s:。]/.test(rest) || /^(?:第二十条|信息内容|\(|申请人|本列|行政复议|\d{4}年|无)/.test(rest);
}

const USUAL_NUMBER: Readonly<Record<SectionKey, RegExp>> = {
  overview: /^第?一/,
  disclosure: /^第?二/,
  requests: /^第?三/,
  disputes: /^第?四/,
  problems: /^第?五/,
  otherMatters: /^第?六/,
};

const OFFICIAL: Readonly<Record<SectionKey, RegExp>> = {
  overview: /总体情况/,
  disclosure: /主动公开政府信息情况/,
  requests: /收到和处理政府信息公开申请情况/,
  disputes: /行政复议.{0,8}诉讼情况/,
  problems: /问题.{0,8}改进/,
  otherMatters: /其他需要报告的事项/,
};

function headingWeight(
  key: SectionKey,
  title: string,
  shape: { alone: boolean; top: boolean; sub: boolean; number: string },
  at: number,
  anchors: TableAnchors,
): number {
  let weight = 4;
  if (shape.alone) weight += 2;
  if (shape.top) weight += 3;
  if (shape.sub) weight -= 4;
  if (USUAL_NUMBER[key].test(shape.number.trim())) weight += 3;
  if (OFFICIAL[key].test(title)) weight += 3;
  if (title.length > 34) weight -= 3;
  const anchor = key === 'disclosure' || key === 'requests' || key === 'disputes' ? anchors[key] : undefined;
  if (anchor !== undefined && anchor !== null) {
    // A table's part begins before its table; the nearest heading above it is the one.
    if (at > anchor) return 0;
    weight += anchor - at < 400 ? 6 : anchor - at < 2000 ? 1 : -3;
  }
  const firstTable = anchors.disclosure ?? anchors.requests ?? anchors.disputes;
  const lastTable = anchors.disputes ?? anchors.requests ?? anchors.disclosure;
  if (key === 'overview' && firstTable !== null && at > firstTable) return 0;
  if ((key === 'problems' || key === 'otherMatters') && lastTable !== null && at < lastTable) weight -= 8;
  return weight;
}

function bestChain(candidates: readonly Candidate[]): Candidate[] {
  const order = new Map<SectionKey, number>(SECTION_KEYS.map((key, index) => [key, index]));
  const best: { weight: number; previous: number }[] = [];
  let last = -1;
  candidates.forEach((candidate, index) => {
    let weight = candidate.weight;
    let previous = -1;
    for (let before = 0; before < index; before += 1) {
      const other = candidates[before];
      const chained = best[before];
      if (other === undefined || chained === undefined) continue;
      if ((order.get(other.key) ?? 0) < (order.get(candidate.key) ?? 0) && other.end <= candidate.start && chained.weight + candidate.weight > weight) {
        weight = chained.weight + candidate.weight;
        previous = before;
      }
    }
    best.push({ weight, previous });
    if (last < 0 || weight > (best[last]?.weight ?? 0)) last = index;
  });
  const chain: Candidate[] = [];
  for (let index = last; index >= 0; index = best[index]?.previous ?? -1) {
    const candidate = candidates[index];
    if (candidate !== undefined) chain.unshift(candidate);
  }
  return chain;
}
