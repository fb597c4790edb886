import { put, readText, readWord, readYears, type LinkCodec } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

/** How far a report is, in the order of its way. */
export const REPORT_STATES = ['EXPECTED', 'HANDED_IN', 'BEING_CHECKED', 'RETURNED', 'HANDED_IN_AGAIN', 'ACCEPTED', 'PUBLISHED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What the collection board is sorted by: most urgent first. */
export const BOARD_ORDERS = ['agency', 'state', 'late', 'waiting', 'findings'] as const;
export type BoardOrder = (typeof BOARD_ORDERS)[number];

/** State of the collection board. */
export interface CollectView extends Selection {
  /** The year that is collected; else the last of the selection. */
  readonly year: number | undefined;
  readonly state: ReportState | undefined;
  /** Part of an agency's name. */
  readonly search: string;
  readonly sort: BoardOrder;
}

const OPENS_WITH: BoardOrder = 'late';

export const collectLink: LinkCodec<CollectView> = {
  read(parameters) {
    return {
      ...readSelection(parameters),
      year: readYears(parameters, 'year')?.from,
      state: REPORT_STATES.find((state) => state.toLowerCase() === readText(parameters, 'state')),
      search: readText(parameters, 'search'),
      sort: readWord(parameters, 'sort', BOARD_ORDERS) ?? OPENS_WITH,
    };
  },
  write({ year, state, search, sort, ...selection }) {
    const parameters = writeSelection(selection);
    put(parameters, 'year', year === undefined ? undefined : String(year));
    put(parameters, 'state', state?.toLowerCase());
    put(parameters, 'search', search);
    put(parameters, 'sort', sort === OPENS_WITH ? undefined : sort);
    return parameters;
  },
};
