import { REQUEST_ROWS } from '@huilan/annual-report';
import { bareFlow, wordFlow, type BareFlow } from '../bare-flow.js';
import { bareText } from '../normalise-text.js';
import type { PrintedFlow } from '../printed-flow.js';
import type { TableAnchors } from './find-sections.js';

/** First place where each table's own words stand: heads and first rows that no running text has. */
export function tableAnchors(flow: PrintedFlow): TableAnchors {
  const bare = bareFlow(flow);
  const words = wordFlow(flow);
  const requests =
    firstOf(words, /申请人情况(?:自然人|法人)/g) ??
    firstOf(bare, /本年新收(?:政府)?信息公开申请(?:数量)?\d/g) ??
    firstOf(words, /本列数据的勾稽关系/g) ??
    firstOf(words, /自然人(?:法人或其他组织)?(?:总计)?商业企业科研机构/g) ??
    firstOf(words, /一本年新收(?:政府)?信息公开申请/g);
  const disclosure = earlier(
    firstOf(words, /信息内容(?:本年|上一?年|现行)/g) ?? firstOf(words, /第二十条第一?项(?:信息内容|规章|本年)/g) ?? firstOf(words, /本年制发件?数量?本年废止件?数/g) ?? firstOf(bare, /规章\d+(?:行政)?规范性文件\d/g),
    requests,
  );
  const disputes =
    firstOf(words, /(?:结果)?维持(?:结果)?纠[正错]其[他它](?:结果)?尚?未审结/g) ?? firstOf(words, /行政复议行政诉讼(?:结果维持|未经复议)/g) ?? firstOf(words, /未经复议直接起诉/g);
  return {
    disclosure: disclosure ?? rowsOf(words, /规章|行政规范性文件|行政许可|行政处罚|行政强制|行政事业性收费|本年制发|本年新制作|处理决定数量|收费金额/g, 6),
    requests: requests ?? rowsOf(words, REQUEST_LABELS, 8),
    disputes: disputes !== null && requests !== null && disputes < requests ? null : disputes,
  };
}

const REQUEST_LABELS = new RegExp(REQUEST_ROWS.filter((row) => row.label.zh.length >= 6).map((row) => bareText(row.label.zh)).join('|'), 'g');

/** First of the table's labels where so many different ones stand together that it can be nothing but the table. */
function rowsOf(bare: BareFlow, labels: RegExp, atLeast: number): number | null {
  const found = [...bare.text.matchAll(labels)];
  for (let first = 0; first < found.length; first += 1) {
    const start = found[first]?.index ?? 0;
    const near = new Set<string>();
    for (let at = first; at < found.length && (found[at]?.index ?? 0) - start < 900; at += 1) near.add(found[at]?.[0] ?? '');
    if (near.size >= atLeast) return bare.offsets[start] ?? null;
  }
  return null;
}

function firstOf(bare: BareFlow, pattern: RegExp): number | null {
  const found = pattern.exec(bare.text);
  return found === null ? null : (bare.offsets[found.index] ?? null);
}

function earlier(offset: number | null, other: number | null): number | null {
  return offset !== null && other !== null && offset > other ? null : offset;
}
