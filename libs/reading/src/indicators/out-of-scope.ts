import { YEAR_PATTERN, yearOf } from '../number-words.js';
import type { Mention } from './mentions.js';

const MEASURE_WORDS =
  /(?:粉丝|关注|阅读|点击|浏览|播放|访问|点赞|订阅|用户|转评赞|曝光|覆盖)(?:人数|次数|总?量|数)?(?:已|累计|总计)?(?:达|为|突破|超|约|近|共|有|过|到)*$/;

/** Not the plans that are published: 发布规划计划3条. */
const PLAN_WORDS = /下一步|今后|明年|下一年度?(?!继续)|(?:计划|拟)(?=[于在将再]|新增|公开|发布|开展|举办|组织|完成|推送|更新|培训|制定|出台)|力争|争取|预计|不少于|不低于|至少|(?<!推送|发布|公开)每(?:个)?(?:月|季度?|年|周|半年|日|天)|原则上|目标/;

const CHANGE_WORDS = /(?:增加|减少|下降|上升|增长|增幅|降幅|提高|多出?|少)了?$/;

const SINCE_WORDS = /(?:自|从)[^,。]{0,16}(?:以来|至今)|开通以来|建站以来|成立以来|历年(?:来)?|历史累计/;

/**
 * Numbers that are no count of the report's year: last year's for comparison, changes, plans, totals since a site was
 * opened, readers and followers.
 */
export function outOfScope(mention: Mention, year: number | null): boolean {
  const { left, clause, before, right, sentence } = mention;
  if (MEASURE_WORDS.test(left)) return true;
  if (CHANGE_WORDS.test(left)) return true;
  if (/%|％|百分/.test(right.slice(0, 2))) return true;
  if (PLAN_WORDS.test(clause) || /^(?:下一步|今后|明年)/.test(sentence.text)) return true;
  if (SINCE_WORDS.test(before + clause)) return true;
  if (comparedWithOtherYear(mention)) return true;
  return ofAnotherYear(before + clause, year);
}

function comparedWithOtherYear({ left, clause, bracketed, sentence, start }: Mention): boolean {
  const otherYear = /(?:比|较|与|同)[^,]{0,14}(?:年|年度|去年|上年|同期)(?:同期)?(?:的|增|减)?[^,]{0,4}$/;
  if (otherYear.test(left) || otherYear.test(clause)) return true;
  if (/(?:去年|上年|上一年|上年度|上年同期|去年同期)(?:同期)?(?:的|为|是)?$/.test(left)) return true;
  if (!bracketed) return false;
  // 比2022年（31起）下降
  const opened = sentence.text.lastIndexOf('(', start);
  return /(?:20\d\d年度?|去年|上年|上一年度?|同期)(?:同期)?$/.test(sentence.text.slice(0, opened)) && /(?:比|较|与)[^,]{0,14}$/.test(sentence.text.slice(0, opened));
}

/** 2022年结转至2023年2件 in the report of 2023: what last year left over. */
export function leftOverFromLastYear({ left, right }: Mention, year: number | null): boolean {
  const into = /结转(?:至|到|入)?(20\d\d)年/.exec(left + right)?.[1];
  return year !== null && into !== undefined && Number(into) <= year;
}

/** The sentence speaks of another year: the last time named at the head of a clause is not the report's. */
export function ofAnotherYear(words: string, year: number | null): boolean {
  if (year === null) return false;
  const pattern = new RegExp(`^(?:[(#]?[一二三四五六七八九十\\d]{0,3}[)、.]?)?(?:在|自|截[至止]|到)?${YEAR_PATTERN.source}度?(?!结转|转)`);
  for (const text of words.split(/[,;。]/).reverse()) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const named = yearOf(found[1] ?? '');
    // Notice numbers and plans name other years too, but not at the head with 年.
    if (named !== null && named !== year) return true;
    if (named !== null) return false;
  }
  return false;
}
