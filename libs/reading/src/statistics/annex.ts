import { bareFlow } from '../bare-flow.js';
import type { PrintedFlow } from '../printed-flow.js';

/** Words that only the title or head of the statistics annex of 2014–2018 has. */
const ANNEX = /政府信息公开(?:工作)?情况(?:统计)?(?:报)?表|统计指标(?:单位|计量)|指标名称(?:计量)?单位/;

/** Offset in the flow where the statistics annex begins, or `null` where there is none. */
export function annexStart(flow: PrintedFlow): number | null {
  const bare = bareFlow(flow);
  const annex = ANNEX.exec(bare.text);
  return annex === null ? null : (bare.offsets[annex.index] ?? null);
}
