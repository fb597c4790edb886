import { put, readText, readWord, type LinkCodec } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

export const AGENCY_COLUMNS = ['name', 'kind', 'reports', 'findings'] as const;
export type AgencyColumn = (typeof AGENCY_COLUMNS)[number];

/** State of the list of agencies. */
export interface AgenciesView extends Selection {
  readonly search: string;
  readonly sort: AgencyColumn;
  readonly descending: boolean;
}

export const agenciesLink: LinkCodec<AgenciesView> = {
  read(parameters) {
    return {
      ...readSelection(parameters),
      search: readText(parameters, 'search'),
      sort: readWord(parameters, 'sort', AGENCY_COLUMNS) ?? 'name',
      descending: parameters.get('order') === 'descending',
    };
  },
  write(view) {
    const parameters = writeSelection(view);
    put(parameters, 'search', view.search);
    put(parameters, 'sort', view.sort === 'name' ? undefined : view.sort);
    put(parameters, 'order', view.descending ? 'descending' : undefined);
    return parameters;
  },
};
