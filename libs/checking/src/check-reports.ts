import type { AnnualReport } from '@huilan/annual-report';
import { normalisedName } from './agency-name.js';
import type { CheckSubject } from './check.js';
import type { Finding } from './finding.js';
import { peerGrowthOf, type PeerGrowth } from './peer-growth.js';
import { runChecks, type CheckRun } from './run-checks.js';
import { SimilarityIndex } from './similarity/similarity-index.js';

/** One of many reports that are checked together. */
export interface ReportFile {
  /** Name the findings are given back with. */
  readonly file: string;
  readonly report: AnnualReport;
  readonly submittedOn?: string;
}

export interface FileRun {
  readonly file: string;
  readonly run: CheckRun;
}

export interface FileFinding {
  readonly file: string;
  readonly finding: Finding;
}

/**
 * Checks reports of several agencies and years together: each with the same agency's earlier years (Y, D01), with the
 * movement of the others (Y03) and with their texts of the same year (D02). Findings come by file in the order given, each
 * file's as `runChecks` sorts them. One report in two files (.docx and .pdf) is one agency and year: neither is the
 * other's copy or last year. Reports without a known agency or year are checked by themselves.
 */
export function checkReports(files: readonly ReportFile[]): readonly FileFinding[] {
  return runReports(files).flatMap(({ file, run }) => run.findings.map((finding) => ({ file, finding })));
}

/** The same with every outcome, passed and not assessed ones too, a run a file in the order given. */
export function runReports(files: readonly ReportFile[]): readonly FileRun[] {
  const byAgency = reportsByAgency(files);
  const years = new Map<number | null, YearOfReports>();
  for (const { report } of files) {
    if (!years.has(report.year)) years.set(report.year, yearOf(report.year, files, byAgency));
  }
  return files.map(({ file, report, submittedOn }) => {
    const year = years.get(report.year);
    const subject: CheckSubject = {
      report,
      ...earlierYears(report, byAgency),
      ...(submittedOn === undefined ? {} : { submittedOn }),
      ...(year === undefined ? {} : { peerGrowth: year.peerGrowth, lookAlikes: lookAlikes(report, year), otherAgencies: others(report, year) }),
    };
    return { file, run: runChecks(subject) };
  });
}

type ByAgency = ReadonlyMap<string, ReadonlyMap<number, AnnualReport>>;

const nameOf = (report: AnnualReport) => (report.agency === null ? null : normalisedName(report.agency));

function reportsByAgency(files: readonly ReportFile[]): ByAgency {
  const byAgency = new Map<string, Map<number, AnnualReport>>();
  for (const { report } of files) {
    const name = nameOf(report);
    if (name === null || report.year === null) continue;
    const own = byAgency.get(name) ?? new Map<number, AnnualReport>();
    byAgency.set(name, own);
    // Of one report in several files the one that was read most fully speaks for the year.
    const known = own.get(report.year);
    if (known === undefined || Object.keys(report.cells).length > Object.keys(known.cells).length) own.set(report.year, report);
  }
  return byAgency;
}

function earlierYears(report: AnnualReport, byAgency: ByAgency): Pick<CheckSubject, 'previous' | 'history'> {
  const name = nameOf(report);
  const own = name === null ? undefined : byAgency.get(name);
  const { year } = report;
  if (own === undefined || year === null) return {};
  const history = [...own].filter(([earlier]) => earlier < year).map(([, other]) => other);
  const previous = own.get(year - 1);
  return { ...(previous ? { previous } : {}), ...(history.length > 0 ? { history } : {}) };
}

interface YearOfReports {
  readonly index: SimilarityIndex<AnnualReport>;
  readonly agencies: ReadonlyMap<string, string>;
  readonly peerGrowth: PeerGrowth;
}

function yearOf(year: number | null, files: readonly ReportFile[], byAgency: ByAgency): YearOfReports {
  const index = new SimilarityIndex<AnnualReport>(files.length);
  const agencies = new Map<string, string>();
  const pairs: { report: AnnualReport; previous: AnnualReport }[] = [];
  if (year !== null) {
    for (const [name, own] of byAgency) {
      const [report, previous] = [own.get(year), own.get(year - 1)];
      if (report === undefined) continue;
      agencies.set(name, report.agency ?? name);
      index.add(report, report, name);
      if (previous !== undefined) pairs.push({ report, previous });
    }
  }
  return { index, agencies, peerGrowth: peerGrowthOf(pairs) };
}

/** Absent when there is nobody to compare with, so that D02 says so. */
function lookAlikes(report: AnnualReport, year: YearOfReports): readonly AnnualReport[] | undefined {
  const name = nameOf(report);
  if (name === null || year.agencies.size < 2) return undefined;
  return year.index.query(report, name).map(({ id }) => id);
}

const others = (report: AnnualReport, year: YearOfReports) =>
  [...year.agencies].filter(([name]) => name !== nameOf(report)).map(([, agency]) => agency);
