import { compareLink } from '../../view/compare-view.js';
import { measuresNeeded, statisticsSelection } from './compare-selection.js';

const years = { from: 2019, to: 2025 };
const county = { id: '7', parentId: '1' };
const regions = [{ id: '1', parentId: null }, county, { id: '8', parentId: '1' }];
const view = (link: string) => compareLink.read(new URLSearchParams(link));

describe('what Compare asks of the server', () => {
  test('does not change from one chart of the same measures to another', () => {
    const asked = ['', 'chart=bars', 'chart=heat', 'chart=slope', 'chart=distribution', 'chart=funnel', 'chart=table', 'chart=bars&year=2021'].map((link) => statisticsSelection(view(link), county, regions, years));
    for (const one of asked) expect(one).toEqual(asked[0]);
    expect(asked[0]).toEqual({ regionIds: ['7'], measures: ['requests.received'], fromYear: 2018, toYear: 2025, groupBy: 'AGENCY_YEAR' });
  });

  test('names agencies, systems and peers as the link does', () => {
    expect(statisticsSelection(view('agencies=3,4&systems=教育&peersOf=9&kinds=township'), county, regions, years)).toMatchObject({
      agencyIds: ['3', '4'],
      systems: ['教育'],
      peersOf: '9',
      kinds: ['TOWNSHIP'],
    });
  });

  test('groups by what is compared; a region alone stands among all the others', () => {
    expect(statisticsSelection(view('by=system'), county, regions, years)?.groupBy).toBe('SYSTEM_YEAR');
    expect(statisticsSelection(view('by=region'), county, regions, years)).not.toHaveProperty('regionIds');
    expect(statisticsSelection(view('by=region'), { id: '1', parentId: null }, regions, years)).toMatchObject({ regionIds: ['1'], groupBy: 'REGION_YEAR' });
  });

  test('reaches out to the year it is set against', () => {
    expect(statisticsSelection(view('against=2015'), county, regions, years)?.fromYear).toBe(2015);
  });

  test('is nothing where the link names no measure that exists', () => {
    expect(statisticsSelection(view('measures=happiness'), county, regions, years)).toBeUndefined();
  });

  test('a scatter plot of one measure sets it against another one', () => {
    const keys = (link: string) => measuresNeeded(view(link), years).map((measure) => measure.key);
    expect(keys('chart=scatter&measures=disclosureRate')).toEqual(['requests.received', 'disclosureRate']);
    expect(keys('chart=scatter')).toEqual(['requests.handled', 'requests.received']);
    expect(keys('chart=scatter&measures=disclosures,disclosureRate')).toEqual(['disclosures', 'disclosureRate']);
  });
});
