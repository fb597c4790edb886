import {
  cell,
  numberOf,
  OUTCOME_LABELS,
  REQUEST_ROWS,
  type AnnualReport,
  type CellKey,
  type LocalizedText,
  type ReportTable,
} from '@huilan/annual-report';

/** How clerks call the tables: by the part of the report they stand in. */
export const TABLE_NAMES: Record<ReportTable, LocalizedText> = {
  disclosure: { zh: '表二', en: 'Table 2' },
  requests: { zh: '表三', en: 'Table 3' },
  disputes: { zh: '表四', en: 'Table 4' },
  statistics: { zh: '统计表', en: 'the statistics annex' },
};

/** Short names of the four rows that appear in every formula; the form's own are a line long. */
const SHORT_ROW_NAMES: Readonly<Record<string, LocalizedText>> = {
  received: { zh: '本年新收', en: 'received' },
  carriedIn: { zh: '上年结转', en: 'carried in' },
  handled: { zh: '总计', en: 'handled in total' },
  carriedOut: { zh: '结转下年度', en: 'carried over' },
};

/** Name of a row of Table 3 as it stands in a sentence, without its number. */
export function requestRowName(key: string): LocalizedText {
  const short = SHORT_ROW_NAMES[key];
  if (short) return short;
  const row = REQUEST_ROWS.find((candidate) => candidate.key === key);
  if (!row) throw new RangeError(`Table 3 has no row ${key}`);
  if (row.outcome === undefined || row.outcome === row.key) return row.label;
  const outcome = OUTCOME_LABELS[row.outcome];
  return { zh: `${outcome.zh}·${row.label.zh}`, en: `${outcome.en}: ${row.label.en}` };
}

/** Name of a cell's row in a sentence. */
export function rowName(key: CellKey): LocalizedText {
  const definition = cell(key);
  return definition.table === 'requests' ? requestRowName(key.slice('requests.'.length, key.lastIndexOf('.'))) : definition.row;
}

/** `表三“予以公开”行“自然人”列`. */
export function cellName(key: CellKey): LocalizedText {
  const { table, column } = cell(key);
  const row = rowName(key);
  return { zh: `${TABLE_NAMES[table].zh}“${row.zh}”行“${column.zh}”列`, en: `${TABLE_NAMES[table].en}, ${row.en} / ${column.en}` };
}

export interface Term {
  readonly label: LocalizedText;
  readonly value: number;
}

/** The numbers of cells as terms of a sum, each named by its row. Cells without a number are left out. */
export function termsByRow(report: AnnualReport, keys: readonly CellKey[]): readonly Term[] {
  return keys.flatMap((key) => {
    const value = numberOf(report.cells[key]);
    return value === undefined ? [] : [{ label: rowName(key), value }];
  });
}

/** The same, each named by its column. */
export function termsByColumn(report: AnnualReport, keys: readonly CellKey[]): readonly Term[] {
  return keys.flatMap((key) => {
    const value = numberOf(report.cells[key]);
    return value === undefined ? [] : [{ label: cell(key).column, value }];
  });
}

/** Sum without the tails of binary fractions: amounts carry at most a few decimals. */
export const sumOf = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;

/** `本年新收 12 + 上年结转 3 = 15`; a single term is not repeated as its own sum. `withoutZeros` shortens a long column. */
export function addition(terms: readonly Term[], language: keyof LocalizedText, withoutZeros = false): string {
  const shown = withoutZeros ? terms.filter((term) => term.value !== 0) : terms;
  if (shown.length === 0) return language === 'zh' ? '各项均为 0' : 'all of them 0';
  const words = shown.map(({ label, value }) => `${label[language]} ${value}`).join(' + ');
  return shown.length === 1 ? words : `${words} = ${sumOf(shown.map((term) => term.value))}`;
}

/** `甲、乙、丙等 7 项`: the first few of a long list, and how long it is. */
export function listing(items: readonly LocalizedText[], limit = 6): LocalizedText {
  const shown = items.slice(0, limit);
  const more = items.length > limit;
  return {
    zh: shown.map((item) => item.zh).join('、') + (more ? `等 ${items.length} 项` : ''),
    en: shown.map((item) => item.en).join('; ') + (more ? ` and ${items.length - limit} more` : ''),
  };
}

const WHY_NO_NUMBER: Record<'blank' | 'notApplicable' | 'text' | 'absent', LocalizedText> = {
  blank: { zh: '空白', en: 'blank' },
  notApplicable: { zh: '填为不适用', en: 'given as not applicable' },
  text: { zh: '填为文字', en: 'given as words' },
  absent: { zh: '未读到', en: 'not read' },
};

/** Why a sum over these cells cannot be assessed: which of them hold no number, and what they hold instead. */
export function withoutNumber(report: AnnualReport, keys: readonly CellKey[]): LocalizedText {
  const named = keys.map((key) => {
    const kind = report.cells[key]?.kind ?? 'absent';
    const why = WHY_NO_NUMBER[kind === 'number' ? 'absent' : kind];
    const name = cellName(key);
    return { zh: `${name.zh}${why.zh}`, en: `${name.en} is ${why.en}` };
  });
  const list = listing(named, 3);
  return { zh: `${list.zh}，无法核算。`, en: `Cannot be assessed: ${list.en}.` };
}
