import type { Count } from './counts.js';

/** From here on a sentence divides the number it gave before. */
const DIVIDING = /其中|(?:在|从)[^,。;]{0,12}(?:信息|内容|公开)中,|按(?:照)?[^,。;]{0,10}(?:分|划分|统计|来看)(?:类)?[,:]|具体(?:为|是|如下|包括|有)/;
/** Words that divide only where a number stands before them: without one they introduce the contents. */
const DIVIDING_A_NUMBER = /包括|包含|分别|主要(?:有|是|为|包括|涉及|包含)|含|涉及|(?<=[条件项篇份起]),?:/;
/** A new whole begins: the year or a word of totals at the head of a clause. */
const NEW_WHOLE = /(?:^|[;,、])(?:另外?|此外|同时)?,?(?:全年|本年度?|今年|20\d\d年度?|一年来|年内|累计|总计|共(?![同享和]))/;

/** …，其中网络3件；答复完毕6件: another act, not another part. */
const NEW_ACT = /^(?:已|均|未)?(?:答复|办结|办理|受理|收到|发布|推送|公开)/;

/** For each count of a sentence, whether it is a part of a number given before. */
export function partsOf(text: string, found: readonly Count[], previous: string): boolean[] {
  const firstEnd = found[0]?.end ?? text.length;
  const divisions = [
    ...(DIVIDING.test(previous) && !NEW_ACT.test(text) ? [0] : []),
    ...positions(DIVIDING, text),
    ...positions(DIVIDING_A_NUMBER, text).filter((index) => index >= firstEnd),
  ];
  const wholes = positions(NEW_WHOLE, text);
  return found.map(({ start }) => {
    const divided = lastBefore(divisions, start);
    return insideBracketsOfANumber(text.slice(0, start), found) || (divided >= 0 && lastBefore(wholes, start) < divided);
  });
}

function positions(pattern: RegExp, text: string): number[] {
  return [...text.matchAll(new RegExp(pattern.source, 'g'))].map(({ index }) => index);
}

function lastBefore(indexes: readonly number[], at: number): number {
  return Math.max(-1, ...indexes.filter((index) => index < at));
}

/** `43条（公告16条、预算4条）` */
function insideBracketsOfANumber(before: string, found: readonly Count[]): boolean {
  const opened = before.lastIndexOf('(');
  return opened > before.lastIndexOf(')') && found.some(({ end }) => end === opened);
}

/** Counts `from` up to, not including, `to`. `bare`: the sum says nothing of what it counts. */
export interface Run {
  readonly bare: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * The run of at least two counts that 合计 (合计公开信息) adds up: only the arithmetic says which, and where it does not, the
 * word sums up nothing that is known.
 */
export function summedRun(text: string, found: readonly Count[], index: number, clauseStartOf: (text: string, at: number) => number): Run | undefined {
  const count = found[index];
  if (count === undefined) return undefined;
  const words = /^(?:合计|共计|总计|总共|累计|共|总数)(?<own>[^,]{0,8}?)(?:为|达|:)?$/.exec(text.slice(clauseStartOf(text, count.start), count.start));
  if (words === null) return undefined;
  let sum = 0;
  for (let from = index - 1; from >= 0; from -= 1) {
    sum += found[from]?.value ?? 0;
    if (sum === count.value && index - from >= 2) return { from, to: index, bare: words.groups?.own === '' };
  }
  return undefined;
}
