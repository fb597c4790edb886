import { OUTCOMES, OUTCOME_LABELS, type LocalizedText, type Outcome } from '@huilan/annual-report';
import { findMeasure, outcomeMeasureKey, type Measure } from '@huilan/measures';
import { absenceText, MINIMUM_DENOMINATOR, NO_REPORT, valueOf, type Figure } from '../wording/figure-text.js';
import { countText, rateText } from '../wording/numbers.js';
import type { Wording } from '../wording/wording.js';
import type { FigureTable } from './figure-table.js';

/** The parts of a stack: the six outcomes, and what was carried over without one. */
export const STACK_PARTS = [...OUTCOMES, 'carriedOut'] as const;
export type StackPart = (typeof STACK_PARTS)[number];

const keyOf = (part: StackPart) => (part === 'carriedOut' ? 'requests.carriedOut' : outcomeMeasureKey(part));

/** The measures a stack needs, in the order of its parts; then what was handled, the whole of the shares. */
export const STACK_MEASURES: readonly Measure[] = [...STACK_PARTS.map(keyOf), 'requests.handled'].map((key) => {
  const measure = findMeasure(key);
  if (!measure) throw new RangeError(`the dictionary has no measure ${key}`);
  return measure;
});

export function partLabel(part: StackPart): LocalizedText {
  return part === 'carriedOut' ? (STACK_MEASURES[STACK_PARTS.indexOf('carriedOut')] as Measure).label : OUTCOME_LABELS[part as Outcome];
}

/** Colour of a part, the same everywhere; what was carried over is hatched. */
export const PART_COLOURS: Record<Outcome, string> = {
  grantedInFull: 'var(--outcome-granted-in-full)',
  grantedInPart: 'var(--outcome-granted-in-part)',
  withheld: 'var(--outcome-withheld)',
  unavailable: 'var(--outcome-unavailable)',
  notProcessed: 'var(--outcome-not-processed)',
  otherHandling: 'var(--outcome-other-handling)',
};

/** Where a stack's figures come from: one report, or several summed up. */
export interface StackSource {
  readonly key: string;
  /** Name of the row: an agency, or a year. */
  readonly name: string;
  /** The name where room is short. */
  readonly label: string;
  /** Opens the row's sentences: the agency and the year. */
  readonly subject: string;
  readonly reportId: string | null;
  /** In the order of `STACK_MEASURES`. */
  readonly figures: readonly Figure[];
}

export interface StackSegment {
  readonly part: StackPart;
  /** Cases, or the share of what was handled. */
  readonly value: number;
  readonly count: number;
  /** Where the segment begins, in the unit of `value`. */
  readonly from: number;
  readonly sentence: string;
}

export interface Stack {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly reportId: string | null;
  readonly segments: readonly StackSegment[];
  /** Sum of what is drawn: cases, or 1. */
  readonly total: number;
  readonly handled: number | null;
  /** The word in place of a stack where nothing can be drawn: no report, nothing handled. */
  readonly absence?: string;
  /** Shares of too few cases: greyed, and below the others. */
  readonly weak: boolean;
  /** Parts whose number is not known; the stack is shorter than it should be, and says so. */
  readonly unknown: readonly StackPart[];
  readonly sentence: string;
}

/**
 * The outcomes of one report, or of several, stacked. As shares, each outcome of what was handled; then what was carried over
 * has no place. An outcome whose number is not known is left out and named, not taken for zero.
 */
export function stackOf(source: StackSource, shares: boolean, wording: Wording): Stack {
  const figures = STACK_MEASURES.map((_, index) => source.figures[index] ?? NO_REPORT);
  const handled = valueOf(figures[STACK_PARTS.length]);
  const parts = shares ? STACK_PARTS.filter((part) => part !== 'carriedOut') : STACK_PARTS;
  const values = parts.map((part) => valueOf(figures[STACK_PARTS.indexOf(part)]));
  const unknown = parts.filter((_, index) => values[index] === null);
  const common = { key: source.key, name: source.name, label: source.label, reportId: source.reportId, handled };
  const empty = (word: string): Stack => ({
    ...common,
    segments: [],
    total: 0,
    absence: word,
    weak: false,
    unknown,
    sentence: wording.t('stack.absent', { subject: source.subject, absence: word }),
  });
  if (figures.every((figure) => figure.state === 'NO_REPORT' || figure.state === 'NOT_EXPECTED')) return empty(absenceText(figures[0], wording));
  if (unknown.length === parts.length) return empty(wording.t('figure.notAvailable'));
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  if (shares && handled === null) return empty(wording.t('figure.notAvailable'));
  if (sum === 0 || (shares && handled === 0)) return empty(wording.t(shares ? 'stack.nothingHandled' : 'stack.nothing'));
  let from = 0;
  const segments = parts.flatMap((part, index): StackSegment[] => {
    const count = values[index] ?? 0;
    if (count <= 0) return [];
    const value = shares ? count / (handled as number) : count;
    const segment = {
      part,
      value,
      count,
      from,
      get sentence() {
        return segmentSentence(source.subject, part, count, handled, wording);
      },
    };
    from += value;
    return [segment];
  });
  return {
    ...common,
    segments,
    total: from,
    weak: shares && (handled ?? 0) < MINIMUM_DENOMINATOR,
    unknown,
    get sentence() {
      return wording.t('stack.whole', {
        subject: source.subject,
        handled: handled === null ? wording.t('figure.notAvailable') : countText(handled),
        parts: segments.map((segment) => partText(segment, shares, wording)).join(wording.t('stack.separator')),
      });
    },
  };
}

function partText(segment: StackSegment, shares: boolean, wording: Wording): string {
  const value = shares ? rateText(segment.value) : countText(segment.count);
  return `${wording.of(partLabel(segment.part))} ${value}`;
}

function segmentSentence(subject: string, part: StackPart, count: number, handled: number | null, wording: Wording): string {
  const words = { subject, part: wording.of(partLabel(part)), cases: countText(count) };
  if (part === 'carriedOut' || !handled) return wording.t('stack.segment', words);
  return wording.t('stack.segmentWithShare', {
    ...words,
    share: rateText(count / handled),
    handled: countText(handled),
  });
}

/**
 * Agencies with the most cases first: by what is drawn, or, for shares, by what was handled; shares of too few cases and then
 * those without a stack last. Years are not sorted: they keep their order.
 */
export function largestFirst(stacks: readonly Stack[], shares: boolean, compareText: (one: string, other: string) => number): Stack[] {
  const rank = (stack: Stack) => (stack.absence !== undefined ? 2 : stack.weak ? 1 : 0);
  const size = (stack: Stack) => (shares ? (stack.handled ?? 0) : stack.total);
  return [...stacks].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      size(other) - size(one) ||
      compareText(one.name, other.name),
  );
}

/** The stacks as a table, counts always: a row a stack, a column a part. */
export function stackTable(stacks: readonly Stack[], sources: readonly StackSource[], rowLabel: string, wording: Wording): FigureTable {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  return {
    columns: [
      { key: 'name', label: rowLabel, kind: 'text' },
      ...STACK_MEASURES.map((measure) => ({ key: measure.key, label: wording.of(measure.label), kind: 'number' as const })),
    ],
    rows: stacks.map((stack) => ({
      key: stack.key,
      cells: [
        { text: stack.name },
        ...STACK_MEASURES.map((_, index) => {
          const figure = byKey.get(stack.key)?.figures[index] ?? NO_REPORT;
          const value = valueOf(figure);
          return {
            text: value === null ? absenceText(figure, wording) : countText(value),
            value,
            reportId: stack.reportId,
          };
        }),
      ],
    })),
  };
}

/** What has to be said below some stacks: whose parts are not all known, and in whose report they are not what it says was handled. */
export function stackNotes(stacks: readonly Stack[], wording: Wording): string[] {
  const drawn = stacks.filter((stack) => stack.absence === undefined);
  const note = (key: 'stack.incomplete' | 'stack.unequal', of: readonly Stack[]) =>
    of.length === 0 ? [] : [wording.t(key, { names: of.map((stack) => stack.name).join(wording.t('list.separator')) })];
  return [
    ...note('stack.incomplete', drawn.filter((stack) => stack.unknown.length > 0)),
    ...note('stack.unequal', drawn.filter((stack) => stack.unknown.length === 0 && stack.reportId !== null && stack.handled !== null && outcomesOf(stack) !== stack.handled)),
  ];
}

function outcomesOf(stack: Stack): number {
  return stack.segments.reduce((sum, segment) => (segment.part === 'carriedOut' ? sum : sum + segment.count), 0);
}
