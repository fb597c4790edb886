import type { AuditWords } from './audit-words.js';

/** Words of the audit trail, in English. */
export const auditEn: AuditWords = {
  title: 'Audit trail',
  titleOf: (what: string) => `Audit trail: ${what}`,
  subtitle: 'Every change of state, value and verdict: who, when, before, after. Entries are only ever added, chained by their hashes.',
  year: 'Year',
  everyYear: 'All years',
  kind: 'What',
  everyKind: 'Everything',
  kinds: { report: 'Reports', cell: 'Corrections', finding: 'Verdicts', round: 'Collection', batch: 'Bulk hand-ins', agency: 'Agencies', account: 'Accounts', region: 'Regions', personalData: 'Personal data' },
  who: 'Who',
  from: 'First day',
  to: 'Last day',
  onlyReport: 'This report only',
  everything: 'All entries of the region',
  export: 'Export as a table',
  exporting: 'Exporting …',
  exportedMost: (count: number) => `Only the latest ${count} entries were exported; narrow the selection.`,
  column: { number: 'No.', at: 'When', who: 'Who', action: 'What', about: 'About', before: 'Before', after: 'After', hash: 'Hash' },
  actions: {
    'report.HAND_IN': 'handed in', 'report.START_CHECKING': 'checking began', 'report.RETURN': 'returned', 'report.ACCEPT': 'accepted', 'report.PUBLISH': 'published', 'report.WITHDRAW': 'withdrawn', 'report.checkAgain': 'checked again',
    'cell.correct': 'value corrected', 'finding.verdict': 'verdict', 'round.open': 'year opened', 'round.change': 'year changed', 'round.close': 'year closed', 'round.reopen': 'year opened again',
    'batch.cancel': 'bulk hand-in cancelled', 'batch.decide': 'bulk hand-in decided', 'agency.register': 'agency founded', 'agency.rename': 'agency renamed', 'agency.years': 'years of an agency changed', 'agency.reorganise': 'reorganisation',
    'region.create': 'region made', 'region.rename': 'region renamed', 'account.invite': 'account invited', 'account.inviteAgain': 'invited again', 'account.grant': 'rights changed', 'account.disable': 'account locked out', 'account.enable': 'account let in again',
    'account.removeSecondFactor': 'one-time codes taken off', 'personalData.erase': 'personal data erased',
  },
  fields: {
    state: 'state', version: 'version', number: 'number', note: 'note', cell: 'cell', value: 'value', raw: 'printed', kind: 'kind', reason: 'reason', identity: 'finding', name: 'name', deadline: 'deadline', dueOn: 'due again',
    letter: 'letter', points: 'points', errors: 'errors', warnings: 'warnings', notices: 'notices', fromYear: 'from year', activeFrom: 'first year', activeUntil: 'last year', agencyIds: 'agencies', grants: 'rights',
  },
  nothing: 'No entry meets this.',
  more: 'Show more',
  about: (agency: string, year: number) => `${agency}, ${year}`,
  chain: { check: 'Check the chain', checking: 'Following the chain …', whole: (count: number) => `The chain is whole: ${count} entries.`, last: 'Last hash (note it elsewhere, so that a cut at the end would show): ', broken: (at: number, reason: string) => `The chain breaks at entry ${at}: ${reason}. Tell the administrator at once, and compare with a backup.` },
  reasons: { ALTERED: 'it was altered', MISSING: 'an entry is missing', DETACHED: 'it is not linked to the one before' },
  openReport: 'Open the report',
};
