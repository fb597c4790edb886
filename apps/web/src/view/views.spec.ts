import fc from 'fast-check';
import { agenciesLink, AGENCY_COLUMNS } from './agencies-view.js';
import { AUDIT_KINDS, auditLink } from './audit-view.js';
import { BOARD_ORDERS, collectLink, REPORT_STATES } from './collect-view.js';
import { consolidatedLink } from './consolidated-view.js';
import { importLink } from './import-view.js';
import { againstOf, chartOf, COMPARE_CHARTS, COMPARE_OPENS_WITH, COMPARED_BY, compareLink, highlightOf, MAXIMUM_MEASURES, measuresOf, yearOf, type CompareView } from './compare-view.js';
import { COMPARE_MIGRATIONS, migrated } from './link-migrations.js';
import { queryOf, type LinkCodec } from './link-parameters.js';
import { outcomesLink } from './outcomes-view.js';
import { OVERVIEW_TRENDS, overviewLink } from './overview-view.js';
import { pageAddress } from './page-address.js';
import { ownReportsLink } from './own-reports-view.js';
import { REPORT_PANES, reportLink } from './report-view.js';
import { versionsLink } from './versions-view.js';
import { AGENCY_KINDS, NO_SELECTION, selectionLink, withSelection, type AgencyKind } from './selection.js';

const identifier = fc.stringMatching(/^[A-Za-z0-9_.:-]{1,12}$/);
const optional = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : { [key]: given }) as Partial<Record<Key, Value>>);

const year = fc.integer({ min: 2000, max: 2099 });
const years = fc.tuple(year, year).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
/** Some kinds in their order, not all of them: all is the same as none. */
const kinds = fc
  .subarray([...AGENCY_KINDS])
  .map((chosen): readonly AgencyKind[] => (chosen.length === AGENCY_KINDS.length ? [] : chosen));
const text = fc.string().map((typed) => typed.trim());
const selection = fc
  .tuple(optional('region', identifier), optional('years', years), kinds)
  .map(([region, range, chosen]) => ({ ...region, ...range, kinds: chosen }));
const measures = fc
  .uniqueArray(fc.constantFrom(COMPARE_OPENS_WITH, 'disclosures', 'disclosureRate', 'requests.withheld', 'a', 'b', 'c'), { maxLength: MAXIMUM_MEASURES })
  .map((chosen) => (chosen.length === 1 && chosen[0] === COMPARE_OPENS_WITH ? [] : chosen));

const compareView = fc
  .tuple(
    selection,
    fc.record({
      by: fc.constantFrom(...COMPARED_BY),
      agencies: fc.uniqueArray(identifier, { maxLength: 8 }),
      systems: fc.uniqueArray(fc.constantFrom('教育', '公安', '住建', 'a b', '乡镇&街道'), { maxLength: 3 }),
      measures,
      shares: fc.boolean(),
      commonScale: fc.boolean(),
      logScale: fc.boolean(),
    }),
    optional('peersOf', identifier),
    optional('highlight', identifier),
    optional('chart', fc.constantFrom(...COMPARE_CHARTS)),
    optional('year', year),
    optional('against', year),
    optional('sort', fc.record({ by: fc.constantFrom('name', 'kind', 'requests.received@2023', 'disclosureRate@2019'), descending: fc.boolean() })),
  )
  .map(([chosen, always, ...sometimes]) => Object.assign({}, chosen, always, ...sometimes) as CompareView);

/** `read(write(state))` is the state, also after a browser took the link apart. */
function returns<State>(link: LinkCodec<State>, states: fc.Arbitrary<State>): void {
  fc.assert(
    fc.property(states, (state) => {
      const address = new URL(queryOf(link.write(state)), 'http://huilan.example/');
      expect(link.read(address.searchParams)).toEqual(state);
    }),
    { numRuns: 300 },
  );
}

/** Whatever somebody wrote into a link, reading does not fail, and what was read is written and read the same. */
function forgives<State>(link: LinkCodec<State>): void {
  const names = ['region', 'years', 'kinds', 'agencies', 'systems', 'peersOf', 'by', 'measures', 'chart', 'shares', 'common', 'scale', 'sort', 'at', 'year', 'against', 'cell', 'pane', 'lastYear', 'search', 'batch', 'order', 'trend', 'highlight', 'figure', 'agency', 'report', 'kind', 'who', 'from', 'to', 'state', 'other'];
  const values = fc.oneof(fc.string(), fc.constantFrom('', ',', '2025-2019', '1887', '2019-', 'department,department', '-', '%', 'bars', '1', 'log', 'common', 'kind'));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), values)), (pairs) => {
      const state = link.read(new URLSearchParams(pairs));
      expect(link.read(link.write(state))).toEqual(state);
    }),
    { numRuns: 300 },
  );
}

const links: readonly (readonly [name: string, link: LinkCodec<never>, states: fc.Arbitrary<never>])[] = [
  ['the selection', selectionLink, selection],
  ['compare', compareLink, compareView],
  [
    'report',
    reportLink,
    fc
      .tuple(selection, optional('cell', identifier), fc.boolean(), fc.constantFrom(...REPORT_PANES))
      .map(([chosen, cell, lastYear, pane]) => ({ ...chosen, ...cell, lastYear, pane })),
  ],
  ['the consolidated report', consolidatedLink, fc.tuple(selection, fc.option(year, { nil: undefined }), fc.constantFrom('', 'requests.received.total')).map(([chosen, of, figure]) => ({ ...chosen, year: of, figure }))],
  [
    'agencies',
    agenciesLink,
    fc
      .tuple(selection, text, fc.constantFrom(...AGENCY_COLUMNS), fc.boolean())
      .map(([chosen, search, sort, descending]) => ({ ...chosen, search, sort, descending })),
  ],
  [
    'the collection board',
    collectLink,
    fc
      .tuple(selection, fc.option(year, { nil: undefined }), fc.constantFrom(undefined, ...REPORT_STATES), text, fc.constantFrom(...BOARD_ORDERS))
      .map(([chosen, of, state, search, sort]) => ({ ...chosen, year: of, state, search, sort })),
  ],
  ['import', importLink, fc.tuple(selection, text).map(([chosen, batch]) => ({ ...chosen, batch }))],
  ['the own reports', ownReportsLink, fc.tuple(selection, text, fc.option(year, { nil: undefined })).map(([chosen, agency, of]) => ({ ...chosen, agency, year: of }))],
  ['the versions', versionsLink, fc.tuple(selection, text, text).map(([chosen, from, to]) => ({ ...chosen, from, to }))],
  [
    'the audit trail',
    auditLink,
    fc
      .tuple(selection, text, fc.option(year, { nil: undefined }), fc.constantFrom(undefined, ...AUDIT_KINDS), text, fc.constantFrom('', '2026-01-31'))
      .map(([chosen, report, of, kind, who, from]) => ({ ...chosen, report, year: of, kind, who, from, to: from })),
  ],
  ['outcomes', outcomesLink, fc.tuple(selection, fc.boolean()).map(([chosen, shares]) => ({ ...chosen, shares }))],
  [
    'overview',
    overviewLink,
    fc.tuple(selection, fc.boolean(), fc.constantFrom(...OVERVIEW_TRENDS)).map(([chosen, shares, trend]) => ({ ...chosen, shares, trend })),
  ],
] as never;

describe.each(links)('the link of %s', (_, link, states) => {
  test('reproduces every state', () => returns(link, states));
  test('opens whatever is written into it', () => forgives(link));
  test('is empty for the state a page opens with', () => {
    expect(queryOf(link.write(link.read(new URLSearchParams())))).toBe('');
  });
});

describe('a link', () => {
  test('is legible', () => {
    const address = pageAddress.compare({
      region: '7',
      years: { from: 2019, to: 2025 },
      kinds: ['TOWNSHIP', 'DEPARTMENT'],
      agencies: ['3', '1'],
      measures: ['disclosures', 'disclosureRate'],
      chart: 'table',
      sort: { by: 'disclosures@2025', descending: true },
    });
    expect(address).toBe(
      '/compare?region=7&years=2019-2025&kinds=department,township&agencies=3,1&measures=disclosures,disclosureRate&chart=table&sort=-disclosures%402025',
    );
  });

  test('of one year names one year', () => {
    expect(pageAddress.import({ years: { from: 2023, to: 2023 }, kinds: [] })).toBe('/import?years=2023');
  });

  test('of an agency or report quotes what is special in an address', () => {
    expect(pageAddress.agency('a/b', NO_SELECTION)).toBe('/agencies/a%2Fb');
    expect(pageAddress.report('7', { ...NO_SELECTION, cell: 'requests.received.total' })).toBe('/reports/7?cell=requests.received.total');
  });

  test('with years the wrong way round is read the right way round', () => {
    expect(selectionLink.read(new URLSearchParams('years=2025-2019')).years).toEqual({ from: 2019, to: 2025 });
  });

  test.each(['1999', '2100', '20190', '2019-2020-2021', 'now'])('with the year %s says nothing of years', (written) => {
    expect(selectionLink.read(new URLSearchParams({ years: written })).years).toBeUndefined();
  });

  test('with more measures than can be compared keeps the first ones', () => {
    expect(compareLink.read(new URLSearchParams('measures=a,b,c,d,e,f,g')).measures).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('the context bar', () => {
  test('changes its part and leaves the rest of the page alone', () => {
    const before = new URLSearchParams('years=2019-2023&chart=heat&measures=disclosures');
    expect(withSelection(before, { kinds: ['TOWNSHIP'] }).toString()).toBe('years=2019-2023&kinds=township&chart=heat&measures=disclosures');
  });

  test('takes back what it had set', () => {
    expect(withSelection(new URLSearchParams('years=2019-2023&chart=heat'), { years: undefined }).toString()).toBe('chart=heat');
  });

  test('another region has other agencies: those chosen before are let go', () => {
    const before = new URLSearchParams('region=1&agencies=3,4&peersOf=3&highlight=3&chart=heat');
    expect(withSelection(before, { region: '2' }).toString()).toBe('region=2&chart=heat');
    expect(withSelection(before, { region: '1' }).get('agencies')).toBe('3,4');
  });
});

describe('compare opens', () => {
  const view = compareLink.read(new URLSearchParams());
  test('with bars for one year and lines for several', () => {
    expect(chartOf(view, { from: 2023, to: 2023 })).toBe('bars');
    expect(chartOf(view, { from: 2019, to: 2023 })).toBe('lines');
    expect(chartOf({ ...view, chart: 'heat' }, { from: 2023, to: 2023 })).toBe('heat');
  });

  test('with requests received', () => {
    expect(measuresOf(view)).toEqual([COMPARE_OPENS_WITH]);
    expect(measuresOf({ ...view, measures: ['disclosures'] })).toEqual(['disclosures']);
  });

  test('with its peers around the agency whose peers are asked for', () => {
    expect(highlightOf(view)).toBeUndefined();
    expect(highlightOf({ ...view, peersOf: '7' })).toBe('7');
    expect(highlightOf({ ...view, peersOf: '7', highlight: '9' })).toBe('9');
  });

  test('a slope with the first year against the last, all else with the year before', () => {
    const range = { from: 2019, to: 2023 };
    expect(againstOf(view, range)).toBe(2022);
    expect(againstOf({ ...view, chart: 'slope' }, range)).toBe(2019);
    expect(againstOf({ ...view, chart: 'slope', year: 2019 }, range)).toBe(2018);
    expect(againstOf({ ...view, chart: 'slope', against: 2021 }, range)).toBe(2021);
    expect(againstOf({ ...view, year: 2021, against: 2021 }, range)).toBe(2020);
    expect(againstOf({ ...view, chart: 'slope' }, { from: 2023, to: 2023 })).toBe(2022);
  });

  test('at the last year, and at another one only while it is in the range', () => {
    const range = { from: 2019, to: 2023 };
    expect(yearOf(view, range)).toBe(2023);
    expect(yearOf({ ...view, year: 2020 }, range)).toBe(2020);
    expect(yearOf({ ...view, year: 2024 }, range)).toBe(2023);
  });
});

describe('links written long ago', () => {
  test.each<[since: string, written: string, today: string]>([
    ['2026-11-24', 'years=2019-2025&chart=bars&at=2021', 'years=2019-2025&chart=bars&year=2021'],
    ['2026-11-24', 'measures=disclosureRate&scale=common', 'measures=disclosureRate&common=1'],
    ['2026-11-24', 'kinds=township&chart=outcomes&at=2020&shares=1&highlight=5&sort=-disclosures@2025', 'kinds=township&highlight=5&chart=outcomes&year=2020&shares=1&sort=-disclosures@2025'],
  ])('before %s: %s', (since, written, today) => {
    expect(COMPARE_MIGRATIONS.some((migration) => migration.since === since)).toBe(true);
    const view = compareLink.read(new URLSearchParams(written));
    expect(view).toEqual(compareLink.read(new URLSearchParams(today)));
    expect(decodeURIComponent(queryOf(compareLink.write(view)))).toBe(`?${today}`);
  });

  test('a link that says both what was and what is means what is', () => {
    expect(compareLink.read(new URLSearchParams('at=2020&year=2022')).year).toBe(2022);
    expect(compareLink.read(new URLSearchParams('scale=log')).logScale).toBe(true);
  });

  test('no migration touches a link of today, nor what it was given', () => {
    fc.assert(
      fc.property(compareView, (state) => {
        const written = compareLink.write(state);
        const before = written.toString();
        expect(migrated(written, COMPARE_MIGRATIONS).toString()).toBe(before);
        expect(written.toString()).toBe(before);
      }),
    );
  });

  test('each says when and why, in the order they were made', () => {
    const days = COMPARE_MIGRATIONS.map((migration) => migration.since);
    expect(days).toEqual([...days].sort());
    for (const { since, why } of COMPARE_MIGRATIONS) expect([since, why]).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), expect.stringMatching(/\w{3}/)]);
  });
});
