import type { Sentence } from '../prose.js';
import type { MentionRule, NothingStated } from './claim.js';
import { LIKELY, POSSIBLE } from './claim.js';

/** normativeDocumentsIssued: `制发规范性文件6件`. Published, repealed, reviewed or in force is something else. */
export const normativeDocumentRule: MentionRule = ({ left, right, unit, value }) => {
  if (!/^(?:件|份|个|部|篇|条|项)$/.test(unit)) return [];
  const near = left + right;
  const after = /^(?:的)?(?:行政)?规范性文件/.test(right);
  // 规范性文件制发件数3件: the verb behind the noun.
  if (/规范性文件(?:的)?(?:新?制发|制定|出台|印发)(?:件|数|量|共|为|:)*$/.test(left)) return [{ key: 'normativeDocumentsIssued', confidence: LIKELY }];
  if (!/规范性文件(?:共|共计|总数|数量?|为|合计|:)*$/.test(left) && !after) return [];
  if (/废止|清理|现行|有效|备案|审查|审核|修订|失效|宣布|征求|征集|解读|公开|类\d|梳理|评估|(?<!本)部门/.test(near)) return [];
  if (/制发|制定|出台|印发|起草并?印发/.test(left)) return [{ key: 'normativeDocumentsIssued', confidence: LIKELY }];
  // 发布 alone may be putting older documents on the site; where there were none, none was issued.
  if (/新(?:近)?发布|新增/.test(left) || (/发布/.test(left) && value === 0)) return [{ key: 'normativeDocumentsIssued', confidence: POSSIBLE }];
  return [];
};

const NOTHING = /(?:未|没有)(?:制发|制定|出台|印发|发布)(?:发布|废止|修订|修改|[、和及或])*(?:过|新的?|任何|相关)?(?:(?:政府|部门|地方|行政)?规章[、和及或])?(?:行政)?规范性文件(?!的|清理|备案)/g;

/** 未制发规范性文件. */
export function noNormativeDocuments(sentence: Sentence): NothingStated[] {
  return [...sentence.text.matchAll(NOTHING)].map((found) => ({
    key: 'normativeDocumentsIssued',
    start: found.index,
    end: found.index + found[0].length,
    confidence: LIKELY,
  }));
}
