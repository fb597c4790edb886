import type { LocalizedText } from '@huilan/annual-report';
import { findMeasure, type Measure } from '@huilan/measures';
import type { AgencyKind } from '../agencies/agency.entity.js';

export const STATISTICS_GROUPINGS = ['AGENCY_YEAR', 'YEAR', 'AGENCY', 'KIND_YEAR', 'SYSTEM_YEAR', 'REGION_YEAR'] as const;
export type StatisticsGrouping = (typeof STATISTICS_GROUPINGS)[number];

/**
 * What to compare. Lists that are left out do not restrict; empty ones leave nothing. Agencies may be named one by one, by
 * their system and as the peers of one of them: those three add up, so that `公安局 and all of 教育` is one selection.
 */
export interface Selection {
  readonly regionIds?: readonly string[] | null;
  readonly agencyIds?: readonly string[] | null;
  /** Lines of administration (系统): 教育, 公安 … */
  readonly systems?: readonly string[] | null;
  /** An agency; chosen are all of its kind in its region, itself among them. */
  readonly peersOf?: string | null;
  readonly kinds?: readonly AgencyKind[] | null;
  /** Keys of the dictionary of measures. */
  readonly measures: readonly string[];
  readonly fromYear: number;
  readonly toYear: number;
  readonly groupBy: StatisticsGrouping;
}

/** Why a selection is not answered, in words for whoever made it. */
export interface SelectionRefusal {
  readonly code: 'NO_MEASURE' | 'UNKNOWN_MEASURE' | 'TOO_MANY_MEASURES' | 'YEARS_OUT_OF_RANGE' | 'TOO_MANY_ROWS';
  readonly message: LocalizedText;
}

/** More measures than any page shows at once, and few enough for one SELECT list. */
export const MAXIMUM_MEASURES = 250;
export const MAXIMUM_YEARS = 50;
/** 1,000 agencies over ten years; more is a matter for an export. */
export const MAXIMUM_ROWS = 10_000;
/** Rows × measures in one answer. */
export const MAXIMUM_VALUES = 400_000;

/** How many rows an answer may have with so many measures in each. */
export function rowLimit(measureCount: number): number {
  return Math.min(MAXIMUM_ROWS, Math.floor(MAXIMUM_VALUES / measureCount));
}

/** The measures of a selection, or why it cannot be answered. */
export function measuresOf(selection: Selection): { ok: true; measures: Measure[] } | { ok: false; refusal: SelectionRefusal } {
  const { measures: keys, fromYear, toYear } = selection;
  if (keys.length === 0) return refused('NO_MEASURE', '没有选择指标，请至少选一项。', 'No measure is selected; choose at least one.');
  if (keys.length > MAXIMUM_MEASURES) {
    return refused(
      'TOO_MANY_MEASURES',
      `一次最多比较 ${MAXIMUM_MEASURES} 项指标，所选有 ${keys.length} 项，请减少后再试。`,
      `At most ${MAXIMUM_MEASURES} measures can be compared at once; ${keys.length} are selected.`,
    );
  }
  const measures = keys.map(findMeasure);
  const unknown = keys.filter((_, index) => measures[index] === undefined);
  if (unknown.length > 0) return refused('UNKNOWN_MEASURE', `没有这样的指标：${unknown.join('、')}。`, `There is no such measure: ${unknown.join(', ')}.`);
  if (fromYear > toYear || toYear - fromYear >= MAXIMUM_YEARS || fromYear < 2000 || toYear > 2100) {
    return refused(
      'YEARS_OUT_OF_RANGE',
      `年份范围 ${fromYear}—${toYear} 不成立：起始年不能晚于截止年，且应在 2000 至 2100 年之间、不超过 ${MAXIMUM_YEARS} 年。`,
      `The years ${fromYear}–${toYear} make no range: from 2000 to 2100, the first not after the last, at most ${MAXIMUM_YEARS} years.`,
    );
  }
  return { ok: true, measures: measures as Measure[] };
}

/** The refusal of a selection whose answer would have more rows than allowed. */
export function tooManyRows(limit: number): SelectionRefusal {
  return {
    code: 'TOO_MANY_ROWS',
    message: {
      zh: `所选范围超过 ${limit} 行，一次显示不下。请缩小机关、年份或指标的范围，或改按年度、类别汇总。`,
      en: `The selection has more than ${limit} rows. Choose fewer agencies, years or measures, or group by year or kind.`,
    },
  };
}

function refused(code: SelectionRefusal['code'], zh: string, en: string): { ok: false; refusal: SelectionRefusal } {
  return { ok: false, refusal: { code, message: { zh, en } } };
}
