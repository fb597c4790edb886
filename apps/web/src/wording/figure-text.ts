import type { Measure } from '@huilan/measures';
import type { MeasureState } from '../api/generated/graphql.js';
import { countText, pointsText, rateText, shortCountText } from './numbers.js';
import type { Wording } from './wording.js';

/** The value of a measure, or why there is none: as the server states it, or because no report was expected of that year. */
export interface Figure {
  readonly state: MeasureState | 'NOT_EXPECTED';
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Reports that state what the measure needs. */
  readonly covered: number;
}

export const NO_REPORT: Figure = { state: 'NO_REPORT', value: null, numerator: null, denominator: null, covered: 0 };

/** An agency that was not there yet, or no more. */
export const NOT_EXPECTED: Figure = { ...NO_REPORT, state: 'NOT_EXPECTED' };

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
  return measure.kind === 'rate' ? rateText(value) : countText(value);
}

/** As `figureText`, shortened where there is no room: `2.72万`. */
export function shortFigureText(measure: Measure, figure: Figure | undefined, wording: Wording): string {
  const value = valueOf(figure);
  if (value === null) return absenceText(figure, wording);
  return measure.kind === 'rate' ? rateText(value) : shortCountText(value, wording.language);
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
            numerator: countText(figure.numerator),
            denominator: countText(figure.denominator),
          });
    return rateText(value) + parts;
  }
  return `${countText(value)} ${wording.of(measure.unit)}`;
}

/** Why there is no value. */
export function absenceText(figure: Figure | undefined, wording: Wording): string {
  switch (figure?.state) {
    case 'NOT_AVAILABLE':
      return wording.t('figure.notAvailable');
    case 'NOT_APPLICABLE':
      return wording.t('figure.notApplicable');
    case 'NOT_EXPECTED':
      return wording.t('figure.notExpected');
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
    const points = pointsText(value - earlier);
    if (Number(points) === 0) return wording.t('change.none');
    return wording.t(value > earlier ? 'change.pointsUp' : 'change.pointsDown', { points });
  }
  return countChangeText(value, earlier, wording.of(measure.unit), wording);
}

/** As `changeText`, for two counts of one unit. */
export function countChangeText(value: number, earlier: number, unit: string, wording: Wording): string {
  if (value === earlier) return wording.t('change.none');
  const { amount, share } = amountsOf(value, earlier, wording);
  return wording.t(value > earlier ? 'change.up' : 'change.down', { amount, unit, share });
}

/**
 * The change between two years in words: `由 40 件增至 57 件，增加 17 件（+42.5%）`; of a rate with its parts and in percentage
 * points. Where one end has no number, what is missing.
 */
export function betweenText(measure: Measure, from: { readonly year: number; readonly figure: Figure }, to: { readonly year: number; readonly figure: Figure }, wording: Wording): string {
  const ends = {
    fromYear: from.year,
    from: wholeFigureText(measure, from.figure, wording),
    toYear: to.year,
    to: wholeFigureText(measure, to.figure, wording),
  };
  const [before, now] = [valueOf(from.figure), valueOf(to.figure)];
  if (before === null || now === null) return wording.t('change.between', ends);
  return wording.t('change.betweenWithChange', { ...ends, change: differenceText(measure, now, before, wording) });
}

/** `增加 17 件（+42.5%）`, `下降 3.2 个百分点`, `持平`. */
export function differenceText(measure: Measure, now: number, before: number, wording: Wording): string {
  if (measure.kind === 'rate') {
    const points = pointsText(now - before);
    if (Number(points) === 0) return wording.t('difference.none');
    return wording.t(now > before ? 'difference.pointsUp' : 'difference.pointsDown', { points });
  }
  if (now === before) return wording.t('difference.none');
  return wording.t(now > before ? 'difference.up' : 'difference.down', { ...amountsOf(now, before, wording), unit: wording.of(measure.unit) });
}

function amountsOf(now: number, before: number, wording: Wording): { amount: string; share: string } {
  const amount = countText(Math.abs(now - before));
  // A percentage of very little exaggerates.
  if (Math.abs(before) < MINIMUM_DENOMINATOR) return { amount, share: '' };
  const share = rateText(Math.abs(now - before) / Math.abs(before));
  return { amount, share: wording.t('change.share', { share, sign: now > before ? '+' : '−' }) };
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
