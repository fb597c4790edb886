import { everyYear, regionOf, yearsOf, yearsWithReports } from './region-facts.js';

const region = (id: string, isSample: boolean, ...years: (readonly [year: number, received: number])[]) => ({
  id,
  isSample,
  agencyCount: years.length > 0 ? 3 : 0,
  years: years.map(([year, received]) => ({ year, received })),
});

describe('the region a page shows', () => {
  const sample = region('sample', true, [2023, 40]);
  const own = region('own', false, [2024, 1]);
  const empty = region('empty', false);

  test('is the one the link names, even without reports', () => {
    expect(regionOf({ region: 'empty', kinds: [] }, [sample, own, empty])?.id).toBe('empty');
  });

  test("is one's own rather than the sample", () => {
    expect(regionOf({ kinds: [] }, [sample, empty, own])?.id).toBe('own');
  });

  test('is the sample where nothing else has reports', () => {
    expect(regionOf({ region: 'gone', kinds: [] }, [empty, sample])?.id).toBe('sample');
  });

  test('is the first one where none has reports, and none where there is none', () => {
    expect(regionOf({ kinds: [] }, [empty])?.id).toBe('empty');
    expect(regionOf({ kinds: [] }, [])).toBeUndefined();
  });
});

describe('the years a page shows', () => {
  const county = region('county', false, [2023, 45], [2019, 44], [2020, 45], [2024, 0]);

  test('are all with reports; a year that is only expected is not among them', () => {
    expect(yearsWithReports(county)).toEqual({ from: 2019, to: 2023 });
    expect(yearsOf({ kinds: [] }, county)).toEqual({ from: 2019, to: 2023 });
  });

  test('are those of the link as far as there are reports', () => {
    expect(yearsOf({ kinds: [], years: { from: 2020, to: 2030 } }, county)).toEqual({ from: 2020, to: 2023 });
  });

  test('are all where the link names none that has any', () => {
    expect(yearsOf({ kinds: [], years: { from: 2030, to: 2031 } }, county)).toEqual({ from: 2019, to: 2023 });
  });

  test('are none in a region without reports', () => {
    expect(yearsOf({ kinds: [] }, region('new', false))).toBeUndefined();
  });

  test('are counted first to last', () => {
    expect(everyYear({ from: 2021, to: 2023 })).toEqual([2021, 2022, 2023]);
    expect(everyYear({ from: 2023, to: 2023 })).toEqual([2023]);
  });
});
