import { queryOf } from './link-parameters.js';
import { COMPARE_OPENS, compareLink, type CompareView } from './compare-view.js';
import { reportLink, type ReportView } from './report-view.js';
import { agenciesLink, type AgenciesView } from './agencies-view.js';
import { consolidatedLink, type ConsolidatedView } from './consolidated-view.js';
import { overviewLink, type OverviewView } from './overview-view.js';
import { importLink, type ImportView } from './import-view.js';
import { outcomesLink, type OutcomesView } from './outcomes-view.js';
import { auditLink, type AuditView } from './audit-view.js';
import { ownReportsLink, type OwnReportsView } from './own-reports-view.js';
import { versionsLink, type VersionsView } from './versions-view.js';
import { writeSelection, type Selection } from './selection.js';

/**
 * Addresses of the pages. Each takes the selection that is carried along and whatever else the page is to show; the same
 * state always gives the same address.
 */
export const pageAddress = {
  overview: (view: Selection & Partial<OverviewView>) => `/${queryOf(overviewLink.write({ shares: false, trend: 'disclosures', ...view }))}`,
  compare: (view: Selection & Partial<CompareView>) =>
    `/compare${queryOf(compareLink.write({ ...COMPARE_OPENS, ...view }))}`,
  agencies: (view: Selection & Partial<AgenciesView>) =>
    `/agencies${queryOf(agenciesLink.write({ search: '', sort: 'name', descending: false, ...view }))}`,
  agency: (id: string, view: Selection & Partial<OutcomesView>) =>
    `/agencies/${encodeURIComponent(id)}${queryOf(outcomesLink.write({ shares: false, ...view }))}`,
  report: (id: string, view: Selection & Partial<ReportView>) =>
    `/reports/${encodeURIComponent(id)}${queryOf(reportLink.write({ lastYear: true, pane: 'form', ...view }))}`,
  versions: (id: string, view: Selection & Partial<VersionsView>) => `/reports/${encodeURIComponent(id)}/versions${queryOf(versionsLink.write({ from: '', to: '', ...view }))}`,
  letter: (id: string, number: number, view: Selection) => `/reports/${encodeURIComponent(id)}/letters/${number}${queryOf(writeSelection(selectionOf(view)))}`,
  own: (view: Selection & Partial<OwnReportsView>) => `/own${queryOf(ownReportsLink.write({ agency: '', year: undefined, ...view }))}`,
  audit: (view: Selection & Partial<AuditView>) => `/audit${queryOf(auditLink.write({ report: '', year: undefined, kind: undefined, who: '', from: '', to: '', ...view }))}`,
  collect: (view: Selection) => `/collect${queryOf(writeSelection(view))}`,
  consolidated: (view: Selection & Partial<ConsolidatedView>) => `/consolidated${queryOf(consolidatedLink.write({ year: undefined, figure: '', ...view }))}`,
  import: (view: Selection & Partial<ImportView>) => `/import${queryOf(importLink.write({ batch: '', ...view }))}`,
};

/** Only what the context bar selects, without what one page adds to it. */
export function selectionOf(view: Selection): Selection {
  return { ...(view.region === undefined ? {} : { region: view.region }), ...(view.years ? { years: view.years } : {}), kinds: view.kinds };
}
