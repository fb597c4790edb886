import { cell, INDICATOR_LABELS, numberOf, type AnnualReport, type CellKey, type IndicatorKey, type LocalizedText } from '@huilan/annual-report';

/** A figure whose course over the years is watched for jumps (Y03). */
export interface WatchedFigure {
  readonly key: string;
  readonly label: LocalizedText;
  readonly unit: string;
  /** Cells behind it; empty for an indicator. */
  readonly cells: readonly CellKey[];
  /** The figure of a report; `undefined` where it prints none. An indicator counts only when exact and unrivalled. */
  readonly of: (report: AnnualReport) => number | undefined;
}

function cellFigure(key: CellKey, label: LocalizedText): WatchedFigure {
  return { key, label, unit: cell(key).unit, cells: [key], of: (report) => numberOf(report.cells[key]) };
}

function indicatorFigure(key: IndicatorKey, unit: string): WatchedFigure {
  return {
    key: `indicator.${key}`,
    label: INDICATOR_LABELS[key],
    unit,
    cells: [],
    of: (report) => {
      const stated = report.indicators.filter((indicator) => indicator.key === key);
      const [first] = stated;
      if (!first || stated.some((indicator) => indicator.approximate)) return undefined;
      // Complaints are stated by kind and add up; any other figure stated twice is a person's to decide.
      if (key === 'complaintsHandled') {
        const kinds = stated.map((indicator) => indicator.kind);
        return new Set(kinds).size === kinds.length ? stated.reduce((sum, indicator) => sum + indicator.value, 0) : undefined;
      }
      return stated.every((indicator) => indicator.value === first.value) ? first.value : undefined;
    },
  };
}

/** Chosen because a supervising office asks about them; rows of a few cases a year would only make noise. */
export const WATCHED_FIGURES: readonly WatchedFigure[] = [
  indicatorFigure('disclosures', '条'),
  indicatorFigure('complaintsHandled', '件'),
  cellFigure('disclosure.normativeDocuments.issued', { zh: '本年制发规范性文件', en: 'normative documents issued' }),
  cellFigure('disclosure.normativeDocuments.inForce', { zh: '现行有效规范性文件', en: 'normative documents in force' }),
  cellFigure('disclosure.licences.decisions', { zh: '行政许可处理决定', en: 'licensing decisions' }),
  cellFigure('disclosure.penalties.decisions', { zh: '行政处罚处理决定', en: 'penalty decisions' }),
  cellFigure('disclosure.coercion.decisions', { zh: '行政强制处理决定', en: 'coercion decisions' }),
  cellFigure('disclosure.fees.amount', { zh: '行政事业性收费金额', en: 'administrative fees charged' }),
  cellFigure('requests.received.total', { zh: '本年新收申请', en: 'requests received' }),
  cellFigure('requests.handled.total', { zh: '本年办结申请', en: 'requests handled' }),
  cellFigure('requests.carriedOut.total', { zh: '结转下年度申请', en: 'requests carried over' }),
  cellFigure('disputes.reconsideration.total', { zh: '行政复议', en: 'reconsiderations' }),
  cellFigure('disputes.directLitigation.total', { zh: '未经复议直接起诉', en: 'litigation without reconsideration' }),
  cellFigure('disputes.litigationAfterReconsideration.total', { zh: '复议后起诉', en: 'litigation after reconsideration' }),
];
