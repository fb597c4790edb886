import { APPLICANT_PARTS, APPLICANTS, DISPUTE_GROUPS, DISPUTE_RESULTS, REQUEST_ROWS, requestCellKey, type CellKey } from '@huilan/annual-report';
import type { Change, SumNetwork } from './sum-network.js';

export interface LineMistake {
  readonly kind: 'rowShifted' | 'columnShifted' | 'numberSplit';
  readonly change: Change;
}

/**
 * Every way in which a run of neighbouring values of a row or a column may have slipped by one cell, or one number may have
 * been split over two cells: as changes that would put it right. A slip drops nothing: what it overwrites, and what it
 * would bring back, is a zero.
 */
export function lineMistakes(network: SumNetwork): readonly LineMistake[] {
  const concerned = new Set(network.broken.flatMap((sum) => [...sum.left, ...sum.right]));
  const touched = (line: readonly CellKey[]) => line.some((key) => concerned.has(key));
  const known = (line: readonly CellKey[]) => line.filter((key) => network.numberOf(key) !== undefined);
  const printedRows = REQUEST_ROWS.filter((row) => network.numberOf(requestCellKey(row.key, 'total')) !== undefined);
  const rows = [
    ...printedRows.map((row) => APPLICANTS.map((applicant) => requestCellKey(row.key, applicant))),
    DISPUTE_GROUPS.flatMap((group) => DISPUTE_RESULTS.map((result) => `disputes.${group}.${result}`)),
  ].filter((line) => touched(line) && known(line).length === line.length);
  const columns = APPLICANTS.map((applicant) => known(printedRows.map((row) => requestCellKey(row.key, applicant)))).filter(touched);
  return [
    ...rows.flatMap((line) => shifts(network, line).map((change): LineMistake => ({ kind: 'rowShifted', change }))),
    ...columns.flatMap((line) => shifts(network, line).map((change): LineMistake => ({ kind: 'columnShifted', change }))),
    ...rows.flatMap((line) => splits(network, line).map((change): LineMistake => ({ kind: 'numberSplit', change }))),
  ];
}

/** Only cells that change are part of a change, so that equal repairs found by different runs are one. */
function changeOf(network: SumNetwork, line: readonly CellKey[], values: readonly number[]): Change {
  return new Map(line.flatMap((key, index) => (values[index] === undefined || values[index] === network.numberOf(key) ? [] : [[key, values[index]]])));
}

function shifts(network: SumNetwork, line: readonly CellKey[]): readonly Change[] {
  const values = line.map((key) => network.numberOf(key) ?? 0);
  const mayChange = line.map((key) => network.mayChangeWithin(line, key));
  if (!mayChange.includes(true)) return [];
  const found = new Map<string, Change>();
  for (let from = 0; from < line.length; from++) {
    for (let to = from + 1; to < line.length; to++) {
      const run = values.slice(from, to + 1);
      const repaired = [
        ...(run[0] === 0 ? [[...run.slice(1), 0]] : []),
        ...(run[run.length - 1] === 0 ? [[0, ...run.slice(0, -1)]] : []),
      ];
      for (const next of repaired) {
        if (next.some((value, index) => value !== run[index] && !mayChange[from + index])) continue;
        const change = changeOf(network, line.slice(from, to + 1), next);
        if (change.size > 0) found.set(JSON.stringify([...change]), change);
      }
    }
  }
  return [...found.values()];
}

function splits(network: SumNetwork, line: readonly CellKey[]): readonly Change[] {
  // Joining and moving up is a matter of the six addends and their total; a group of Table 4 only joins.
  const isRequestRow = line.length === APPLICANTS.length;
  const values = line.map((key) => network.numberOf(key) ?? 0);
  return values.slice(0, -1).flatMap((first, index) => {
    const second = values[index + 1] ?? 0;
    if (first === 0 || (isRequestRow && index + 1 >= APPLICANT_PARTS.length)) return [];
    const joined = Number(`${first}${second}`);
    const inPlace = changeOf(network, line.slice(index, index + 2), [joined, 0]);
    if (!isRequestRow) return [inPlace];
    const movedUp = [...values.slice(0, index), joined, ...values.slice(index + 2)];
    const total = movedUp.reduce((sum, value) => sum + value, 0);
    return [inPlace, changeOf(network, line, [...movedUp, total])];
  });
}
