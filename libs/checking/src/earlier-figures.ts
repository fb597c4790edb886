import { numberOf, type AnnualReport, type CellKey } from '@huilan/annual-report';

/** The numbers that earlier reports print in a cell, in no particular order. Blanks and dashes count for nothing. */
export function earlierNumbers(history: readonly AnnualReport[], key: CellKey): readonly number[] {
  return history.flatMap((report) => {
    const value = numberOf(report.cells[key]);
    return value === undefined ? [] : [value];
  });
}
