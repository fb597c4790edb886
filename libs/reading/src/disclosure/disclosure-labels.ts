import { DISCLOSURE_BLOCKS, type DisclosureBlock, type DisclosureColumn, type DisclosureRow } from '@huilan/annual-report';
import { bareText } from '../normalise-text.js';

export interface LabelledRow {
  readonly kind: 'row';
  readonly block: DisclosureBlock;
  readonly row: DisclosureRow;
}

export interface LabelledColumn {
  readonly kind: 'column';
  /** Key of the column; blocks share `previousItems`, `change` and `decisions`. */
  readonly key: DisclosureColumn['key'] | typeof UNREAD;
  readonly headUnit?: string;
}

/** A column whose head is no head of the form: it takes its value, which is not read. */
export const UNREAD = 'unread';

/** Words for a row of Table 2 other than the official ones. */
const ROW_WORDS: Readonly<Record<string, readonly string[]>> = {
  normativeDocuments: ['规范性文件', '行政规范文件'],
  otherServices: ['其他对外管理服务', '其它对外管理服务事项', '对外管理服务事项'],
  fees: ['事业性收费', '行政事业收费'],
  procurement: ['集中采购', '政府采购'],
  coercion: ['行政强制措施'],
};

/** Words of a column's head, the telling part of each: heads are shortened and broken at will. */
const COLUMN_WORDS: readonly (readonly [DisclosureColumn['key'], RegExp])[] = [
  ['issued', /(?:本年)?度?制发(?:件)?数?量?/],
  ['repealed', /(?:本年)?度?废止(?:件)?数?量?/],
  ['inForce', /(?:现行)有效(?:件)?数?量?/],
  ['produced', /(?:本年)?度?新?制作(?:件)?数量?/],
  ['published', /本年度?新?公开(?:件)?数量?/],
  ['totalPublished', /(?:对外)?公开总(?:件)?数量?/],
  ['previousItems', /上一?年度?项目数量?/],
  ['change', /本年度?增(?:减|(?![加长减]))/],
  ['decisions', /(?:本年)?度?处理(?:决定|绝对)(?:件)?数?量?/],
  ['items', /采购项目数?量?/],
  ['purchase', /采购总?金额/],
  ['amount', /(?:本年)?度?收费(?:总)?金额/],
];

const rowWords: readonly { readonly words: string; readonly block: DisclosureBlock; readonly row: DisclosureRow }[] = DISCLOSURE_BLOCKS.flatMap((block) =>
  block.rows.flatMap((row) => [bareText(row.label.zh), ...(ROW_WORDS[row.key] ?? [])].map((words) => ({ words, block, row }))),
).sort((a, b) => b.words.length - a.words.length);

/** A label of Table 2 found in bare text. */
export type FoundWords = (LabelledRow | LabelledColumn) & { readonly start: number; readonly end: number };

/** All labels of rows and column heads in a stretch of bare text, in order, none overlapping. */
export function disclosureWords(bare: string): FoundWords[] {
  const found: FoundWords[] = [];
  const free = (start: number, end: number): boolean => found.every((other) => end <= other.start || start >= other.end);
  // Two heads cut off before their telling words, in the only place where the form has two that begin alike.
  for (const match of bare.matchAll(/(?:本年新){2}(?=(?:对外)?公开总)/g)) {
    (['produced', 'published'] as const).forEach((key, index) => found.push({ kind: 'column', key, start: match.index + 3 * index, end: match.index + 3 * index + 3 }));
  }
  for (const [key, pattern] of COLUMN_WORDS) {
    for (const match of bare.matchAll(new RegExp(pattern, 'g'))) {
      const end = match.index + match[0].length;
      if (!free(match.index, end)) continue;
      const unit = /^(?:单位)?(万元|亿元|元)/.exec(bare.slice(end, end + 6))?.[1];
      found.push({ kind: 'column', key: key === 'purchase' ? 'amount' : key, start: match.index, end, ...(unit === undefined ? {} : { headUnit: unit }) });
    }
  }
  for (const { words, block, row } of rowWords) {
    for (let at = bare.indexOf(words); at >= 0; at = bare.indexOf(words, at + words.length)) {
      if (free(at, at + words.length)) found.push({ kind: 'row', block, row, start: at, end: at + words.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Row named by a cell that holds nothing but its label (numbering and remarks apart). */
export function rowOfCell(bare: string): LabelledRow | null {
  for (const { words, block, row } of rowWords) {
    const at = bare.indexOf(words);
    if (at < 0) continue;
    const around = bare.length - words.length;
    if (around <= 3 || bare.startsWith(words)) return { kind: 'row', block, row };
  }
  return null;
}

/** What a head that the form does not know looks like in running words: `本年数量`. */
const STRANGE_HEAD = /^(?:单位)?(?:万元|元)?(?:本年|上年|当年|全年|历年|累计)[\u4e00-\u9fff]{0,6}(?:数量|件数|金额)$/;

/** Columns of a head printed as words, with those that the form does not know in their places. */
export function columnsOfWords(bare: string, words: readonly FoundWords[]): LabelledColumn[] {
  const columns: LabelledColumn[] = [];
  let end: number | null = null;
  for (const word of words) {
    if (word.kind !== 'column') {
      end = null;
      continue;
    }
    if (end !== null && STRANGE_HEAD.test(bare.slice(end, word.start))) columns.push({ kind: 'column', key: UNREAD });
    columns.push({ kind: 'column', key: word.key, ...(word.headUnit === undefined ? {} : { headUnit: word.headUnit }) });
    end = word.end;
  }
  const rest = end === null ? '' : bare.slice(end);
  if (STRANGE_HEAD.test(rest)) columns.push({ kind: 'column', key: UNREAD });
  return columns;
}

/** Heads of the blocks as the form prints them, each generation by itself. */
const FORM_HEADS: readonly (readonly { readonly key: DisclosureColumn['key']; readonly words: string }[])[] = DISCLOSURE_BLOCKS.flatMap((block) =>
  (['2021', '2019'] as const).map((format) => block.columns.filter(({ formats }) => formats.includes(format)).map(({ key, label }) => ({ key, words: bareText(label.zh) }))),
).filter((head) => head.length > 0);

/** Fewest characters of a head that was cut off (`本年新` for 本年新制作数量). */
const SHORTEST_CUT = 3;

/**
 * Columns named by the cells of a head. One that was cut off, or that the form does not know, is the form's where all the
 * others stand in its places.
 */
export function columnsOfCells(cells: readonly string[]): (LabelledColumn | null)[] {
  const named = cells.map(columnOfCell);
  const heads = named.flatMap((column, index) => (column === null && !isHeadWords(cells[index] ?? '') ? [] : [{ column, index, words: cells[index] ?? '' }]));
  if (named.every((column) => column === null) || heads.every(({ column }) => column !== null)) return named;
  const form = FORM_HEADS.find((head) => head.length === heads.length && head.every(({ key, words }, at) => (heads[at]?.column === null ? cutOff(heads[at].words, words) : heads[at]?.column?.key === key)));
  const first = cells.findIndex((words) => words !== '');
  return named.map((column, index) => {
    const at = heads.findIndex((head) => head.index === index);
    if (column !== null || at < 0) return column;
    const key = form?.[at]?.key;
    // The first head may be that of the rows' labels.
    return key === undefined && index === first ? null : { kind: 'column', key: key ?? UNREAD };
  });
}

function isHeadWords(bare: string): boolean {
  return /[\u4e00-\u9fff]{2}/.test(bare) && !/^(?:信息内容|第二十一?条)/.test(bare);
}

function cutOff(words: string, whole: string): boolean {
  return words.length >= SHORTEST_CUT && whole.startsWith(words);
}

/** Column named by the cell of a head. */
export function columnOfCell(bare: string): LabelledColumn | null {
  const first = disclosureWords(bare).filter((word) => word.kind === 'column');
  const only = first.length === 1 ? first[0] : undefined;
  return only?.kind === 'column' ? { kind: 'column', key: only.key, ...(only.headUnit === undefined ? {} : { headUnit: only.headUnit }) } : null;
}
