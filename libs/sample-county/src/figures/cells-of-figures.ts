import { APPLICANT_PARTS, DISPUTE_GROUPS, DISPUTE_RESULT_PARTS, REQUEST_ROWS, requestCellKey, type CellKey, type ReportFormat } from '@huilan/annual-report';
import type { AgencyFigures } from './agency-figures.js';
import { disputesTotal } from './dispute-figures.js';
import { ITEM_LISTS } from './disclosure-figures.js';
import { none, totalOf, type RequestFigures } from './request-figures.js';

/** The numbers of every cell a report of this format prints, in the units of the form. */
export function numbersOfFigures(figures: AgencyFigures, format: ReportFormat): Map<CellKey, number> {
  if (format === '2014') return new Map(Object.entries(figures.statistics ?? {}));
  const numbers = new Map<CellKey, number>();
  const set = (key: CellKey, value: number) => numbers.set(key, value);
  const { disclosure } = figures;
  const documents = disclosure.normativeDocuments;
  // A county's bureaus may make no regulations (Legislation Law, art. 93): all zero.
  if (format === '2021') {
    for (const column of ['issued', 'repealed', 'inForce'] as const) {
      set(`disclosure.regulations.${column}`, 0);
      set(`disclosure.normativeDocuments.${column}`, documents[column]);
    }
    set('disclosure.licences.decisions', disclosure.licences);
    set('disclosure.penalties.decisions', disclosure.penalties);
    set('disclosure.coercion.decisions', disclosure.coercion);
    set('disclosure.fees.amount', disclosure.fees);
  } else {
    for (const column of ['produced', 'published', 'totalPublished'] as const) {
      set(`disclosure.regulations.${column}`, 0);
      set(`disclosure.normativeDocuments.${column}`, column === 'totalPublished' ? documents.inForce : documents.issued);
    }
    for (const list of ITEM_LISTS) {
      set(`disclosure.${list}.previousItems`, disclosure.items[list].previous);
      set(`disclosure.${list}.change`, disclosure.items[list].change);
      if (list !== 'fees') set(`disclosure.${list}.decisions`, disclosure[list]);
    }
    set('disclosure.procurement.items', disclosure.procurementItems);
    set('disclosure.procurement.amount', disclosure.procurementAmount);
  }
  const requests = format === '2019' ? withSingleOtherRow(figures.requests) : figures.requests;
  for (const row of REQUEST_ROWS.filter((candidate) => candidate.formats.includes(format))) {
    const byApplicant = requests[row.key]!;
    for (const applicant of APPLICANT_PARTS) set(requestCellKey(row.key, applicant), byApplicant[applicant]);
    set(requestCellKey(row.key, 'total'), totalOf(byApplicant));
  }
  for (const group of DISPUTE_GROUPS) {
    for (const result of DISPUTE_RESULT_PARTS) set(`disputes.${group}.${result}`, figures.disputes[group][result]);
    set(`disputes.${group}.total`, disputesTotal(figures.disputes[group]));
  }
  return numbers;
}

/** The form of 2019 has one （六） row where that of 2021 has three. */
function withSingleOtherRow(requests: RequestFigures): RequestFigures {
  const other = none();
  for (const [key, numbers] of Object.entries(requests)) {
    if (key.startsWith('otherHandling.')) for (const applicant of APPLICANT_PARTS) other[applicant] += numbers[applicant];
  }
  return { ...requests, otherHandling: other };
}
