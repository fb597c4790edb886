import { APPLICANTS, APPLICANT_LABELS, type Applicant } from '@huilan/annual-report';
import { bareText } from '../normalise-text.js';
import { likeness } from '../likeness.js';
import type { PrintedFlow, PrintedRow } from '../printed-flow.js';
import type { PrintedValue } from '../scan-line.js';
import type { PrintedColumn } from './column-order.js';

/** Which applicant a column of a table stands for, by the head printed above it. */
export interface ApplicantColumns {
  /** Applicants in the order their columns are printed. */
  readonly order: readonly Applicant[];
  /** An eighth column is named: the organisations' own sum. */
  readonly hasSubtotal: boolean;
  /** The column this cell stands in and fills, or `null`. */
  at(cell: Pick<PrintedValue, 'column' | 'lastColumn'>): PrintedColumn | null;
}

const OTHER_WORDS: Readonly<Partial<Record<Applicant, readonly string[]>>> = {
  business: ['企业', '商业'],
  research: ['科研'],
  publicInterest: ['公益组织', '社会公益', '公益'],
  legalServices: ['法律服务', '法律机构'],
  otherOrganisation: ['其它', '其他组织', '其他机构'],
  total: ['合计', '总数', '共计'],
};

const applicantOfText = new Map<string, Applicant>(
  APPLICANTS.flatMap((applicant) =>
    [bareText(APPLICANT_LABELS[applicant].zh), ...(OTHER_WORDS[applicant] ?? [])].map((words) => [words, applicant] as const),
  ),
);

/** The applicant a head names; a head misread or misprinted in one character is still the one it is like. */
function applicantNamed(bare: string): Applicant | undefined {
  const exact = applicantOfText.get(bare);
  if (exact !== undefined || bare.length < 4 || bare.length > 7) return exact;
  return APPLICANTS.find((applicant) => {
    const label = bareText(APPLICANT_LABELS[applicant].zh);
    return label.length >= 4 && Math.abs(label.length - bare.length) <= 1 && likeness(label, bare) >= 0.75;
  });
}

/** True for the head of an applicant's column, in bare form. */
export function isApplicantHead(bare: string): boolean {
  return applicantOfText.has(bare);
}

interface HeadColumns {
  readonly first: number;
  readonly last: number;
}

/** Reads the head of a table, which may stand above the rows the table is known by; `null` where not all seven columns are named. */
export function applicantColumns(flow: PrintedFlow, table: number, endRow: number): ApplicantColumns | null {
  const found = new Map<Applicant, HeadColumns>();
  const sums: (HeadColumns & { readonly words: string })[] = [];
  for (const row of rowsOfTable(flow, table, endRow)) {
    const here: [Applicant, HeadColumns][] = [];
    for (const cell of row.cells ?? []) {
      const bare = bareText(flow.text.slice(cell.start, cell.end));
      const columns = { first: cell.column, last: cell.column + cell.columnSpan - 1 };
      const applicant = applicantNamed(bare);
      if (applicant !== undefined && applicant !== 'total') here.push([applicant, columns]);
      else if (applicant === 'total' || bare === '小计') sums.push({ ...columns, words: bare });
    }
    // 总计 or 其他 alone is the label of a row, not a head.
    if (!here.some(([applicant]) => applicant !== 'otherOrganisation')) {
      if (found.size === 0) sums.length = 0;
      continue;
    }
    for (const [applicant, columns] of here) if (!found.has(applicant)) found.set(applicant, columns);
    if (found.size === APPLICANTS.length - 1 && sums.length > 0) break;
  }
  const total = sums.find(({ words }) => words === '总计') ?? sums.find(({ words }) => words !== '小计');
  if (total === undefined || found.size < APPLICANTS.length - 1) return null;
  found.set('total', total);
  const subtotal = sums.find((sum) => sum !== total && sum.first !== total.first);
  const ordered = [...found.entries()].sort(([, a], [, b]) => a.first - b.first);
  const disjoint = ordered.every(([, columns], index) => index === 0 || columns.first > (ordered[index - 1]?.[1].last ?? -1));
  if (!disjoint) return null;
  return {
    order: ordered.map(([applicant]) => applicant),
    hasSubtotal: subtotal !== undefined,
    at: ({ column, lastColumn }) => {
      if (column === undefined) return null;
      const fills = ({ first, last }: HeadColumns): boolean => first === column && last === (lastColumn ?? column);
      return ordered.find(([, columns]) => fills(columns))?.[0] ?? (subtotal !== undefined && fills(subtotal) ? 'subtotal' : null);
    },
  };
}

function rowsOfTable(flow: PrintedFlow, table: number, endRow: number): readonly PrintedRow[] {
  return flow.rows.filter((row) => row.table === table && row.index < endRow);
}
