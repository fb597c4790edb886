import type { Sentence } from '../prose.js';
import { channelOf } from './channels.js';
import { counts, type Count } from './counts.js';
import { partsOf, summedRun } from './parts.js';

/**
 * A count and the grammar it stands in: a clause `通过〈channel〉〈verb〉〈object〉共 N 条`, one of several in its sentence,
 * under a heading that says what the paragraph is about.
 */
export interface Mention extends Count {
  readonly sentence: Sentence;
  /** Words before the number, since the last number or the clause's beginning, remarks in brackets left out. */
  readonly left: string;
  /** The same with the remarks: `“青禾教育”（官方微博）公开信息`. */
  readonly leftWithRemarks: string;
  /** Words of the clause before the number. */
  readonly clause: string;
  /** Words of the sentence before the clause, and of the sentence that this one goes on from. */
  readonly before: string;
  /** Words after the unit up to the next number, list mark or the end of the clause. */
  readonly right: string;
  /** Words after the unit up to the next number or the end of the clause. */
  readonly rest: string;
  /** The number stands in brackets that belong to the words before them. */
  readonly bracketed: boolean;
  /** It divides a number given before: behind 其中, 包括, 分别, in brackets behind a count. */
  readonly part: boolean;
  /** The next number counts another thing of the same verb: `公开招聘信息118条、补贴公示220条`. */
  readonly enumerated: boolean;
  /** A sum of it and its neighbours follows: `网上107件，快递18件，合计125件`. */
  readonly summedUp: boolean;
  /** Heading of the paragraph: 依申请公开情况. */
  readonly topic: string;
}

export interface Surroundings {
  /** The sentence that this one goes on from, or empty. */
  readonly previous: string;
  readonly topic: string;
}

/** What is longer is a table without its lines, or no text at all. */
const LONGEST_SENTENCE = 5000;

/** The counts of a sentence, each with its clause. None in what is too long for a sentence. */
export function mentions(sentence: Sentence, { previous, topic }: Surroundings = { previous: '', topic: '' }): Mention[] {
  const { text } = sentence;
  if (text.length > LONGEST_SENTENCE) return [];
  const found = itemsOf(counts(text));
  const parts = partsOf(text, found, previous);
  const sums = found.map((_, index) => summedRun(text, found, index, clauseStartOf));
  return found.map((count, index) => {
    const clauseStart = clauseStartOf(text, count.start);
    const opened = bracketStart(text, count.start);
    const nextStart = found[index + 1]?.start ?? text.length;
    // 合计125件 counts what the first of its parts names.
    const run = sums[index];
    const named = run?.bare === true ? (found[run.from] ?? count) : count;
    const wordsFrom = (at: number, of: Count): string =>
      text.slice(Math.max(clauseStartOf(text, of.start), at, bracketStart(text, of.start) + 1), of.start).replace(/^[、;]/, '');
    const left = wordsFrom(found[found.indexOf(named) - 1]?.end ?? 0, named);
    return {
      ...count,
      sentence,
      left: withoutRemarks(left),
      leftWithRemarks: left,
      clause: withoutRemarks(text.slice(clauseStart, count.start)),
      before: previous + text.slice(0, clauseStart),
      right: text.slice(count.end, endOf(text, count.end, nextStart, /[,。;:!?、()]/)),
      rest: text.slice(count.end, endOf(text, count.end, nextStart, /[,。;:!?()]/)),
      bracketed: opened >= 0 && opened >= Math.max(0, text.lastIndexOf(',', count.start) - 40),
      part: parts[index] === true,
      enumerated: found[index + 1] !== undefined && isAnotherKind(text.slice(count.end, nextStart)),
      summedUp: sums.some((other) => other !== undefined && other.from <= index && index < other.to),
      topic,
    };
  });
}

/** 218期932篇, 38项691条: the items are counted by the second number, under the words of the first. */
function itemsOf(found: readonly Count[]): Count[] {
  return found.flatMap((count, index) => {
    if (found[index + 1]?.start === count.end) return [];
    const before = found[index - 1];
    return [before?.end === count.start ? { ...count, start: before.start } : count];
  });
}

/** `、补贴公示`: words between two counts that name another thing without a verb or channel of their own. */
function isAnotherKind(words: string): boolean {
  return /^[、,](?!其中|含|包[括含]|涉及|涵盖)[^,。;:、]{1,16}$/.test(words) && !OWN_CLAUSE.test(words) && channelOf(words) === null;
}

const OWN_CLAUSE = /(?:公开|发布)(?!$)|发表|更新|推送|转[发载]|制作|刊|收到|受理|办[理结]|答复|共(?!同)|合计|总计|累计|[量率]|粉丝|关注|人数/;

const CLAUSE_END = /[,。;:!?]/;

function clauseStartOf(text: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const character = text[index] ?? '';
    if (character === ')') depth += 1;
    else if (character === '(') {
      if (depth === 0) continue;
      depth -= 1;
    } else if (depth === 0 && CLAUSE_END.test(character) && !thousandsMark(text, index, at) && !labelMark(text, index, at)) {
      return index + 1;
    }
  }
  return 0;
}

/** 主动公开信息的情况：40条 */
function labelMark(text: string, index: number, at: number): boolean {
  return text[index] === ':' && index === at - 1;
}

/** The comma of 1,295. */
function thousandsMark(text: string, index: number, at: number): boolean {
  return text[index] === ',' && /\d/.test(text[index - 1] ?? '') && /\d{3}/.test(text.slice(index + 1, index + 4)) && index + 4 >= at;
}

function endOf(text: string, at: number, limit: number, mark: RegExp): number {
  for (let index = at; index < Math.min(limit, text.length); index += 1) if (mark.test(text[index] ?? '')) return index;
  return Math.min(limit, text.length);
}

/** Offset of the bracket that is open at `at`, or -1. */
function bracketStart(text: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const character = text[index] ?? '';
    if (character === ')') depth += 1;
    else if (character === '(') {
      if (depth === 0) return index;
      depth -= 1;
    } else if (/[。;!?]/.test(character)) return -1;
  }
  return -1;
}

/** Remarks in brackets say something beside the sentence: 发布(含转发)信息 is 发布信息. Titles in 《》 are names, but for a site's. */
export function withoutRemarks(text: string): string {
  return text.replace(/\([^()]*\)/g, '').replace(/《[^》]*(?<!网)》/g, '《》');
}
