import type { CellDefinition } from '@huilan/annual-report';

/**
 * A bound on a cell that no report of such an agency comes near; above it the number is a slip (a unit, glued digits).
 * Consolidated reports of cities of ten million people show 14,000 requests, 11 million licensing decisions and fees of
 * 316,441 万元; the bounds leave at least an order of magnitude above what is known at each level. In the cell's unit.
 */
export function largestPlausible(cell: CellDefinition, agency: string | null): number {
  if (cell.unit === '万元') return largestAmount(agency);
  if (cell.unit === '元') return 1e12;
  if (cell.table === 'requests') return 1e6;
  if (cell.table === 'disputes') return 1e5;
  if (cell.key.startsWith('disclosure.regulations.')) return 1e4;
  if (cell.key.startsWith('disclosure.normativeDocuments.')) return 1e6;
  return 2e9;
}

/** Amounts in 万元, by the level that the agency's name shows. An unknown name gets the widest bound. */
function largestAmount(agency: string | null): number {
  if (agency === null || /国务院|国家|总局|省|自治区|直辖市|兵团/u.test(agency)) return 1e7;
  const government = /人民政府(?:办公[厅室])?$/u.test(agency);
  if (/[镇乡苏木](?:人民政府|政府)|街道/u.test(agency)) return 1e4;
  if (/[县区旗]/u.test(agency)) return government ? 1e6 : 1e5;
  return government ? 1e7 : 1e6;
}
