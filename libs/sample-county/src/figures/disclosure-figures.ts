import type { AgencyProfile } from '../agencies/agency-profile.js';
import type { AgencyRandomness, Randomness } from '../randomness.js';

/** What an agency keeps from year to year for Table 2. */
export interface DisclosureState {
  readonly normativeDocumentsInForce: number;
  /** Items on the lists of powers (权责清单), as the form of 2019 counts them. */
  readonly items: Readonly<Record<ItemList, number>>;
}

export const ITEM_LISTS = ['licences', 'otherServices', 'penalties', 'coercion', 'fees'] as const;
export type ItemList = (typeof ITEM_LISTS)[number];

/** Everything both generations of Table 2 ask for; which of it is printed is the format's matter. */
export interface DisclosureFigures {
  readonly normativeDocuments: { readonly issued: number; readonly repealed: number; readonly inForce: number };
  readonly items: Readonly<Record<ItemList, { readonly previous: number; readonly change: number }>>;
  readonly licences: number;
  readonly otherServices: number;
  readonly penalties: number;
  readonly coercion: number;
  /** 万元, to the yuan or the cent. */
  readonly fees: number;
  readonly procurementItems: number;
  /** 元. */
  readonly procurementAmount: number;
}

export function firstDisclosureState(agency: AgencyProfile, randomness: Randomness): DisclosureState {
  const draw = randomness.of('lists');
  const list = (yearly: number | undefined, high: number) => (yearly ? draw.integer(2, high) : 0);
  return {
    normativeDocumentsInForce: agency.normativeDocuments ?? 0,
    items: {
      licences: list(agency.licences, 34),
      otherServices: draw.integer(0, 26),
      penalties: list(agency.penalties, 210),
      coercion: list(agency.coercion, 18),
      fees: list(agency.fees, 9),
    },
  };
}

/** Draws Table 2 of one year. Documents in force follow from last year's: plus issued, less repealed. */
export function drawDisclosure(agency: AgencyProfile, yearsSince2019: number, state: DisclosureState, randomness: AgencyRandomness): DisclosureFigures {
  const draw = randomness.year.of('disclosure');
  const trend = 1 + 0.05 * (randomness.habits.of('workload').unit() - 0.35) * yearsSince2019;
  const yearly = (mean: number | undefined) => (mean ? Math.round(draw.count(mean * trend) * draw.factor(0.07)) : 0);
  const before = state.normativeDocumentsInForce;
  const issued = draw.count((agency.normativeDocuments ?? 0) * 0.09);
  const repealed = draw.binomial(before, 0.07);
  const change = (list: ItemList) => {
    const previous = state.items[list];
    return { previous, change: previous === 0 ? 0 : Math.max(-previous, draw.integer(-3, 3)) };
  };
  const fees = agency.fees ? agency.fees * trend * draw.factor(0.09) : 0;
  const procurementItems = draw.chance(0.6) ? draw.count(3) : 0;
  return {
    normativeDocuments: { issued, repealed, inForce: before + issued - repealed },
    items: {
      licences: change('licences'),
      otherServices: change('otherServices'),
      penalties: change('penalties'),
      coercion: change('coercion'),
      fees: change('fees'),
    },
    licences: yearly(agency.licences),
    otherServices: state.items.otherServices === 0 ? 0 : draw.count(90),
    penalties: yearly(agency.penalties),
    coercion: yearly(agency.coercion),
    fees: Number(fees.toFixed(draw.pick([1, 2, 2, 4]))),
    procurementItems,
    procurementAmount: procurementItems === 0 ? 0 : procurementItems * draw.integer(12, 480) * 1000 + draw.integer(0, 99) * 10,
  };
}

export function disclosureStateAfter(figures: DisclosureFigures): DisclosureState {
  const items = Object.fromEntries(ITEM_LISTS.map((list) => [list, figures.items[list].previous + figures.items[list].change])) as Record<ItemList, number>;
  return { normativeDocumentsInForce: figures.normativeDocuments.inForce, items };
}
