import { findMeasure, type Measure } from '@huilan/measures';
import type { StatisticsGrouping, StatisticsSelection } from '../../api/generated/graphql.js';
import { agencyOfRow, kindOfRow, regionOfRow, systemOfRow, type SubjectOfRow } from '../../charts/comparison.data.js';
import { STACK_MEASURES } from '../../charts/outcome-stack.data.js';
import { againstOf, chartOf, COMPARE_OPENS_WITH, measuresOf, yearOf, type ComparedBy, type CompareView } from '../../view/compare-view.js';
import type { YearRange } from '../../view/link-parameters.js';
import type { Wording } from '../../wording/wording.js';

const GROUPINGS: Record<ComparedBy, StatisticsGrouping> = { agency: 'AGENCY_YEAR', kind: 'KIND_YEAR', system: 'SYSTEM_YEAR', region: 'REGION_YEAR' };

const SCATTER_OPENS_WITH = ['requests.received', 'requests.handled'] as const;

/** The measures a view needs, in the order its chart expects them; those of the link that do not exist are left out. */
export function measuresNeeded(view: CompareView, years: YearRange): readonly Measure[] {
  const chosen = measuresOf(view).flatMap((key) => findMeasure(key) ?? []);
  switch (chartOf(view, years)) {
    case 'outcomes':
      return STACK_MEASURES;
    case 'scatter':
      return chosen.length === 1 ? [scatterCompanion(chosen[0] as Measure), ...chosen] : chosen;
    default:
      return chosen;
  }
}

/** What stands on the horizontal axis where only one measure is chosen. */
function scatterCompanion(chosen: Measure): Measure {
  const key = SCATTER_OPENS_WITH.find((candidate) => candidate !== chosen.key) ?? COMPARE_OPENS_WITH;
  return findMeasure(key) as Measure;
}

interface RegionInTree {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * What to ask of the server. One year before the range is asked for too, to say what changed; as all charts ask for the same
 * years, going from one to another asks nothing again.
 */
export function statisticsSelection(view: CompareView, region: RegionInTree, regions: readonly RegionInTree[], years: YearRange): StatisticsSelection | undefined {
  const measures = measuresNeeded(view, years).map((measure) => measure.key);
  if (measures.length === 0) return undefined;
  const against = againstOf(view, years);
  return {
    ...(view.by === 'region' && !hasBelow(region, regions) ? {} : { regionIds: [region.id] }),
    ...(view.agencies.length > 0 ? { agencyIds: [...view.agencies] } : {}),
    ...(view.systems.length > 0 ? { systems: [...view.systems] } : {}),
    ...(view.peersOf === undefined ? {} : { peersOf: view.peersOf }),
    ...(view.kinds.length > 0 ? { kinds: [...view.kinds] } : {}),
    measures,
    fromYear: Math.min(years.from - 1, yearOf(view, years) - 1, against),
    toYear: Math.max(years.to, against),
    groupBy: GROUPINGS[view.by],
  };
}

/** Whether other regions lie below one; a region alone is compared with all the others. */
function hasBelow(region: RegionInTree, regions: readonly RegionInTree[]): boolean {
  return regions.some((other) => other.parentId === region.id);
}

/** Whose rows the answer has. */
export function subjectOfRow(by: ComparedBy, region: { readonly name: string }, regions: readonly { readonly id: string; readonly name: string }[], wording: Wording): SubjectOfRow {
  switch (by) {
    case 'kind':
      return kindOfRow(wording);
    case 'system':
      return systemOfRow(wording);
    case 'region':
      return regionOfRow(regions);
    default:
      return agencyOfRow(region.name);
  }
}
