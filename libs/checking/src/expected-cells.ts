import { cellsOfFormat, formatOfYear, type AnnualReport, type CellDefinition, type ReportTable } from '@huilan/annual-report';
import { printedDisclosureTable, printedOtherHandling } from './printed-generation.js';

export const SIX_PART_TABLES = ['disclosure', 'requests', 'disputes'] as const satisfies readonly ReportTable[];

/**
 * The cells a report's table ought to print, in printed order, judged by the generation that it does print: a report of
 * 2023 may carry the tables of 2021 with the single （六） row of 2019. Where nothing tells, the year decides, then the
 * form in force.
 */
export function expectedCells(report: AnnualReport, table: (typeof SIX_PART_TABLES)[number]): readonly CellDefinition[] {
  const prescribed = report.format ?? (report.year === null ? undefined : formatOfYear(report.year)?.format) ?? '2021';
  const byDefault = prescribed === '2019' ? '2019' : '2021';
  const generation = table === 'disclosure' ? (printedDisclosureTable(report) ?? byDefault) : byDefault;
  const otherHandling = printedOtherHandling(report);
  const single = otherHandling === 'none' ? byDefault === '2019' : otherHandling === 'single';
  const formats = table === 'requests' ? (['2021', '2019'] as const) : ([generation] as const);
  const cells = new Set(formats.flatMap((format) => cellsOfFormat(format)));
  return [...cells].filter((cell) => {
    if (cell.table !== table) return false;
    if (cell.key.startsWith('requests.otherHandling.')) {
      const isSingleRow = cell.key.split('.').length === 3;
      return isSingleRow === single;
    }
    return true;
  });
}
