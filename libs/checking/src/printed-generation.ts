import { CELLS, OUTCOME_ROWS, requestCellKey, APPLICANTS, type AnnualReport, type CellKey, type ReportFormat } from '@huilan/annual-report';

const singleRow: readonly CellKey[] = APPLICANTS.map((applicant) => requestCellKey('otherHandling', applicant));
const threeItems: readonly CellKey[] = OUTCOME_ROWS.filter((row) => row.key.startsWith('otherHandling.')).flatMap((row) =>
  APPLICANTS.map((applicant) => requestCellKey(row.key, applicant)),
);

const isPrinted = (report: AnnualReport, keys: readonly CellKey[]) => keys.some((key) => report.cells[key] !== undefined);

/**
 * How （六）其他处理 is printed: as the single row of 2019, as the three items of 2021, both, or not at all.
 * Real reports of 2021 and later still carry the single row, so the year says nothing about it.
 */
export function printedOtherHandling(report: AnnualReport): 'single' | 'items' | 'both' | 'none' {
  const single = isPrinted(report, singleRow);
  const items = isPrinted(report, threeItems);
  if (single && items) return 'both';
  return single ? 'single' : items ? 'items' : 'none';
}

const ownCellsOf = (format: ReportFormat) =>
  CELLS.filter((cell) => cell.table === 'disclosure' && cell.formats.length === 1 && cell.formats[0] === format).map((cell) => cell.key);
const onlyIn2021 = ownCellsOf('2021');
const onlyIn2019 = ownCellsOf('2019');

/** Generation of Table 2 by the columns that only one of them has; `null` where no such column is printed. */
export function printedDisclosureTable(report: AnnualReport): '2021' | '2019' | null {
  const count = (keys: readonly CellKey[]) => keys.filter((key) => report.cells[key] !== undefined).length;
  const [newer, older] = [count(onlyIn2021), count(onlyIn2019)];
  if (newer === 0 && older === 0) return null;
  return newer >= older ? '2021' : '2019';
}

/** Whether a report is of the generations with six parts and three tables (2019 and later), as far as it says. */
export function hasSixParts(report: AnnualReport): boolean {
  if (report.format !== null) return report.format !== '2014';
  return report.year === null || report.year >= 2019;
}
