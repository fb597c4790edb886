import { likeness } from '../likeness.js';
import { bareText } from '../normalise-text.js';
import type { FoundLabel } from './find-labels.js';
import { ROW_LABELS_BY_KEY } from './request-row-labels.js';
import type { TableLines, ValueGroup } from './table-lines.js';

/** More unexplained characters than this may be a row's label that was lost. */
const MOST_STRANGE_WORDS = 8;
/** Headings of groups and remarks that the form prints between rows, in bare form. */
const FORM_WORDS = ['三本年度办理结果', '三不予公开', '四无法提供', '五不予处理', '六其他处理', '区分处理的只计这一情形不计其他情形'];
/** What a new page repeats: the table's head and the report's title. */
const PAGE_WORDS = /(?:本列数据的)?勾稽关系为?第一项加第二项之和等于第三项加第四项之和|申请人情况|自然人|法人[或和及]其[他它]组织|商业企业|科研机构|社会公益组织|法律服务机构|其[他它]|[总合小]计|政府信息公开(?:工作)?年度报告|第\d+页(?:共\d+页)?/g;

/** Bare words without the headings and remarks of the form. */
export function withoutFormWords(bare: string): string {
  return FORM_WORDS.reduce((rest, words) => rest.replace(words, ''), bare);
}

/** Number of characters between two bare offsets that no heading of the form explains. */
export function unexplained(table: TableLines, from: number, to: number): number {
  return withoutFormWords(table.words.bare.slice(from, to)).length;
}

/** Whether words stand between that are neither the form's nor the rest of the label before them: a label that cannot be read. */
export function strangersBetween(table: TableLines, label: FoundLabel | null, from: number, to: number): boolean {
  const between = withoutFormWords(table.words.bare.slice(from, to)).replace(PAGE_WORDS, '');
  if (between.length <= 3) return false;
  return strange(table, label, between) > 3;
}

/** Whether the values stand too far behind the label: words between them may be the label of another row, which was lost. */
export function apart(table: TableLines, label: FoundLabel, group: ValueGroup): boolean {
  const between = withoutFormWords(table.words.bare.slice(label.end, group.at));
  if (between.length === 0) return false;
  const left = strange(table, label, between);
  return left > MOST_STRANGE_WORDS || (left > 2 && /[1-8一二四]./.test(between));
}

/** Of words behind a label, the number of characters that its own further words and remark do not explain. */
function strange(table: TableLines, label: FoundLabel | null, between: string): number {
  const own = label === null ? undefined : ROW_LABELS_BY_KEY.get(label.key)?.row;
  if (label === null || own === undefined) return between.length;
  const whole = bareText(`${own.label.zh}${own.formNote ?? ''}`);
  const found = table.words.bare.slice(label.start, label.end);
  const rest = whole.includes(found) ? whole.slice(whole.indexOf(found) + found.length) : whole;
  return Math.round(between.length * (1 - likeness(between, rest)));
}
