import { put, type LinkCodec } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

/** State of the pages that show the outcomes of one region or one agency over the years: Overview and Agency. */
export interface OutcomesView extends Selection {
  /** Outcomes as shares of what was handled instead of counts. */
  readonly shares: boolean;
}

export const outcomesLink: LinkCodec<OutcomesView> = {
  read: (parameters) => ({ ...readSelection(parameters), shares: parameters.get('shares') === '1' }),
  write(view) {
    const parameters = writeSelection(view);
    put(parameters, 'shares', view.shares ? '1' : undefined);
    return parameters;
  },
};
