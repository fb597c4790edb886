import { STATISTICS_ROWS, type StatisticsRow } from '@huilan/annual-report';
import { bareText } from '../normalise-text.js';

/** A row of the annex and the words it may be printed with, in bare form. */
export interface StatisticsLabels {
  readonly row: StatisticsRow;
  readonly order: number;
  readonly phrases: readonly string[];
}

/** Forms of provinces and of the years before 2014 that mean the same row. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  'statistics.disclosures': ['主动公开信息数', '主动公开政府信息总数', '主动公开信息总数'],
  'statistics.requests.received': ['受理依申请公开信息总数', '收到依申请公开信息总数', '依申请公开信息申请总数', '受理依申请公开总数', '申请总数'],
  'statistics.requests.received.online': ['网上申请数'],
  'statistics.replies': ['对申请的答复总数', '对申请的答复数', '答复总数'],
  'statistics.replies.grantedInFull': ['同意公开数', '同意公开'],
  'statistics.replies.grantedInPart': ['同意部分公开数', '同意部分公开'],
  'statistics.replies.withheld': ['不予公开数', '不予公开答复数', '否决公开答复总数', '不予公开', '不同意公开数'],
  'statistics.reconsideration': ['行政复议数', '行政复议总数'],
  'statistics.litigation': ['行政诉讼数', '行政诉讼总数'],
  'statistics.complaints': ['举报投诉数', '投诉举报数量'],
  'statistics.fees': ['依申请公开信息收取的费用总额', '收取的费用'],
  'statistics.resources.budget': ['政府信息公开专项经费'],
  'statistics.responses': ['回应公众关注热点或重大舆情数'],
};

/** The label without its remark in brackets and without the words that only tell two like rows apart. */
function printedWords(row: StatisticsRow): string {
  const words = row.label.zh.replace(/（[^）]*）/g, '').replace(/^行政(?:复议|诉讼) /, '');
  return bareText(words);
}

export const STATISTICS_LABELS: readonly StatisticsLabels[] = STATISTICS_ROWS.map((row, order) => ({
  row,
  order,
  phrases: [...new Set([printedWords(row), ...(OTHER_WORDS[row.key] ?? []).map(bareText)])],
}));

/** The longest first: they win over the ones inside of them. */
const PHRASES = STATISTICS_LABELS.flatMap((labels) => labels.phrases.map((phrase) => ({ labels, phrase }))).sort((a, b) => b.phrase.length - a.phrase.length);

export interface FoundStatistic {
  readonly labels: StatisticsLabels;
  readonly start: number;
  readonly end: number;
}

/** All places where words of the annex's rows occur; the longest words at a place win (不同意公开 over 同意公开). */
export function statisticsWords(bare: string): FoundStatistic[] {
  const found: FoundStatistic[] = [];
  const taken = new Uint8Array(bare.length);
  let length = Number.MAX_SAFE_INTEGER;
  let fresh: FoundStatistic[] = [];
  const settle = (): void => {
    for (const { start, end } of fresh) taken.fill(1, start, end);
    found.push(...fresh);
    fresh = [];
  };
  for (const { labels, phrase } of PHRASES) {
    // Words of one length are settled together: two rows may bear the same ones.
    if (phrase.length < length) settle();
    length = phrase.length;
    for (let at = bare.indexOf(phrase); at >= 0; at = bare.indexOf(phrase, at + 1)) {
      if (taken.subarray(at, at + phrase.length).some((used) => used === 1)) continue;
      fresh.push({ labels, start: at, end: at + phrase.length });
    }
  }
  settle();
  return found.sort((a, b) => a.start - b.start || a.labels.order - b.labels.order);
}
