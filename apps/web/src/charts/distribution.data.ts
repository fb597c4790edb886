import { isOverFewCases, valueOf } from '../wording/figure-text.js';
import type { Wording } from '../wording/wording.js';
import { compareNames, figureOf, observation, quantile, subjectsOf, type ComparedSubject, type Comparison } from './comparison.data.js';
import { sentenceOf } from './subject-sentence.js';

/** A subject in the distribution of one year. */
export interface DistributionDot {
  readonly subject: ComparedSubject;
  readonly value: number;
  readonly reportId: string | null;
  readonly sentence: string;
}

/** How the subjects of one year are spread over a measure. */
export interface Distribution {
  readonly year: number;
  /** Smallest first. */
  readonly dots: readonly DistributionDot[];
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
  /** Rates over too few cases: chance, and no part of the spread. */
  readonly few: number;
  /** Expected, and without a number. */
  readonly absent: number;
}

/** The spread of one year. */
export function distributionOf(comparison: Comparison, measureIndex: number, year: number, wording: Wording): Distribution {
  const measure = comparison.measures[measureIndex];
  const dots: DistributionDot[] = [];
  let [few, absent] = [0, 0];
  for (const subject of measure ? subjectsOf(comparison, year) : []) {
    const figure = figureOf(comparison, measureIndex, subject.id, year);
    const value = valueOf(figure);
    if (value === null || !measure) absent += 1;
    else if (isOverFewCases(measure, figure)) few += 1;
    else
      dots.push({
        subject,
        value,
        reportId: observation(comparison, subject.id, year)?.reportId ?? null,
        get sentence() {
          return sentenceOf(comparison, measureIndex, subject, year, wording);
        },
      });
  }
  dots.sort((one, other) => one.value - other.value || compareNames(one.subject.name, other.subject.name));
  const values = dots.map((dot) => dot.value);
  return { year, dots, median: quantile(values, 0.5), lowerQuartile: quantile(values, 0.25), upperQuartile: quantile(values, 0.75), few, absent };
}

/** A dot's place: `across` from 0 to 1 along the axis, `layer` how many dots lie below it. */
export interface PlacedDot {
  readonly dot: DistributionDot;
  readonly across: number;
  readonly layer: number;
}

/** A column of dots: those of one stretch of the axis. */
export interface DotColumn {
  readonly from: number;
  readonly to: number;
  readonly dots: readonly DistributionDot[];
}

/** The dots sorted into so many stretches of the axis, `at` giving a value's place from 0 to 1; empty stretches are left out. */
export function dotColumns(dots: readonly DistributionDot[], at: (value: number) => number, stretches: number): Map<number, DotColumn> {
  const columns = new Map<number, { from: number; to: number; dots: DistributionDot[] }>();
  for (const dot of dots) {
    const index = Math.min(stretches - 1, Math.max(0, Math.floor(at(dot.value) * stretches)));
    const column = columns.get(index);
    if (column) {
      column.dots.push(dot);
      column.to = dot.value;
    } else columns.set(index, { from: dot.value, to: dot.value, dots: [dot] });
  }
  return columns;
}

/** The dots stacked upon one another where they fall together; those of one column in the order of their values. */
export function stackDots(dots: readonly DistributionDot[], at: (value: number) => number, stretches: number): PlacedDot[] {
  return [...dotColumns(dots, at, stretches)].flatMap(([index, column]) => column.dots.map((dot, layer) => ({ dot, across: (index + 0.5) / stretches, layer })));
}

/** More dots than this are drawn as columns: a dot each would be dust. */
export const MAXIMUM_DOTS = 250;
