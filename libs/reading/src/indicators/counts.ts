import { chineseNumber } from '../number-words.js';

/** A number with a unit of counting in a sentence. Offsets are those of the sentence's text. */
export interface Count {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** As printed; empty where the sentence breaks off behind 余. */
  readonly unit: string;
  /** 约, 近, 余, 多, 万: the number is not to the last item. */
  readonly approximate: boolean;
}

const UNITS = '条次|篇次|件次|场次|期次|人次|条|件|项|篇|起|例|份|宗|个|期|场|次|则|封|单|部|批|幅|组|通';
const COUNTED = new RegExp(
  '(?<about>约为?|近|超过?|逾|将近|接近|大约|不少于|至少|达到?|多达)?' +
    '(?<![\\d.第])(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千]{1,7})' +
    `(?<more>余|多|几)?(?<scale>万|千|百|亿)?(?<moreScaled>余|多|几)?个?(?:(?<unit>${UNITS})|(?<=[余多])(?=[,。;]|$))`,
  'g',
);

/**
 * Numbers that carry a unit of counting. Years, dates, telephones, ordinals and articles of law carry none and are not
 * found; nor are 一件 and 两个 where they are mere words.
 */
export function counts(text: string): Count[] {
  const found: Count[] = [];
  for (const match of text.matchAll(COUNTED)) {
    const { about = '', digits = '', more, moreScaled, scale, unit = '' } = match.groups ?? {};
    if (!isCount(text, match.index + about.length, match.index + match[0].length, digits, unit)) continue;
    const value = valueOf(digits, scale);
    if (value === null) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value,
      unit,
      approximate: (more ?? moreScaled) !== undefined || scale === '万' || scale === '亿' || /约|近|超|逾/.test(about),
    });
  }
  return found;
}

/** What stands behind a unit that is no unit there: 11部门, 3项目, 6个方面. */
const OTHER_WORD: Readonly<Record<string, RegExp>> = {
  部: /^(?:门|委|分)/,
  条: /^(?:例|款|规定|第)/,
  项: /^(?:目|栏目|专栏|板块|措施|任务|制度)/,
  件: /^套/,
  次: /^(?:会议|全会|常务)/,
  个: /^(?:重点|主要|专项|关键|大)?(?:方面|部门|单位|镇|乡|县|区|市|街道|村|社区|月|工作日|小时|季度|环节|领域|类别|账号|专栏|栏目|平台|百分|国家|试点|模块|板块|网站|股室|科室|处室|事项类|阶段|步骤|时段|窗口|点位|专区|渠道)/,
};

function isCount(text: string, at: number, end: number, digits: string, unit: string): boolean {
  const before = text[at - 1] ?? '';
  const after = text.slice(end, end + 6);
  if (/[第每某逐另同那各首]/.test(before) && !/^\d{2,}/.test(digits)) return false;
  // 该3件申请: those counted before.
  if (/(?:[该这]|上述|以上)$/.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (/[A-Za-z\-/:]/.test(before) && !/[\u4e00-\u9fff]:$/.test(text.slice(at - 2, at))) return false;
  if (!/\d/.test(digits)) {
    if (/^(?:[〇零]|[千百十]+)$/.test(digits) && digits !== '十' && digits !== '零') return false;
    if (/[专统唯万逐]/.test(before)) return false;
    if (digits === '一' && !/^(?:次|场|期)$/.test(unit) && !closesClause(text, at, after) && !cameIn(text, at, end)) return false;
  }
  return OTHER_WORD[unit]?.test(after) !== true;
}

/** 收到申请一件: behind a noun and at the clause's end 一件 counts; 办结一件申请 is a manner of speaking. */
function closesClause(text: string, at: number, after: string): boolean {
  return /(?:申请|事项|复议|诉讼|案件|解读|信息|投诉|举报|文件|公开)(?:共计?)?$/.test(text.slice(0, at)) && /^(?:[,。;]|$)/.test(after);
}

/** 收到一封公民寄来的公开申请: what came in is counted; 每收到一件申请 is a manner of speaking. */
function cameIn(text: string, at: number, end: number): boolean {
  return /(?<!每|凡)(?:收到|接到|接收)(?:了|过)?$/.test(text.slice(0, at)) && /^[^,。;]{0,24}(?:申请|复议|诉讼)/.test(text.slice(end));
}

function valueOf(digits: string, scale: string | undefined): number | null {
  const number = /\d/.test(digits) ? Number(digits.replaceAll(',', '')) : chineseNumber(digits);
  if (number === null || !Number.isFinite(number)) return null;
  const shift = { 百: 2, 千: 3, 万: 4, 亿: 8 }[scale ?? ''] ?? 0;
  return Number(`${number}e${shift}`);
}
