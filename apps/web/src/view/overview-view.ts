import { put, readWord, type LinkCodec } from './link-parameters.js';
import { outcomesLink, type OutcomesView } from './outcomes-view.js';

/** The measures whose years Overview shows, one at a time. */
export const OVERVIEW_TRENDS = ['disclosures', 'complaintsHandled', 'requests.received', 'disclosureRate'] as const;
export type OverviewTrend = (typeof OVERVIEW_TRENDS)[number];

/** State of the page Overview. */
export interface OverviewView extends OutcomesView {
  readonly trend: OverviewTrend;
}

export const overviewLink: LinkCodec<OverviewView> = {
  read: (parameters) => ({ ...outcomesLink.read(parameters), trend: readWord(parameters, 'trend', OVERVIEW_TRENDS) ?? OVERVIEW_TRENDS[0] }),
  write(view) {
    const parameters = outcomesLink.write(view);
    put(parameters, 'trend', view.trend === OVERVIEW_TRENDS[0] ? undefined : view.trend);
    return parameters;
  },
};
