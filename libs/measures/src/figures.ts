import {
  CELLS,
  COMPLAINT_KINDS,
  INDICATOR_KEYS,
  numberOf,
  type AnnualReport,
  type CellKey,
  type ComplaintKind,
  type Indicator,
  type IndicatorKey,
} from '@huilan/annual-report';

/**
 * A number a report states: a cell of its tables, or an indicator of its text. `indicator.complaintsHandled` is the sum of
 * its sub-kinds; each sub-kind is a figure of its own.
 */
export type FigureKey = CellKey | `indicator.${IndicatorKey}` | `indicator.complaintsHandled.${ComplaintKind}`;

export interface FigureDefinition {
  readonly key: FigureKey;
  /** Money, with decimals; all other figures are whole numbers. */
  readonly decimal: boolean;
}

/** Every figure in a fixed order: the columns of the table that accepted figures are stored in. */
export const FIGURES: readonly FigureDefinition[] = [
  ...CELLS.map((cell) => ({ key: cell.key, decimal: cell.decimal === true })),
  ...INDICATOR_KEYS.map((key) => ({ key: `indicator.${key}` as const, decimal: false })),
  ...COMPLAINT_KINDS.map((kind) => ({ key: `indicator.complaintsHandled.${kind}` as const, decimal: false })),
];

/** The one value that indicators agree on, or `undefined` when none is stated or two numbers compete (a person decides). */
function agreedValue(indicators: readonly Indicator[]): number | undefined {
  const values = new Set(indicators.map((indicator) => indicator.value));
  return values.size === 1 ? [...values][0] : undefined;
}

/** Sum of the sub-kinds of complaints that the text states; `undefined` when none is stated or one of them is undecided. */
function complaintsHandled(indicators: readonly Indicator[]): number | undefined {
  const kinds = [...new Set(indicators.map((indicator) => indicator.kind))];
  const values = kinds.map((kind) => agreedValue(indicators.filter((indicator) => indicator.kind === kind)));
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0 as number | undefined);
}

/**
 * The figures of a report, by key. A figure that is blank, not applicable, text, not read, or undecided between two numbers
 * is absent: never zero.
 */
export function figuresOf(report: Pick<AnnualReport, 'cells' | 'indicators'>): Map<FigureKey, number> {
  const figures = new Map<FigureKey, number>();
  const put = (key: FigureKey, value: number | undefined) => {
    if (value !== undefined) figures.set(key, value);
  };
  for (const { key } of CELLS) put(key, numberOf(report.cells[key]));
  for (const key of INDICATOR_KEYS) {
    const stated = report.indicators.filter((indicator) => indicator.key === key);
    if (key !== 'complaintsHandled') {
      put(`indicator.${key}`, agreedValue(stated));
      continue;
    }
    put('indicator.complaintsHandled', complaintsHandled(stated));
    for (const kind of COMPLAINT_KINDS) {
      put(`indicator.complaintsHandled.${kind}`, agreedValue(stated.filter((indicator) => indicator.kind === kind)));
    }
  }
  return figures;
}
