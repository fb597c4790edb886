import { APPLICANTS, APPLICANT_LABELS, type Applicant } from '@huilan/annual-report';
import { bareText } from '../normalise-text.js';
import { likeness } from '../likeness.js';
import type { PrintedFlow } from '../printed-flow.js';
import type { PrintedValue } from '../scan-line.js';

/** Which applicant a column of a table stands for, by the head printed above it. */
export interface ApplicantColumns {
  /** Applicants in the order their columns are printed. */
  readonly order: readonly Applicant[];
  /** The applicant whose column this cell stands in and fills, or `null`. */
  at(cell: Pick<PrintedValue, 'column' | 'lastColumn'>): Applicant | null;
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

/** Reads the head of the table that begins at `firstRow`; `null` where not all seven columns are named. */
export function applicantColumns(flow: PrintedFlow, table: number, firstRow: number, endRow: number): ApplicantColumns | null {
  const found = new Map<Applicant, { first: number; last: number }>();
  for (let index = firstRow; index < endRow; index += 1) {
    const row = flow.rows[index];
    if (row?.table !== table || row.cells === null) continue;
    const here: [Applicant, { first: number; last: number }][] = [];
    for (const cell of row.cells) {
      const applicant = applicantNamed(bareText(flow.text.slice(cell.start, cell.end)));
      if (applicant !== undefined) here.push([applicant, { first: cell.column, last: cell.column + cell.columnSpan - 1 }]);
    }
    // 总计 or 其他 alone is the label of a row, not a head.
    const heads = here.filter(([applicant]) => applicant !== 'total' && applicant !== 'otherOrganisation').length;
    if (heads === 0) continue;
    for (const [applicant, columns] of here) if (!found.has(applicant)) found.set(applicant, columns);
    if (found.size === APPLICANTS.length) break;
  }
  if (found.size < APPLICANTS.length) return null;
  const ordered = [...found.entries()].sort(([, a], [, b]) => a.first - b.first);
  const disjoint = ordered.every(([, columns], index) => index === 0 || columns.first > (ordered[index - 1]?.[1].last ?? -1));
  if (!disjoint) return null;
  return {
    order: ordered.map(([applicant]) => applicant),
    at: ({ column, lastColumn }) => {
      if (column === undefined) return null;
      const exact = ordered.find(([, columns]) => columns.first === column && columns.last === (lastColumn ?? column));
      return exact?.[0] ?? null;
    },
  };
}
