import { CELLS, cellsOfFormat, formatOfYear, type AnnualReport, type CellKey, type CellValue } from '@huilan/annual-report';
import { REPORT_CHECKS, memberSumsOf, runChecks, type CheckCode, type Finding, type MemberSums } from '@huilan/checking';
import type { FigureKey } from '@huilan/measures';
import { TEXT_FIGURES, type CollectedReport, type OwnReport } from './counted-reports.js';

/** A figure added up over the reports that count. */
export interface FigureSum {
  readonly key: FigureKey;
  /** Sum of the numbers stated; null where no report states one, which is not zero. */
  readonly sum: number | null;
  /** Of how many reports the sum is made. */
  readonly numbers: number;
  /** How many say that the cell does not apply to them. */
  readonly notApplicable: number;
  /** How many have neither: blank, words, not read, not stated. */
  readonly without: number;
}

/** The reports of a region and year added up. */
export interface Consolidation {
  readonly expected: number;
  readonly counted: number;
  /** Cells of the year's form and whatever else was printed, in the form's order. */
  readonly cells: readonly FigureSum[];
  /** Counts stated in the texts; those nobody states are left out. */
  readonly indicators: readonly FigureSum[];
  readonly members: MemberSums;
}

/** Adds up, cell by cell, the reports that count. */
export function consolidate(reports: readonly CollectedReport[], year: number): Consolidation {
  const counted = reports.filter(({ isCounted }) => isCounted);
  const members = memberSumsOf(counted.map(({ cells }) => reportOf(cells, year)));
  const ofForm = new Set(cellsOfFormat(formatOfYear(year)?.format ?? '2021').map(({ key }) => key));
  const cells = CELLS.filter(({ key }) => ofForm.has(key) || counted.some((report) => key in report.cells)).map(({ key }) => {
    const { sum, numbers, notApplicable } = members.cells[key] ?? { sum: 0, numbers: 0, notApplicable: 0 };
    return { key, sum: numbers === 0 ? null : sum, numbers, notApplicable, without: counted.length - numbers - notApplicable };
  });
  const indicators = TEXT_FIGURES.flatMap((key): FigureSum[] => {
    const stated = counted.flatMap((report) => report.indicators[key] ?? []);
    if (stated.length === 0) return [];
    return [{ key, sum: stated.reduce((sum, value) => sum + value, 0), numbers: stated.length, notApplicable: 0, without: counted.length - stated.length }];
  });
  return { expected: reports.length, counted: counted.length, cells, indicators, members };
}

/** The sums as cells of a report. A sum that some agency has no number for is printed as far as it goes. */
export function printedSums({ cells }: Consolidation): AnnualReport['cells'] {
  return Object.fromEntries(cells.map((sum) => [sum.key, cellOf(sum)]));
}

/** Sums of a cell that has a blank in it are not certain: an identity over them is open, never broken. */
function certainSums({ cells }: Consolidation): AnnualReport['cells'] {
  return Object.fromEntries(cells.map((sum) => [sum.key, sum.without === 0 ? cellOf(sum) : BLANK]));
}

const BLANK: CellValue = { kind: 'blank', raw: '' };

function cellOf({ sum, numbers, notApplicable, without }: FigureSum): CellValue {
  if (numbers > 0 && sum !== null) return { kind: 'number', value: sum, raw: '' };
  return notApplicable > 0 && without === 0 ? { kind: 'notApplicable', raw: '/' } : BLANK;
}

/** The sums that the form itself demands, and the carry-over from the year before. */
const SUM_CHECKS: readonly CheckCode[] = ['A01', 'A02', 'A03', 'A04', 'A05', 'Y01'];

/** What the checks find in the sums themselves, and how many of their parts could not be judged. */
export interface CheckedSums {
  readonly findings: readonly Finding[];
  readonly passed: number;
  readonly notAssessed: number;
}

/**
 * Checks the sums as the checks do a report. The carry-over is looked at only where both years are complete: an agency that
 * is missing in one of them would look like a mistake.
 */
export function checkSums(consolidation: Consolidation, year: number, before: Consolidation): CheckedSums {
  const isComplete = [consolidation, before].every(({ counted, expected }) => counted === expected && counted > 0);
  const subject = { report: reportOf(certainSums(consolidation), year), ...(isComplete ? { previous: reportOf(certainSums(before), year - 1) } : {}) };
  const { outcomes, findings } = runChecks(subject, REPORT_CHECKS.filter(({ code }) => SUM_CHECKS.includes(code)));
  const count = (status: string) => outcomes.filter((outcome) => outcome.status === status).length;
  return { findings, passed: count('pass'), notAssessed: count('notAssessed') };
}

/** How the region's own report stands against the sums. */
export interface OwnComparison {
  readonly reportId: string;
  readonly state: OwnReport['state'];
  /** A finding for each cell that differs: `expected` is the sum, `actual` what the region printed. */
  readonly differences: readonly Finding[];
  readonly same: number;
  readonly notCompared: number;
}

/** Compares what the region printed itself with the sums over the reports that count, by the check of the region's report. */
export function compareOwn({ members }: Consolidation, own: OwnReport, year: number): OwnComparison {
  const { outcomes, findings } = runChecks({ report: reportOf(own.cells, year), members }, REPORT_CHECKS.filter(({ code }) => code === 'G01'));
  const count = (status: string) => outcomes.filter((outcome) => outcome.status === status).length;
  return { reportId: own.reportId, state: own.state, differences: findings, same: count('pass'), notCompared: count('notAssessed') };
}

function reportOf(cells: Readonly<Partial<Record<CellKey, CellValue>>>, year: number): AnnualReport {
  return { agency: null, year, format: formatOfYear(year)?.format ?? null, title: null, publishedOn: null, cells, indicators: [], sections: [] };
}
