import { testWording } from '../testing/wording.js';
import { comparison, count, measure, noReport, notStated, overNothing, rate, rowsOf } from '../testing/figures.js';
import { comparisonTable } from './comparison-table.data.js';
import { aggregate, comparisonOf, figureOf, kindOfRow, labelOf, median, observation, quantile, regionOfRow, subjectsOf, systemOfRow } from './comparison.data.js';

describe('a comparison', () => {
  const compared = comparison('requests.received', [2022, 2023], {
    澄溪县水利局: { 2022: count(3), 2023: notStated },
    澄溪县公安局: { 2022: count(5), 2023: count(7) },
    澄溪县审计局: { 2023: noReport },
  });

  test('has its agencies in the order of pinyin, labelled without the name of the region', () => {
    expect(compared.subjects.map((agency) => agency.label)).toEqual(['公安局', '审计局', '水利局']);
    expect(compared.subjects[0]?.name).toBe('澄溪县公安局');
  });

  test('counts reports in, expected, and those that state the measure', () => {
    expect(compared.coverage.get(2023)).toEqual({ expected: 3, received: 2, covered: [1] });
  });

  test('a year without a row is one no report was expected of; a missing report is something else', () => {
    expect(figureOf(compared, 0, 'id-澄溪县审计局', 2022).state).toBe('NOT_EXPECTED');
    expect(figureOf(compared, 0, 'id-澄溪县审计局', 2023).state).toBe('NO_REPORT');
    expect(subjectsOf(compared, 2022).map((subject) => subject.label)).toEqual(['公安局', '水利局']);
    expect(observation(compared, 'id-澄溪县公安局', 2023)?.reportId).toBe('澄溪县公安局-2023');
  });

  test('a year before those shown is known, and not counted among them', () => {
    const one = comparisonOf(rowsOf({ 公安局: { 2021: count(1), 2022: count(2) } }), [measure('requests.received')], [2022]);
    expect(figureOf(one, 0, 'id-公安局', 2021).value).toBe(1);
    expect([...one.coverage.keys()]).toEqual([2022]);
  });

  test('rows that belong to no agency or year are left out', () => {
    const rows = rowsOf({ 公安局: { 2022: count(1) } }).map((row) => ({ ...row, agencyId: null }));
    expect(comparisonOf(rows, [measure('requests.received')], [2022]).subjects).toEqual([]);
  });
});

describe('a label', () => {
  test.each([
    ['青禾县商务局', '青禾县', '商务局'],
    ['互助县商务局', '青禾县', '互助县商务局'],
    ['青禾县局', '青禾县', '青禾县局'],
    ['商务局', '', '商务局'],
  ])('of %s in %s is %s', (name, region, label) => expect(labelOf(name, region)).toBe(label));
});

describe('all agencies together', () => {
  test('counts add up over the reports that state them', () => {
    const compared = comparison('requests.received', [2023], { a: { 2023: count(3) }, b: { 2023: notStated }, c: { 2023: count(0) } });
    expect(aggregate(compared, 0, 2023)).toMatchObject({ state: 'AVAILABLE', value: 3, covered: 2 });
  });

  test('a rate is weighted by its own denominator; a rate over nothing adds nothing and is not missing', () => {
    const compared = comparison('disclosureRate', [2023], { a: { 2023: rate(9, 10) }, b: { 2023: rate(10, 90) }, c: { 2023: overNothing } });
    expect(aggregate(compared, 0, 2023)).toMatchObject({ value: 0.19, numerator: 19, denominator: 100, covered: 3 });
  });

  test('a rate over nothing at all is not applicable', () => {
    expect(aggregate(comparison('disclosureRate', [2023], { a: { 2023: overNothing } }), 0, 2023).state).toBe('NOT_APPLICABLE');
  });

  test('nothing stated is not zero', () => {
    expect(aggregate(comparison('requests.received', [2023], { a: { 2023: notStated } }), 0, 2023)).toMatchObject({ state: 'NOT_AVAILABLE', value: null });
    expect(aggregate(comparison('requests.received', [2023], { a: { 2023: noReport } }), 0, 2023).state).toBe('NO_REPORT');
  });
});

test('the median is the middle, the mean of the two middle ones, or nothing', () => {
  expect(median([500, 1, 3])).toBe(3);
  expect(median([1, 2, 10, 100])).toBe(6);
  expect(median([])).toBeNull();
});

describe('groups side by side', () => {
  const row = { ...rowsOf({ 公安局: { 2023: count(9) } })[0]!, agencyId: null, agencyName: null, expected: 30, received: 28, reportId: null };

  test('are kinds, systems or regions, and what belongs to none is left out', async () => {
    const zh = await testWording();
    const rows = [{ ...row, kind: 'DEPARTMENT' as const, system: '教育', regionId: '7' }, { ...row, kind: null, system: null, regionId: '8' }];
    const names = (subjectOf: Parameters<typeof comparisonOf>[3]) => comparisonOf(rows, [measure('requests.received')], [2023], subjectOf).subjects.map((subject) => [subject.name, subject.isGroup]);
    expect(names(kindOfRow(zh))).toEqual([['部门', true]]);
    expect(names(systemOfRow(zh))).toEqual([['教育系统', true]]);
    expect(names(regionOfRow([{ id: '7', name: '青禾县' }]))).toEqual([['青禾县', true]]);
  });
});

describe('a government beside its agencies', () => {
  const row = (kind: 'GOVERNMENT' | 'DEPARTMENT' | 'TOWNSHIP', value: number, reports: number) => ({
    ...rowsOf({ [kind]: { 2023: { ...count(value), covered: reports } } })[0]!, kind, expected: reports, received: reports,
  });
  const rows = [row('GOVERNMENT', 45, 1), row('DEPARTMENT', 40, 30), row('TOWNSHIP', 5, 12)];

  test('is shown, but its report, the sum of theirs, is not counted a second time', async () => {
    const zh = await testWording();
    const kinds = comparisonOf(rows, [measure('requests.received')], [2023], kindOfRow(zh));
    expect(kinds.subjects.map((subject) => subject.name)).toEqual(['部门', '乡镇（街道）', '政府']);
    expect(aggregate(kinds, 0, 2023)).toMatchObject({ value: 45, covered: 42 });
    expect(kinds.coverage.get(2023)).toEqual({ expected: 42, received: 42, covered: [42] });
    const table = comparisonTable(kinds, zh);
    expect(table.rows.at(-1)?.cells.map((cell) => cell.text)).toEqual(['合计', '', '45']);
  });

  test('an agency is of one kind, and English says so', async () => {
    const compared = comparison('requests.received', [2023], { 公安局: { 2023: count(3) } });
    const kindIn = async (language: 'zh' | 'en') => comparisonTable(compared, await testWording(language)).rows[0]?.cells[1]?.text;
    expect([await kindIn('en'), await kindIn('zh')]).toEqual(['Department', '部门']);
  });

  test('is counted where there are only governments', async () => {
    const zh = await testWording();
    const alone = comparisonOf([row('GOVERNMENT', 45, 1)], [measure('requests.received')], [2023], kindOfRow(zh));
    expect(aggregate(alone, 0, 2023)).toMatchObject({ value: 45, covered: 1 });
    expect(alone.coverage.get(2023)).toEqual({ expected: 1, received: 1, covered: [1] });
  });
});

describe('a quantile', () => {
  test.each([
    [[], 0.5, null],
    [[3], 0.25, 3],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4, 5], 0.25, 2],
    [[10, 0], 0.75, 7.5],
  ])('of %j at %d is %p', (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});
