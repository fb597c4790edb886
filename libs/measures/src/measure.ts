import type { LocalizedText } from '@huilan/annual-report';
import type { Expression } from './expression.js';

/** Which way is better for the public, where there is one; it decides words and never a score. */
export type BetterDirection = 'up' | 'down' | 'neither';

/** How well a series can be followed across the break of 2018|2019 (statistics-annex crosswalk). */
export type CrosswalkQuality = 'same' | 'near' | 'approximate';

interface MeasureCommon {
  /** Stable key, used in links, the API and exports. */
  readonly key: string;
  readonly label: LocalizedText;
  /** Printed unit of the value; `%` for rates. */
  readonly unit: LocalizedText;
  /** The formula in words. */
  readonly formula: LocalizedText;
  readonly better: BetterDirection;
  readonly group: MeasureGroup;
  /** Present when the series reaches back to 2014–2018; absent when it starts in 2019. */
  readonly crosswalk?: CrosswalkQuality;
  /** First report year the format prints what the measure needs. */
  readonly since: number;
}

export type MeasureGroup = 'activity' | 'requests' | 'outcomes' | 'rates' | 'disputes' | 'cells';

export const MEASURE_GROUP_LABELS: Record<MeasureGroup, LocalizedText> = {
  activity: { zh: '公开与办理', en: 'Disclosure and complaints' },
  requests: { zh: '申请收办', en: 'Requests' },
  outcomes: { zh: '办理结果', en: 'Outcomes' },
  rates: { zh: '比率', en: 'Rates' },
  disputes: { zh: '复议诉讼', en: 'Disputes' },
  cells: { zh: '表格原始数据', en: 'Table cells' },
};

/** A count or an amount; over several reports its values add up. */
export interface CountMeasure extends MeasureCommon {
  readonly kind: 'count';
  readonly value: Expression;
  /** Shown with decimals (money). */
  readonly decimal?: boolean;
}

/**
 * A share, between 0 and 1 as a rule (a completion rate above 1 is a bureau's mistake, and shown). Over several reports the
 * numerators and the denominators add up, each report counting only when it states both.
 */
export interface RateMeasure extends MeasureCommon {
  readonly kind: 'rate';
  readonly numerator: Expression;
  readonly denominator: Expression;
  /**
   * Each case of the numerator is one of the denominator's: only such a share has the binomial limits of chance. Disputes per
   * request handled are not: a request may be disputed twice, and in another year.
   */
  readonly isShare: boolean;
}

export type Measure = CountMeasure | RateMeasure;
