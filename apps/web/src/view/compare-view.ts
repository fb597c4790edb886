import { COMPARE_MIGRATIONS, migrated } from './link-migrations.js';
import { put, readIdentifiers, readText, readWord, readYears, type LinkCodec, type YearRange } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

/** The ways the same selection can be looked at. */
export const COMPARE_CHARTS = ['bars', 'lines', 'outcomes', 'heat', 'slope', 'scatter', 'distribution', 'funnel', 'table'] as const;
export type CompareChart = (typeof COMPARE_CHARTS)[number];

/** What is set side by side: agencies, or all agencies of a kind, a system or a region taken together. */
export const COMPARED_BY = ['agency', 'kind', 'system', 'region'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

export interface SortOrder {
  /** `name`, `kind`, or `<measure>@<year>`. */
  readonly by: string;
  readonly descending: boolean;
}

/** State of the page Compare. */
export interface CompareView extends Selection {
  readonly by: ComparedBy;
  /** Agencies chosen one by one. With `systems` and `peersOf` they add up; none of the three means all of the selection. */
  readonly agencies: readonly string[];
  /** Lines of administration (系统) chosen whole. */
  readonly systems: readonly string[];
  /** An agency all of whose peers, of its kind in its region, are chosen. */
  readonly peersOf?: string;
  /** The agency that stands out among the others; where absent, the one whose peers are shown. */
  readonly highlight?: string;
  /** Keys of the dictionary; none means the one the page opens with. */
  readonly measures: readonly string[];
  /** Where absent, the chart that suits the years. */
  readonly chart?: CompareChart;
  /** The year that charts of one year show; where absent, the last one of the range. */
  readonly year?: number;
  /** The year it is set against; where absent, what suits the chart. */
  readonly against?: number;
  /** Outcomes as shares of what was handled instead of counts. */
  readonly shares: boolean;
  /** Small charts drawn to one common scale. */
  readonly commonScale: boolean;
  /** Axes of counts divided by their logarithm, so that one very large agency leaves room for the others. */
  readonly logScale: boolean;
  /** Sort order of the table; where absent, the order of the bars. */
  readonly sort?: SortOrder;
}

export const COMPARE_OPENS_WITH = 'requests.received';

/** Compare as it opens. */
export const COMPARE_OPENS: Omit<CompareView, keyof Selection> = {
  by: 'agency',
  agencies: [],
  systems: [],
  measures: [],
  shares: false,
  commonScale: false,
  logScale: false,
};

/** More measures than this side by side are not a comparison any more. */
export const MAXIMUM_MEASURES = 6;

const SORT = /^(-?)([A-Za-z][\w.]*(?:@\d{4})?)$/;

export const compareLink: LinkCodec<CompareView> = {
  read(given) {
    const parameters = migrated(given, COMPARE_MIGRATIONS);
    const chart = readWord(parameters, 'chart', COMPARE_CHARTS);
    const sort = SORT.exec(parameters.get('sort') ?? '');
    const peersOf = readText(parameters, 'peersOf');
    const highlight = readText(parameters, 'highlight');
    const year = readYears(parameters, 'year')?.to;
    const against = readYears(parameters, 'against')?.to;
    const measures = readIdentifiers(parameters, 'measures').slice(0, MAXIMUM_MEASURES);
    return {
      ...readSelection(parameters),
      by: readWord(parameters, 'by', COMPARED_BY) ?? 'agency',
      agencies: readIdentifiers(parameters, 'agencies'),
      systems: readIdentifiers(parameters, 'systems'),
      ...(peersOf === '' ? {} : { peersOf }),
      ...(highlight === '' ? {} : { highlight }),
      measures: measures.length === 1 && measures[0] === COMPARE_OPENS_WITH ? [] : measures,
      ...(chart ? { chart } : {}),
      ...(year === undefined ? {} : { year }),
      ...(against === undefined ? {} : { against }),
      shares: parameters.get('shares') === '1',
      commonScale: parameters.get('common') === '1',
      logScale: parameters.get('scale') === 'log',
      ...(sort ? { sort: { by: sort[2] as string, descending: sort[1] === '-' } } : {}),
    };
  },
  write(view) {
    const parameters = writeSelection(view);
    put(parameters, 'by', view.by === 'agency' ? undefined : view.by);
    put(parameters, 'agencies', view.agencies);
    put(parameters, 'systems', view.systems);
    put(parameters, 'peersOf', view.peersOf);
    put(parameters, 'highlight', view.highlight);
    const opens = view.measures.length === 1 && view.measures[0] === COMPARE_OPENS_WITH;
    put(parameters, 'measures', opens ? [] : view.measures);
    put(parameters, 'chart', view.chart);
    put(parameters, 'year', view.year === undefined ? undefined : String(view.year));
    put(parameters, 'against', view.against === undefined ? undefined : String(view.against));
    put(parameters, 'shares', view.shares ? '1' : undefined);
    put(parameters, 'common', view.commonScale ? '1' : undefined);
    put(parameters, 'scale', view.logScale ? 'log' : undefined);
    put(parameters, 'sort', view.sort && `${view.sort.descending ? '-' : ''}${view.sort.by}`);
    return parameters;
  },
};

/** The measures shown: those of the link, else the one the page opens with. */
export function measuresOf(view: CompareView): readonly string[] {
  return view.measures.length === 0 ? [COMPARE_OPENS_WITH] : view.measures;
}

/** The chart shown: the one of the link, else bars for one year and lines for several. */
export function chartOf(view: CompareView, years: YearRange): CompareChart {
  return view.chart ?? (years.from === years.to ? 'bars' : 'lines');
}

/** The one year that charts of one year show: the one of the link where it is in the range, else the last. */
export function yearOf(view: CompareView, years: YearRange): number {
  return view.year !== undefined && view.year >= years.from && view.year <= years.to ? view.year : years.to;
}

/**
 * The year set against `yearOf`: the one of the link where it is another one; else, between two years of a slope, the first
 * of the range, and elsewhere the year before. Of a range of one year a slope begins the year before.
 */
export function againstOf(view: CompareView, years: YearRange): number {
  const year = yearOf(view, years);
  if (view.against !== undefined && view.against !== year) return view.against;
  return chartOf(view, years) === 'slope' && years.from < year ? years.from : year - 1;
}

/** The agency that stands out among the others. */
export function highlightOf(view: CompareView): string | undefined {
  return view.highlight ?? view.peersOf;
}

/** Whether only some agencies of the region are shown, chosen by name, system or as peers. */
export function choosesAgencies(view: CompareView): boolean {
  return view.agencies.length > 0 || view.systems.length > 0 || view.peersOf !== undefined;
}
