import { put, readText, readWord, readYears, type LinkCodec } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

/** What entries of the trail are about. */
export const AUDIT_KINDS = ['report', 'cell', 'finding', 'round', 'batch', 'agency', 'region', 'account', 'personalData'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** State of the audit trail; what is empty does not restrict. */
export interface AuditView extends Selection {
  /** Entries of one report alone. */
  readonly report: string;
  readonly year: number | undefined;
  readonly kind: AuditKind | undefined;
  readonly who: string;
  /** Days, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

const day = (text: string): string => (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '');

export const auditLink: LinkCodec<AuditView> = {
  read(parameters) {
    return {
      ...readSelection(parameters),
      report: readText(parameters, 'report'),
      year: readYears(parameters, 'year')?.from,
      kind: readWord(parameters, 'kind', AUDIT_KINDS),
      who: readText(parameters, 'who'),
      from: day(readText(parameters, 'from')),
      to: day(readText(parameters, 'to')),
    };
  },
  write({ report, year, kind, who, from, to, ...selection }) {
    const parameters = writeSelection(selection);
    put(parameters, 'report', report);
    put(parameters, 'year', year === undefined ? undefined : String(year));
    put(parameters, 'kind', kind);
    put(parameters, 'who', who);
    put(parameters, 'from', from);
    put(parameters, 'to', to);
    return parameters;
  },
};
