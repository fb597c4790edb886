import type { CollectionBoardQuery } from '../../api/generated/graphql.js';
import { REPORT_STATES, type BoardOrder } from '../../view/collect-view.js';

export type BoardRow = CollectionBoardQuery['collectionBoard']['nodes'][number];
export type BoardState = BoardRow['state'];

/** Rows in an order a person works by: most urgent first, names as they are read; ties by name. */
export function inBoardOrder(rows: readonly BoardRow[], order: BoardOrder): BoardRow[] {
  const byName = (one: BoardRow, other: BoardRow) => one.agencyName.localeCompare(other.agencyName, 'zh-CN');
  const urgency = (row: BoardRow): number => {
    switch (order) {
      case 'agency':
        return 0;
      case 'state':
        return -REPORT_STATES.indexOf(row.state);
      case 'late':
        return row.daysLate;
      case 'waiting':
        return row.waitingDays ?? -1;
      case 'findings':
        return row.errors * 1000 + row.warnings;
    }
  };
  return [...rows].sort((one, other) => urgency(other) - urgency(one) || byName(one, other));
}

/** How many agencies are in each state; a state nobody is in counts 0. */
export function countStates(rows: readonly BoardRow[]): ReadonlyMap<BoardState, number> {
  const counts = new Map<BoardState, number>(REPORT_STATES.map((state) => [state, 0]));
  for (const row of rows) counts.set(row.state, (counts.get(row.state) ?? 0) + 1);
  return counts;
}
