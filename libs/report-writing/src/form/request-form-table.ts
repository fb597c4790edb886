import {
  APPLICANTS,
  APPLICANT_LABELS,
  OUTCOME_LABELS,
  REQUEST_ROWS,
  requestCellKey,
  type AnnualReport,
  type RequestRow,
} from '@huilan/annual-report';
import { printedText } from '../writable-report.js';
import { FORM_WORDING } from './form-wording.js';
import { formCell, type FormCell, type FormRow, type FormTable } from './printed-form.js';

const LABEL_COLUMNS = 3;

/**
 * Table 3 as the form prints it: three label columns and seven of values under a head of three rows. A row is printed when
 * the report has a cell of it, so a report may carry the single （六） row of 2019 or its three items of 2021. `null` where the
 * report has no cell of this table.
 */
export function requestFormTable(cells: AnnualReport['cells']): FormTable | null {
  const printed = REQUEST_ROWS.filter((row) => APPLICANTS.some((applicant) => requestCellKey(row.key, applicant) in cells));
  if (printed.length === 0) return null;
  const results = printed.filter(isResult);
  const rows = printed.map((row): FormRow => {
    const labels: FormCell[] = [];
    if (isResult(row)) {
      if (row === results[0]) labels.push(formCell('group', FORM_WORDING.results, 1, results.length));
      const items = results.filter((other) => other.outcome === row.outcome && isItem(other));
      if (!isItem(row)) {
        labels.push(formCell('label', rowLabel(row), LABEL_COLUMNS - 1));
      } else {
        const outcome = OUTCOME_LABELS[row.outcome!];
        if (row === items[0]) labels.push(formCell('group', outcome.number + outcome.zh, 1, items.length));
        labels.push(formCell('label', rowLabel(row)));
      }
    } else {
      labels.push(formCell('label', rowLabel(row), LABEL_COLUMNS));
    }
    const values = APPLICANTS.map((applicant): FormCell => {
      const cellKey = requestCellKey(row.key, applicant);
      return { ...formCell('value', printedText(cells[cellKey])), cellKey };
    });
    return { kind: 'data', cells: [...labels, ...values] };
  });
  return { kind: 'table', table: 'requests', columnCount: LABEL_COLUMNS + APPLICANTS.length, rows: [...headRows(), ...rows] };
}

/** Rows under 三、本年度办理结果: the outcomes and their total. */
function isResult(row: RequestRow): boolean {
  return row.outcome !== undefined || row.key === 'handled';
}

function isItem(row: RequestRow): boolean {
  return row.outcome !== undefined && row.key !== row.outcome;
}

function rowLabel(row: RequestRow): string {
  return row.number + row.label.zh + (row.formNote ?? '');
}

function headRows(): FormRow[] {
  const [naturalPerson, ...others] = APPLICANTS;
  const organisations = others.slice(0, -1);
  return [
    {
      kind: 'head',
      cells: [
        formCell('head', FORM_WORDING.columnLaw, LABEL_COLUMNS, 3),
        formCell('head', FORM_WORDING.applicants, APPLICANTS.length),
      ],
    },
    {
      kind: 'head',
      cells: [
        formCell('head', APPLICANT_LABELS[naturalPerson].zh, 1, 2),
        formCell('head', FORM_WORDING.legalPersons, organisations.length),
        formCell('head', APPLICANT_LABELS.total.zh, 1, 2),
      ],
    },
    { kind: 'head', cells: organisations.map((applicant) => formCell('head', APPLICANT_LABELS[applicant].zh)) },
  ];
}
