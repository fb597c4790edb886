import type { Measure } from '@huilan/measures';
import type { MeasureState } from '../api/generated/graphql.js';
import { countText, pointsText, rateText, shortCountText } from './numbers.js';
import type { Wording } from './wording.js';

/** The value of a measure, or why there is none, as the server states it. */
export interface Figure {
  readonly state: MeasureState;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Reports that state what the measure needs. */
  readonly covered: number;
}

export const NO_REPORT: Figure = { state: 'NO_REPORT', value: null, numerator: null, denominator: null, covered: 0 };

/** Rates over fewer cases than this say more of chance than of the agency: greyed, and not ranked. */
export const MINIMUM_DENOMINATOR = 10;

/** The number of a figure, or `null` where there is none: never zero in its place. */
export function valueOf(figure: Figure | undefined): number | null {
  return figure?.state === 'AVAILABLE' ? figure.value : null;
}

/** A rate over too few cases to be compared. */
export function isOverFewCases(measure: Measure, figure: Figure): boolean {
  return measure.kind === 'rate' && figure.state === 'AVAILABLE' && (figure.denominator ?? 0) < MINIMUM_DENOMINATOR;
}

/** The value alone, without unit: `1,295`, `17.5%`, or the word for its absence. */
export function figureText(measure: Measure, figure: Figure | undefined, wording: Wording): string {
  const value = valueOf(figure);
  if (value === null) return absenceText(figure, wording);
  return measure.kind === 'rate' ? rateText(value, wording.language) : countText(value, wording.language);
}

/** As `figureText`, shortened where there is no room: `2.72万`. */
export function shortFigureText(measure: Measure, figure: Figure | undefined, wording: Wording): string {
  const value = valueOf(figure);
  if (value === null) return absenceText(figure, wording);
  return measure.kind === 'rate' ? rateText(value, wording.language) : shortCountText(value, wording.language);
}

/** The value with its unit; a rate with its parts: `1,295 件`, `17.5%（7/40）`. */
export function wholeFigureText(measure: Measure, figure: Figure | undefined, wording: Wording): string {
  const value = valueOf(figure);
  if (value === null || figure === undefined) return absenceText(figure, wording);
  if (measure.kind === 'rate') {
    const parts =
      figure.numerator === null || figure.denominator === null
        ? ''
        : wording.t('figure.parts', {
            numerator: countText(figure.numerator, wording.language),
            denominator: countText(figure.denominator, wording.language),
          });
    return rateText(value, wording.language) + parts;
  }
  return `${countText(value, wording.language)} ${wording.of(measure.unit)}`;
}

/** Why there is no value. */
export function absenceText(figure: Figure | undefined, wording: Wording): string {
  switch (figure?.state) {
    case 'NOT_AVAILABLE':
      return wording.t('figure.notAvailable');
    case 'NOT_APPLICABLE':
      return wording.t('figure.notApplicable');
    default:
      return wording.t('figure.noReport');
  }
}

/** The change against the year before in words: `比上年增加 12 件（＋8.3%）`, `比上年提高 3.2 个百分点`, `与上年持平`. */
export function changeText(measure: Measure, now: Figure | undefined, before: Figure | undefined, wording: Wording): string {
  const value = valueOf(now);
  const earlier = valueOf(before);
  if (value === null || earlier === null) return wording.t('change.unknown');
  if (measure.kind === 'rate') {
    const points = pointsText(value - earlier, wording.language);
    if (Number(points) === 0) return wording.t('change.none');
    return wording.t(value > earlier ? 'change.pointsUp' : 'change.pointsDown', { points });
  }
  return countChangeText(value, earlier, wording.of(measure.unit), wording);
}

/** As `changeText`, for two counts of one unit. */
export function countChangeText(value: number, earlier: number, unit: string, wording: Wording): string {
  if (value === earlier) return wording.t('change.none');
  const amount = countText(Math.abs(value - earlier), wording.language);
  // A percentage of very little exaggerates.
  const share = Math.abs(earlier) >= MINIMUM_DENOMINATOR ? wording.t('change.share', { share: rateText(Math.abs(value - earlier) / Math.abs(earlier), wording.language), sign: value > earlier ? '+' : '−' }) : '';
  return wording.t(value > earlier ? 'change.up' : 'change.down', { amount, unit, share });
}

/** Everything there is to say of one figure: tooltip, keyboard focus and screen reader get the same sentence. */
export function figureSentence(
  subject: { readonly name: string; readonly year?: number },
  measure: Measure,
  figure: Figure | undefined,
  wording: Wording,
): string {
  const parts = {
    name: subject.name,
    year: subject.year ?? '',
    measure: wording.of(measure.label),
    value: wholeFigureText(measure, figure, wording),
  };
  const sentence = subject.year === undefined ? wording.t('figure.sentence', parts) : wording.t('figure.sentenceOfYear', parts);
  return figure !== undefined && isOverFewCases(measure, figure) ? sentence + wording.t('figure.fewCases', { count: MINIMUM_DENOMINATOR }) : sentence;
}
