import {
  DISPUTE_GROUPS,
  DISPUTE_GROUP_LABELS,
  DISPUTE_RESULTS,
  DISPUTE_RESULT_LABELS,
  LITIGATION_LABEL,
  type AnnualReport,
} from '@huilan/annual-report';
import { printedText } from '../writable-report.js';
import { formCell, type FormTable } from './printed-form.js';

/** Table 4 as the form prints it: three head rows over one row of 15 numbers. `null` where the report has no cell of it. */
export function disputeFormTable(cells: AnnualReport['cells']): FormTable | null {
  const keys = DISPUTE_GROUPS.flatMap((group) => DISPUTE_RESULTS.map((result) => `disputes.${group}.${result}`));
  if (!keys.some((key) => key in cells)) return null;
  const perGroup = DISPUTE_RESULTS.length;
  const results = (rowSpan: number) => DISPUTE_RESULTS.map((result) => formCell('head', DISPUTE_RESULT_LABELS[result].zh, 1, rowSpan));
  return {
    kind: 'table',
    table: 'disputes',
    columnCount: keys.length,
    rows: [
      {
        kind: 'head',
        cells: [
          formCell('head', DISPUTE_GROUP_LABELS.reconsideration.zh, perGroup),
          formCell('head', LITIGATION_LABEL.zh, 2 * perGroup),
        ],
      },
      {
        kind: 'head',
        cells: [
          ...results(2),
          formCell('head', DISPUTE_GROUP_LABELS.directLitigation.zh, perGroup),
          formCell('head', DISPUTE_GROUP_LABELS.litigationAfterReconsideration.zh, perGroup),
        ],
      },
      { kind: 'head', cells: [...results(1), ...results(1)] },
      { kind: 'data', cells: keys.map((cellKey) => ({ ...formCell('value', printedText(cells[cellKey])), cellKey })) },
    ],
  };
}
