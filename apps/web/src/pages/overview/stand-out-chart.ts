import type { CompareView } from '../../view/compare-view.js';
import { pageAddress } from '../../view/page-address.js';
import type { Selection } from '../../view/selection.js';

/** What is known of a stand-out that its chart depends on. */
export interface ChartedStandOut {
  readonly rule: string;
  readonly agencyId: string;
  readonly year: number;
  readonly measure: string;
}

/** The chart in which the fact of a rule is seen at a glance; a rule not named here is about one year among the others. */
const CHARTS: Readonly<Record<string, (fact: ChartedStandOut) => Partial<CompareView>>> = {
  withheldFarFromPeers: ({ agencyId }) => ({ chart: 'funnel', peersOf: agencyId }),
  backlogGrowing: ({ agencyId }) => ({ chart: 'lines', agencies: [agencyId] }),
  requestsRisen: againstLastYear,
  complaintsRisen: againstLastYear,
  disclosuresHalved: againstLastYear,
};

function againstLastYear({ agencyId, year }: ChartedStandOut): Partial<CompareView> {
  return { chart: 'slope', highlight: agencyId, against: year - 1 };
}

/** Where the chart of a stand-out is, with its agency, measure and year chosen; the years shown stay those of the page. */
export function standOutChart(fact: ChartedStandOut, selection: Selection): string {
  const chart = CHARTS[fact.rule] ?? (() => ({ chart: 'bars' as const, highlight: fact.agencyId }));
  return pageAddress.compare({ ...selection, kinds: [], measures: [fact.measure], year: fact.year, ...chart(fact) });
}
