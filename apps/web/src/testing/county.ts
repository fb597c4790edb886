import { CELLS, OUTCOME_ROWS, APPLICANTS, requestCellKey, type AnnualReport, type CellValue, type Indicator } from '@huilan/annual-report';

/** An agency of the county the tests play with. Everything in it is made up and follows from the numbers given here. */
export interface TestAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: 'DEPARTMENT' | 'TOWNSHIP';
  /** Requests received by year; a year left out has no report. */
  readonly received: Readonly<Record<number, number>>;
  /** Items disclosed by year; left out: the text does not state it. */
  readonly disclosures?: Readonly<Record<number, number>>;
}

export const COUNTY = { id: 'r1', code: '990101', name: '澄溪县', isSample: true } as const;
export const COUNTY_YEARS = [2021, 2022, 2023] as const;

export const AGENCIES: readonly TestAgency[] = [
  { id: 'a1', name: '澄溪县公安局', kind: 'DEPARTMENT', received: { 2021: 120, 2022: 140, 2023: 151 }, disclosures: { 2021: 800, 2022: 900, 2023: 1000 } },
  { id: 'a2', name: '澄溪县商务局', kind: 'DEPARTMENT', received: { 2021: 4, 2022: 0, 2023: 3 }, disclosures: { 2021: 100, 2022: 160, 2023: 167 } },
  { id: 'a3', name: '澄溪县教育局', kind: 'DEPARTMENT', received: { 2021: 20, 2022: 22, 2023: 40 } },
  { id: 'a4', name: '澄溪县柳林镇人民政府', kind: 'TOWNSHIP', received: { 2021: 0, 2022: 1, 2023: 0 }, disclosures: { 2021: 50, 2022: 60, 2023: 70 } },
  { id: 'a5', name: '澄溪县石桥乡人民政府', kind: 'TOWNSHIP', received: { 2021: 2, 2022: 2 }, disclosures: { 2021: 30, 2022: 35 } },
  { id: 'a6', name: '澄溪县审计局', kind: 'DEPARTMENT', received: { 2021: 1, 2022: 1, 2023: 1 } },
  { id: 'a7', name: '澄溪县民政局', kind: 'DEPARTMENT', received: { 2021: 12, 2022: 11, 2023: 13 } },
];

/** Cells of a report that received so many requests: half disclosed in full, the rest partly, withheld and not held; nothing carried over. */
export function cellsOf(received: number): Record<string, CellValue> {
  const full = Math.floor(received / 2);
  const part = Math.floor((received - full) / 3);
  const withheld = Math.floor((received - full) / 3);
  const rows: Record<string, number> = {
    received,
    handled: received,
    grantedInFull: full,
    grantedInPart: part,
    'withheld.internalAffairs': withheld,
    'unavailable.notHeld': received - full - part - withheld,
  };
  const cells: Record<string, CellValue> = {};
  for (const cell of CELLS) if (cell.formats.includes('2021')) cells[cell.key] = { kind: 'number', value: 0, raw: '0' };
  for (const [row, value] of Object.entries(rows)) {
    for (const applicant of APPLICANTS) {
      const shown = applicant === 'naturalPerson' || applicant === 'total' ? value : 0;
      cells[requestCellKey(row, applicant)] = { kind: 'number', value: shown, raw: String(shown) };
    }
  }
  return cells;
}

/** The report of an agency and year, or `undefined` where none is in. */
export function reportOf(agency: TestAgency, year: number): Pick<AnnualReport, 'cells' | 'indicators'> | undefined {
  const received = agency.received[year];
  if (received === undefined) return undefined;
  const disclosures = agency.disclosures?.[year];
  const indicators: Indicator[] =
    disclosures === undefined
      ? []
      : [{ key: 'disclosures', value: disclosures, unit: '条', approximate: false, quote: `全年主动公开政府信息${disclosures}条。` }];
  return { cells: cellsOf(received), indicators };
}

export const reportId = (agency: TestAgency, year: number) => `${agency.id}-${year}`;

/** Rows of Table 3 that the printed source of a test report has, in their order. */
export const PRINTED_ROWS = ['received', 'carriedIn', ...OUTCOME_ROWS.filter((row) => row.formats.includes('2021')).map((row) => row.key), 'handled', 'carriedOut'];
