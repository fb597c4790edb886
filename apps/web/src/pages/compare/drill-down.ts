import { findCell, formatOfYear } from '@huilan/annual-report';
import { figuresIn, type Measure } from '@huilan/measures';
import type { ComparedSubject } from '../../charts/comparison.data.js';
import type { CompareView } from '../../view/compare-view.js';
import { pageAddress, selectionOf } from '../../view/page-address.js';

/** Where a subject leads: an agency to its page, a group to its agencies side by side by the same measures. */
export function subjectAddress(subject: ComparedSubject, view: CompareView): string {
  if (!subject.isGroup) return pageAddress.agency(subject.id, selectionOf(view));
  const { highlight: _highlight, ...rest } = view;
  const shown = { ...rest, by: 'agency' as const };
  if (view.by === 'region') return pageAddress.compare({ ...shown, region: subject.id, agencies: [] });
  if (view.by === 'system' && subject.system !== null) return pageAddress.compare({ ...shown, systems: [subject.system] });
  return pageAddress.compare({ ...shown, kinds: subject.kind === null ? view.kinds : [subject.kind] });
}

/** Where a figure of a year leads: to the report it stands in; that of a group to its agencies. */
export function figureAddress(subject: ComparedSubject, reportId: string | null | undefined, measure: Measure | undefined, view: CompareView, year?: number): string | undefined {
  return subject.isGroup ? subjectAddress(subject, view) : reportAddress(reportId, measure, view, year);
}

/** The report a figure stands in, at the cell it is computed from first. */
export function reportAddress(reportId: string | null | undefined, measure: Measure | undefined, view: CompareView, year?: number): string | undefined {
  if (!reportId) return undefined;
  const cell = measure && firstCell(measure, year);
  return pageAddress.report(reportId, { ...selectionOf(view), ...(cell === undefined ? {} : { cell }) });
}

/**
 * The cell a measure begins with, as the form of the year prints it; where the year is not known, as the formula names it first.
 * `undefined` where it comes from the text of the report.
 */
export function firstCell(measure: Measure, year?: number): string | undefined {
  const figures = figuresIn(measure.kind === 'rate' ? measure.numerator : measure.value);
  const format = year === undefined ? undefined : formatOfYear(year)?.format;
  if (format === undefined) return figures.slice(0, 1).find((figure) => findCell(figure));
  return figures.find((figure) => findCell(figure)?.formats.includes(format));
}
