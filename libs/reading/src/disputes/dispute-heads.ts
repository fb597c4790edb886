import { DISPUTE_GROUPS, DISPUTE_GROUP_LABELS, DISPUTE_RESULTS, type DisputeGroup, type DisputeResult } from '@huilan/annual-report';
import { bareText } from '../normalise-text.js';

const GROUP_WORDS: readonly (readonly [DisputeGroup, RegExp])[] = [
  ['directLitigation', /未经(?:行政)?复议(?:后)?直接(?:起诉|提起|诉讼)?|未经复议|直接起诉/],
  ['litigationAfterReconsideration', /(?:经)?复议后(?:再)?(?:起诉|提起|诉讼)/],
  ['reconsideration', /行政复议/],
];

/** The title of the fourth part names two groups and heads none. */
const TITLE_OF_PART = /政府信息公开(?:申请)?行政复议行政诉讼情况|行政复议行政诉讼情况/g;

/** The group that a cell's words name. */
export function groupOf(bare: string): DisputeGroup | null {
  for (const [group, words] of GROUP_WORDS) if (words.test(bare) && bare.length <= bareText(DISPUTE_GROUP_LABELS[group].zh).length + 8) return group;
  return null;
}

const RESULT_WORDS: readonly (readonly [DisputeResult, RegExp])[] = [
  ['upheld', /^(?:结果)?维持(?:结果)?$/],
  ['corrected', /^(?:结果)?纠[正错](?:结果)?$/],
  ['other', /^(?:其[他它])(?:结果|情形)?$/],
  ['pending', /^(?:尚?未审结|未审结|尚未审理)$/],
  ['total', /^(?:总计|合计|小计)$/],
];

/** The result that a cell's words name. */
export function resultOf(bare: string): DisputeResult | null {
  for (const [result, words] of RESULT_WORDS) if (words.test(bare)) return result;
  return null;
}

/** The results named in the words of heads, which may be printed vertically or in pieces. */
function resultsIn(bare: string): DisputeResult[] {
  return [...bare.matchAll(/(?:结果)?维持|(?:结果)?纠[正错]|其[他它](?:结果)?|未审结|[总合]计/g)].map(([words]) =>
    /维持/.test(words) ? 'upheld' : /纠/.test(words) ? 'corrected' : /其/.test(words) ? 'other' : /审结/.test(words) ? 'pending' : 'total',
  );
}

/** Whether the results named in the words of heads stand in the order of the form. */
export function resultsInFormOrder(bare: string): boolean {
  const results = resultsIn(bare);
  return results.length % 5 !== 0 || results.every((name, index) => name === DISPUTE_RESULTS[index % 5]);
}

/** An order of the groups; not `named` where no head tells which litigation comes first, and the form's order is taken. */
export interface OrderOfGroups {
  readonly groups: readonly DisputeGroup[];
  readonly named: boolean;
}

/**
 * Order of the groups in the words of the heads; `null` where the results under them are not in the order of the form, or where
 * one litigation is named and the other is not: a head that cannot be read may stand before it or behind. Where neither is named, all
 * results must be: else the heads of the litigations are lost with those below them.
 * `行政复议` is printed first in every form; the two litigations have been seen in either order.
 */
export function orderOfHeads(bare: string): OrderOfGroups | null {
  const direct = bare.search(/未经(?:行政)?复议|直接起诉/);
  const after = bare.search(/复议后/);
  if (direct >= 0 !== after >= 0 || !resultsInFormOrder(bare)) return null;
  if (direct < 0 && after < 0 && resultsIn(bare).length !== DISPUTE_GROUPS.length * DISPUTE_RESULTS.length) return null;
  return { groups: after < direct ? ['reconsideration', 'litigationAfterReconsideration', 'directLitigation'] : DISPUTE_GROUPS, named: direct >= 0 };
}

/** The group named last before the values. */
export function lastGroup(words: string): DisputeGroup | null {
  let best: { group: DisputeGroup; at: number } | null = null;
  const masked = words.replace(TITLE_OF_PART, (text) => '□'.repeat(text.length));
  for (const [group, pattern] of GROUP_WORDS) {
    for (const match of masked.matchAll(new RegExp(pattern, 'g'))) {
      if (best === null || match.index > best.at) best = { group, at: match.index };
    }
  }
  return best?.group ?? null;
}

/** Heads of several groups and not of all results: those of the columns of a table printed upright, whose rows are the results. */
export function namesGroupsOfColumns(words: string): boolean {
  let rest = words.replace(TITLE_OF_PART, '');
  const named = GROUP_WORDS.filter(([, pattern]) => {
    const before = rest;
    rest = rest.replace(pattern, '|');
    return rest !== before;
  });
  return named.length > 1 && resultsIn(words).length < DISPUTE_RESULTS.length;
}

/** How many columns the words name. */
export function headsOf(words: string): number {
  return [...words.matchAll(/维持|纠[正错]|未审结|[总合]计/g)].length + 1;
}
