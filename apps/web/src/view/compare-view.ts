import { put, readIdentifiers, readText, readWord, readYears, type LinkCodec, type YearRange } from './link-parameters.js';
import { readSelection, writeSelection, type Selection } from './selection.js';

/** The ways the same selection can be looked at. */
export const COMPARE_CHARTS = ['bars', 'lines', 'outcomes', 'heat', 'table'] as const;
export type CompareChart = (typeof COMPARE_CHARTS)[number];

export interface SortOrder {
  /** `name`, `kind`, or `<measure>@<year>`. */
  readonly by: string;
  readonly descending: boolean;
}

/** State of the page Compare. */
export interface CompareView extends Selection {
  /** Agencies chosen one by one; none means all of the selection. */
  readonly agencies: readonly string[];
  /** The agency that stands out among the others. */
  readonly highlight?: string;
  /** Keys of the dictionary; none means the one the page opens with. */
  readonly measures: readonly string[];
  /** Where absent, the chart that suits the years. */
  readonly chart?: CompareChart;
  /** The year that bars and outcomes show; where absent, the last one of the range. */
  readonly at?: number;
  /** Outcomes as shares of what was handled instead of counts. */
  readonly shares: boolean;
  /** Small charts drawn to one common scale. */
  readonly commonScale: boolean;
  /** Sort order of the table; where absent, the order of the bars. */
  readonly sort?: SortOrder;
}

export const COMPARE_OPENS_WITH = 'requests.received';

/** More measures than this side by side are not a comparison any more. */
export const MAXIMUM_MEASURES = 6;

const SORT = /^(-?)([A-Za-z][\w.]*(?:@\d{4})?)$/;

export const compareLink: LinkCodec<CompareView> = {
  read(parameters) {
    const chart = readWord(parameters, 'chart', COMPARE_CHARTS);
    const sort = SORT.exec(parameters.get('sort') ?? '');
    const highlight = readText(parameters, 'highlight');
    const at = readYears(parameters, 'at')?.to;
    const measures = readIdentifiers(parameters, 'measures').slice(0, MAXIMUM_MEASURES);
    return {
      ...readSelection(parameters),
      agencies: readIdentifiers(parameters, 'agencies'),
      ...(highlight === '' ? {} : { highlight }),
      measures: measures.length === 1 && measures[0] === COMPARE_OPENS_WITH ? [] : measures,
      ...(chart ? { chart } : {}),
      ...(at === undefined ? {} : { at }),
      shares: parameters.get('shares') === '1',
      commonScale: parameters.get('scale') === 'common',
      ...(sort ? { sort: { by: sort[2] as string, descending: sort[1] === '-' } } : {}),
    };
  },
  write(view) {
    const parameters = writeSelection(view);
    put(parameters, 'agencies', view.agencies);
    put(parameters, 'highlight', view.highlight);
    const opens = view.measures.length === 1 && view.measures[0] === COMPARE_OPENS_WITH;
    put(parameters, 'measures', opens ? [] : view.measures);
    put(parameters, 'chart', view.chart);
    put(parameters, 'at', view.at === undefined ? undefined : String(view.at));
    put(parameters, 'shares', view.shares ? '1' : undefined);
    put(parameters, 'scale', view.commonScale ? 'common' : undefined);
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

/** The one year that bars and outcomes show: the one of the link where it is in the range, else the last. */
export function yearOf(view: CompareView, years: YearRange): number {
  return view.at !== undefined && view.at >= years.from && view.at <= years.to ? view.at : years.to;
}
