/** What the numbers of a column of the annex are: the year's, something else, or the form's row codes. */
export type ColumnMeaning = 'year' | 'other' | 'code';

/** Meaning of a column by the bare words of its head; `null` where they are no head of a column of numbers. */
export function meaningOf(text: string, year: number | null): ColumnMeaning | null {
  if (/^(?:代码|编码|序号)$/.test(text)) return 'code';
  if (/累计/.test(text) && !/本年累计/.test(text)) return 'other';
  if (/本期|上年|去年/.test(text)) return 'other';
  const named = /^(20\d\d)年/.exec(text)?.[1];
  if (named !== undefined) return year === null || Number(named) === year ? 'year' : 'other';
  if (/统计数|^数量$|^数值$|本年|^年度$|^数$/.test(text)) return 'year';
  return null;
}

/** Columns in the order the head's words run in a line of text; the title and what bureaus fill in above it are no head. */
export function columnsOfWords(words: string, year: number | null): ColumnMeaning[] | null {
  const start = words.search(/(?:统计)?指标|项目(?:名称)?(?:计量)?单位/);
  if (start < 0) return null;
  const heads = [...words.slice(start).matchAll(/代码|历年累计|累计数|本期实际|本年累计|统计数|20\d\d年度?(?!政府)|本年度?数/g)].map(([text]) => meaningOf(text, year));
  const known = heads.filter((meaning): meaning is ColumnMeaning => meaning !== null);
  return known.length > 0 ? known : null;
}
