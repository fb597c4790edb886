/** A line of the pasted table, and what stands in its way. */
export interface ReporterRow {
  readonly agency: string;
  readonly person: string;
  readonly account: string;
  readonly agencyId: string | null;
  readonly problem: ReporterProblem | null;
}

export type ReporterProblem = 'unknownAgency' | 'severalAgencies' | 'noPerson' | 'noAccount' | 'twice';

interface NamedAgency {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/**
 * The lines of a table pasted from a spreadsheet: agency, person, account, with tabs (or commas) between them. Agencies are
 * known by their full or short name; account names count without regard to case. Empty lines are left out, and a head: a line
 * that begins with one of `heads`.
 */
export function reporterRows(pasted: string, agencies: readonly NamedAgency[], heads: readonly string[]): ReporterRow[] {
  const lines = pasted
    .split(/\r?\n/)
    .map((line) => line.split(line.includes('\t') ? '\t' : /[,，]/).map((field) => field.normalize('NFKC').trim()))
    .filter((fields) => fields.some((field) => field !== '') && !heads.includes((fields[0] ?? '').toLowerCase()));
  const named = new Set<string>();
  return lines.map(([agency = '', person = '', account = '']) => {
    const full = agencies.filter(({ name }) => name === agency);
    const matching = full.length > 0 ? full : agencies.filter(({ shortName }) => shortName === agency);
    const isTwice = named.has(account.toLowerCase());
    named.add(account.toLowerCase());
    const agencyId = matching.length === 1 ? (matching[0]?.id ?? null) : null;
    return { agency, person, account, agencyId, problem: problemOf(matching.length, person, account, isTwice) };
  });
}

function problemOf(matching: number, person: string, account: string, isTwice: boolean): ReporterProblem | null {
  if (matching === 0) return 'unknownAgency';
  if (matching > 1) return 'severalAgencies';
  if (person === '') return 'noPerson';
  if (account === '') return 'noAccount';
  return isTwice ? 'twice' : null;
}
