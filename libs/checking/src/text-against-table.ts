import type { AnnualReport, CellKey, Indicator, IndicatorKey, LocalizedText, SectionKey } from '@huilan/annual-report';
import { numberOf } from '@huilan/annual-report';
import { fail, notAssessed, pass, type PartOutcome } from './check.js';
import { cellInputs } from './inputs.js';
import type { Passage } from './finding.js';
import { sumOf, termsByRow, addition, withoutNumber } from './sentence.js';

/** One way to understand a number of the text in terms of the table: the sum of these cells. */
export interface TableReading {
  readonly cells: readonly CellKey[];
  /** What the text would then mean; said when it is not the first reading that fits. */
  readonly meaning: LocalizedText;
}

export interface Comparison {
  readonly part: string;
  readonly indicator: IndicatorKey;
  /** What the text states: 收到申请. */
  readonly stated: LocalizedText;
  /** The plainest reading first. */
  readonly readings: readonly TableReading[];
}

/**
 * Compares a count stated in the text with the table.
 * - Nothing stated in the text, or no reading with all its numbers: not assessed.
 * - The text may state several numbers for one thing (a total and its parts); one that fits is enough.
 * - Where the sentence counts for one body only and the table has more, the finding says so: readers take the number for the whole.
 * - A number with 余, 近, 约 fits when it is within a tenth of the table's.
 * - It passes on any reading; where that is not the plainest one, or a reading with a blank might still fit, the outcome says so.
 */
export function compareWithTable(report: AnnualReport, comparison: Comparison): PartOutcome {
  const { part, indicator, stated, readings } = comparison;
  const numbers = report.indicators.filter((candidate) => candidate.key === indicator);
  const [first] = numbers;
  if (first === undefined) {
    return notAssessed(part, { zh: `正文没有写明${stated.zh}的数量。`, en: `The text does not state ${stated.en}.` });
  }
  for (const [index, reading] of readings.entries()) {
    const table = tableNumber(report, reading);
    if (table === undefined || !numbers.some((number) => fits(number, table))) continue;
    return pass(part, index === 0 ? undefined : reading.meaning);
  }
  const open = readings.filter((reading) => tableNumber(report, reading) === undefined);
  if (open.length > 0) {
    const missing = [...new Set(open.flatMap((reading) => reading.cells))].filter((key) => numberOf(report.cells[key]) === undefined);
    return notAssessed(part, withoutNumber(report, missing), missing);
  }
  const narrower = numbers.every(({ quote, value }) => ONE_BODY.test(quote) && value < (tableNumber(report, readings[0] ?? { cells: [], meaning: stated }) ?? 0));
  const cells = [...new Set(readings.flatMap((reading) => reading.cells))];
  const section = sectionOf(report, first);
  return fail(part, {
    cells,
    ...(section ? { section: section.key } : {}),
    expected: tableNumber(report, readings[0] ?? { cells: [], meaning: stated }) ?? null,
    actual: first.value,
    message: narrower ? partOnly(first, stated, tableNumber(report, readings[0] ?? { cells: [], meaning: stated }) ?? 0) : disagreement(report, stated, numbers, readings),
    inputs: `${numbers.map((number) => `${indicator}=${number.approximate ? '≈' : ''}${number.value}`).join('; ')}; ${cellInputs(report, cells)}`,
    passages: numbers.flatMap((number) => passageOf(report, number)),
  });
}

/** `区政府办代表区政府受理17件`, `市本级收到35件`: a part of what the table of the whole region counts. */
const ONE_BODY = /代表[^，。；]{0,10}政府|[省市县区州盟旗]本级/;

function tableNumber(report: AnnualReport, reading: TableReading): number | undefined {
  const numbers = reading.cells.map((key) => numberOf(report.cells[key]));
  return numbers.every((value) => value !== undefined) ? sumOf(numbers) : undefined;
}

const fits = ({ value, approximate }: Indicator, table: number) =>
  approximate ? Math.abs(value - table) <= Math.max(1, table / 10) : value === table;

function disagreement(report: AnnualReport, stated: LocalizedText, numbers: readonly Indicator[], readings: readonly TableReading[]): LocalizedText {
  const words = (language: keyof LocalizedText) =>
    readings.map((reading) => `${reading.meaning[language]}${language === 'zh' ? '：' : ': '}${addition(termsByRow(report, reading.cells), language)}`);
  const said = (about: string) => [...new Set(numbers.map((number) => `${number.approximate ? about : ''}${number.value} ${number.unit}`))];
  return {
    zh: `正文写${stated.zh} ${said('约 ').join('、')}，与表中数字不一致（${words('zh').join('；')}）。如统计口径不同，请在正文写明。`,
    en: `The text says ${stated.en}: ${said('about ').join(', ')}; the table says otherwise (${words('en').join('; ')}). If the two count different things, the text should say so.`,
  };
}

/** The sentence counts one body, the table all of them: nothing need be wrong, but the text has to say the whole, or whose number it is. */
function partOnly({ value, unit }: Indicator, stated: LocalizedText, table: number): LocalizedText {
  return {
    zh: `正文写${stated.zh} ${value} ${unit}，只是本级或代表政府办理的，而表中合计 ${table}。请在正文写明全部数量，或写明该数只是其中一部分。`,
    en: `The text says ${stated.en}: ${value} ${unit}, for one body only; the table counts ${table} in all. The text should state the whole, or say that this is a part of it.`,
  };
}

const sectionOf = (report: AnnualReport, { quote }: Indicator) => report.sections.find((section) => quote !== '' && section.text.includes(quote));

/** Where the sentence stands; nowhere when the quote is not found word for word. */
function passageOf(report: AnnualReport, indicator: Indicator): readonly Passage[] {
  const section = sectionOf(report, indicator);
  if (!section) return indicator.quote === '' ? [] : [{ section: 'overview' satisfies SectionKey, text: indicator.quote, start: 0 }];
  return [{ section: section.key, text: indicator.quote, start: section.text.indexOf(indicator.quote) }];
}
