import type { Claim, MentionRule, NothingStated } from './claim.js';
import { LIKELY, SURE } from './claim.js';
import type { Sentence } from '../prose.js';

const RECONSIDERATION = /复议/;
const LITIGATION = /诉讼|[应起]诉/;
/** Results of cases, and the two kinds of litigation that Table 4 tells apart: no totals. */
const PART = /维持|纠正|纠错|驳回|撤销|败诉|胜诉|审结|撤诉|确认|未经|复议后|直接起诉|其中|培训|典型案例|案例/;
/** Cases put on file are counted when they are, not when they are brought. */
const FILED = /备案/;

/** The case itself is counted, not what is only about such cases (复议等政策咨询480次); or it stands behind the number. */
const HEAD = /(?:复议|诉讼|应诉)(?:申请|案件|案|事项|情况|应诉|受理|类|请求|工作|程序|共|共计|合计|总数|数量?|件数|均|为|是|有|发生|引发|:|办理|、)*$/;

/** `3件行政复议` */
const HEAD_BEHIND = /^(?:关于|涉及|因|的)*(?:政府信息公开)?(?:引起|引发|产生|提起)?(?:的|类|工作)*(?:行政)?(?:复议|诉讼|应诉)/;

/** reconsiderations, litigations: `行政复议1件，行政诉讼0件`. A number for both together belongs to neither. */
export const disputeRule: MentionRule = ({ left, right, unit, value, clause, before }) => {
  if (!/^(?:件|起|例|宗|个|次|件次|条|项)$/.test(unit)) return [];
  const near = left + right;
  // 复议案件6件和诉讼案件3件: the words behind belong to the next number.
  const counted = HEAD.test(left) ? left : near;
  const reconsideration = RECONSIDERATION.test(counted);
  const litigation = LITIGATION.test(counted);
  if (!reconsideration && !litigation) return [];
  if (PART.test(near) || FILED.test(before + clause) || !(HEAD.test(left) || HEAD_BEHIND.test(right))) return [];
  const claims: Claim[] = [];
  if (reconsideration && litigation) {
    if (value !== 0) return [];
    return [
      { key: 'reconsiderations', confidence: SURE },
      { key: 'litigations', confidence: SURE },
    ];
  }
  // 行政复议、诉讼分别为1件、2件: which is which is for a person.
  if (/分别/.test(clause)) return [];
  if (reconsideration) claims.push({ key: 'reconsiderations', confidence: LIKELY });
  if (litigation) claims.push({ key: 'litigations', confidence: LIKELY });
  return claims;
};

const NOTHING = /(?:未(?:曾|有)?|没有?|无|零)(?:发生|收到|出现|产生|涉及|存在|接到|被|因|提起|引发|有|受理)*(?<words>[^,。;]{0,40}?(?:复议|诉讼)[^,。;]{0,24}(?:,(?:被?提起|提请|申请|引发|[或和及])(?:行政)?(?:诉讼|复议)(?:的|等)*(?:情况|案件|事项|问题|情形))?)/g;

/** 申请行政复议、提起行政诉讼的情况：无 */
const LABELLED = /[^,。;:]{0,30}(?:复议|诉讼)[^,。;:\d]{0,10}:(?:均?为)?(?:无|零)(?=[,。;]|$)/g;

/** Cases about other work than disclosure. */
const OTHER_WORK = /行政执法|行政许可|行政处罚/;

/** 未发生行政复议、行政诉讼; 没有复议、诉讼案件. */
export function noDisputes(sentence: Sentence): NothingStated[] {
  const text = sentence.text.replace(/《[^》]*》/g, (title) => '□'.repeat(title.length));
  if (OTHER_WORK.test(text) && !/信息|公开/.test(text)) return [];
  const stated: NothingStated[] = [];
  for (const found of text.matchAll(NOTHING)) {
    const words = found.groups?.words ?? '';
    const before = text.slice(Math.max(0, found.index - 6), found.index);
    if (/纠[正错]|败诉|撤销|维持|\d|未经|经复议|答复(?:不(?!服|当引)|超)|逾期|机制|培训|复议决定|费用|支出/.test(words) || /因|尚$/.test(before)) continue;
    if (/^经/.test(words) || /^无[条正法论]/.test(found[0])) continue;
    const end = found.index + found[0].length;
    if (RECONSIDERATION.test(words)) stated.push({ key: 'reconsiderations', start: found.index, end, confidence: LIKELY });
    if (LITIGATION.test(words)) stated.push({ key: 'litigations', start: found.index, end, confidence: LIKELY });
  }
  for (const found of text.matchAll(LABELLED)) {
    const end = found.index + found[0].length;
    if (RECONSIDERATION.test(found[0])) stated.push({ key: 'reconsiderations', start: found.index, end, confidence: LIKELY });
    if (LITIGATION.test(found[0])) stated.push({ key: 'litigations', start: found.index, end, confidence: LIKELY });
  }
  return stated;
}
