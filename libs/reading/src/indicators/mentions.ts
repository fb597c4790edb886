import { chineseNumber } from '../number-words.js';
import type { Sentence } from '../prose.js';

/** A counted number in a sentence: value, unit and the words it stands among. */
export interface Mention {
  readonly sentence: Sentence;
  /** Offsets in the sentence of the number with its unit. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly approximate: boolean;
  /** Words before the number, since the last number or the clause's beginning, remarks in brackets left out. */
  readonly left: string;
  /** Words of the clause before the number. */
  readonly clause: string;
  /** Words of the sentence before the clause. */
  readonly before: string;
  /** Words after the unit up to the next number or the end of the clause. */
  readonly right: string;
  /** The number stands in brackets that belong to the words before them. */
  readonly bracketed: boolean;
}

const UNITS = '条次|篇次|件次|场次|期次|人次|条|件|项|篇|起|例|份|宗|个|期|场|次|则|封|单|部|批|幅|组|通|余';
const COUNTED = new RegExp(
  `(?<about>约为?|近|超过?|逾|将近|接近|大约|不少于|至少|达到?|多达)?(?<![\\d.第])(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千]{1,7})(?<more1>余|多|几)?(?<scale>万|千|百|亿)?(?<more2>余|多|几)?(?:个)?(?<unit>${UNITS})`,
  'g',
);

/**
 * Numbers that carry a unit of counting. Years, dates, telephones and ordinals carry none and are not found. `previous`
 * is the sentence that this one goes on from, if it does.
 */
export function mentions(sentence: Sentence, previous = ''): Mention[] {
  const { text } = sentence;
  const found: Mention[] = [];
  const spans: { start: number; end: number; match: RegExpExecArray }[] = [];
  for (const match of text.matchAll(COUNTED)) {
    const digitsAt = match.index + (match.groups?.about?.length ?? 0);
    if (!isCount(text, digitsAt, match)) continue;
    spans.push({ start: match.index, end: match.index + match[0].length, match });
  }
  spans.forEach((span, index) => {
    const groups = span.match.groups ?? {};
    const value = valueOf(groups.digits ?? '', groups.scale);
    if (value === null) return;
    const unit = unitOf(groups.unit ?? '', span.match[0]);
    const clauseStart = clauseStartOf(text, span.start);
    const previousEnd = spans[index - 1]?.end ?? 0;
    const opened = bracketStart(text, span.start);
    const bracketed = opened >= 0 && opened >= Math.max(0, text.lastIndexOf(',', span.start) - 40);
    const from = Math.max(clauseStart, previousEnd, opened + 1);
    const nextStart = spans[index + 1]?.start ?? text.length;
    found.push({
      sentence,
      start: span.start,
      end: span.end,
      value,
      unit,
      approximate: Boolean(groups.more1 ?? groups.more2) || /约|近|超|逾|接近/.test(groups.about ?? '') || groups.scale === '万' || groups.scale === '亿',
      left: withoutRemarks(text.slice(from, span.start)),
      clause: withoutRemarks(text.slice(clauseStart, span.start)),
      before: previous + text.slice(0, clauseStart),
      right: text.slice(span.end, clauseEndOf(text, span.end, nextStart)),
      bracketed,
    });
  });
  return found;
}

function unitOf(unit: string, whole: string): string {
  return unit === '余' ? (/[条件项篇起份]$/.exec(whole)?.[0] ?? '') : unit;
}

function isCount(text: string, at: number, match: RegExpExecArray): boolean {
  const digits = match.groups?.digits ?? '';
  const before = text[at - 1] ?? '';
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4);
  if (match.groups?.unit === '余') return false;
  if (/[第每某逐另同这那各首]/.test(before) && !/^\d{2,}/.test(digits)) return false;
  if (/[A-Za-z\-/:]/.test(before)) return false;
  if (!/\d/.test(digits)) {
    // 一件 is mostly a word, 两个方面 too; counts in characters are few and small.
    if (/^(?:[〇零]|[千百十]+)$/.test(digits) && digits !== '十' && digits !== '零') return false;
    if (/[专统唯万逐]/.test(before)) return false;
    if (digits === '一' && !/^(?:次|场|期)$/.test(match.groups?.unit ?? '')) return false;
  }
  // 6个方面, 3个部门, 2次以上: what is counted is no item of information.
  if (match.groups?.unit === '个' && /^(?:重点|主要|专项|关键|大)?(?:方面|部门|单位|镇|乡|县|区|市|街道|村|社区|月|工作日|小时|季度|环节|领域|类别|账号|专栏|栏目|平台|百分|国家|试点|模块|板块|网站|股室|科室|处室|事项类|阶段|步骤|时段|窗口|点位|专区|渠道)/.test(after)) return false;
  if (match.groups?.unit === '次' && /^(?:会议|全会|常务)/.test(after)) return false;
  return true;
}

function valueOf(digits: string, scale: string | undefined): number | null {
  const number = /\d/.test(digits) ? Number(digits.replaceAll(',', '')) : chineseNumber(digits);
  if (number === null || !Number.isFinite(number)) return null;
  const shift = { 百: 2, 千: 3, 万: 4, 亿: 8 }[scale ?? ''] ?? 0;
  return Number(`${number}e${shift}`);
}

const CLAUSE_END = /[,。;:!?]/;

function clauseStartOf(text: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const character = text[index] ?? '';
    if (character === ')') depth += 1;
    else if (character === '(') {
      if (depth === 0) continue;
      depth -= 1;
    } else if (depth === 0 && CLAUSE_END.test(character) && !(character === ',' && /\d/.test(text[index - 1] ?? '') && /\d{3}/.test(text.slice(index + 1, index + 4)) && index + 4 >= at)) {
      return index + 1;
    }
  }
  return 0;
}

function clauseEndOf(text: string, at: number, limit: number): number {
  for (let index = at; index < Math.min(limit, text.length); index += 1) if (/[,。;:!?、()]/.test(text[index] ?? '')) return index;
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

/** Remarks in brackets say something beside the sentence: 发布(含转发)信息 is 发布信息. Titles in 《》 are names. */
export function withoutRemarks(text: string): string {
  return text.replace(/\([^()]*\)/g, '').replace(/《[^》]*》/g, '《》');
}
