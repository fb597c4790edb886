import { FIGURES, MEASURES, NAMED_MEASURES, figuresOf, findMeasure, measureReport, rateOf, evaluate, type Measure, type MeasureValue } from '@huilan/measures';
import type { ReadReport } from '@huilan/reading';
import fc from 'fast-check';
import type { AgencyKind } from '../agencies/agency.entity.js';
import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const STATISTICS = `query ($selection: StatisticsSelection!) {
  statistics(selection: $selection) {
    __typename
    ... on Statistics { rows { agencyId agencyName kind system regionId year reportId expected received values { state value numerator denominator covered } } }
    ... on SelectionRefused { code message { zh en } }
  }
}`;

interface Value {
  state: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  covered: number;
}
interface Row {
  agencyId: string | null;
  agencyName: string | null;
  kind: string | null;
  system: string | null;
  regionId: string | null;
  year: number | null;
  reportId: string | null;
  expected: number;
  received: number;
  values: Value[];
}
interface Answer {
  statistics: { __typename: string; rows?: Row[]; code?: string; message?: { zh: string; en: string } };
}

const selectionOf = (groupBy: string, measures: string[], more: object = {}) => ({ groupBy, measures, fromYear: 2019, toYear: 2025, ...more });

describe('statistics', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const answer = async (selection: object) => (await server.ask<Answer>(STATISTICS, { selection })).statistics;
  const rowsOf = async (selection: object): Promise<Row[]> => {
    const { rows, code } = await answer(selection);
    if (rows === undefined) throw new Error(`refused: ${code}`);
    return rows;
  };

  describe('over two departments, a township and the county’s own report', () => {
    let regionId: string;
    let education: string;
    let finance: string;
    let township: string;

    beforeAll(async () => {
      regionId = await addRegion(server, '青禾县');
      education = await addAgency(server, regionId, '教育局', { activeFrom: 2019, system: '教育' });
      finance = await addAgency(server, regionId, '财政局', { activeFrom: 2019, activeUntil: 2023, system: '财政' });
      township = await addAgency(server, regionId, '白鹭镇', { kind: 'TOWNSHIP' });
      const government = await addAgency(server, regionId, '青禾县人民政府', { kind: 'GOVERNMENT' });
      const outcome = (handled: number, inFull: number, inPart: number) => ({
        'requests.handled.total': handled,
        'requests.grantedInFull.total': inFull,
        'requests.grantedInPart.total': inPart,
      });
      await addReport(server, education, 2023, reportStating({ ...outcome(40, 6, 1), 'indicator.disclosures': 100, 'disclosure.fees.amount': 0.1 }));
      await addReport(server, education, 2024, reportStating({ ...outcome(0, 0, 0), 'disclosure.fees.amount': 0.2 }));
      await addReport(server, finance, 2023, reportStating({ 'requests.handled.total': 60, 'indicator.disclosures': 20, 'disclosure.fees.amount': 0.2 }));
      await addReport(server, township, 2023, reportStating({ ...outcome(10, 10, 0), 'indicator.disclosures': 5 }));
      await addReport(server, government, 2023, reportStating({ ...outcome(110, 16, 1), 'indicator.disclosures': 125 }));
    });

    test('an agency-year shows value, parts and report; a rate over nothing is not applicable', async () => {
      const rows = await rowsOf(selectionOf('AGENCY_YEAR', ['disclosureRate', 'disclosures'], { agencyIds: [education], fromYear: 2023, toYear: 2025 }));
      expect(rows).toEqual([
        {
          agencyId: education, agencyName: '教育局', kind: 'DEPARTMENT', system: '教育', regionId, year: 2023, reportId: expect.any(String), expected: 1, received: 1,
          values: [
            { state: 'AVAILABLE', value: 0.175, numerator: 7, denominator: 40, covered: 1 },
            { state: 'AVAILABLE', value: 100, numerator: null, denominator: null, covered: 1 },
          ],
        },
        {
          agencyId: education, agencyName: '教育局', kind: 'DEPARTMENT', system: '教育', regionId, year: 2024, reportId: expect.any(String), expected: 1, received: 1,
          values: [
            { state: 'NOT_APPLICABLE', value: null, numerator: 0, denominator: 0, covered: 1 },
            { state: 'NOT_AVAILABLE', value: null, numerator: null, denominator: null, covered: 0 },
          ],
        },
        {
          agencyId: education, agencyName: '教育局', kind: 'DEPARTMENT', system: '教育', regionId, year: 2025, reportId: null, expected: 1, received: 0,
          values: [
            { state: 'NO_REPORT', value: null, numerator: null, denominator: null, covered: 0 },
            { state: 'NO_REPORT', value: null, numerator: null, denominator: null, covered: 0 },
          ],
        },
      ]);
    });

    test('a region’s rate is weighted by its own denominator, over the reports that state both parts', async () => {
      const [row] = await rowsOf(selectionOf('REGION_YEAR', ['disclosureRate', 'disclosures'], { regionIds: [regionId], fromYear: 2023, toYear: 2023 }));
      expect(row).toMatchObject({ regionId, year: 2023, expected: 3, received: 3, agencyId: null });
      // Finance states what it handled and nothing of what it granted: it is left out of both sums.
      expect(row?.values[0]).toEqual({ state: 'AVAILABLE', value: 17 / 50, numerator: 17, denominator: 50, covered: 2 });
      expect(row?.values[1]).toMatchObject({ value: 125, covered: 3 });
    });

    test('the county’s own report counts by itself, and never on top of its agencies', async () => {
      const byKind = await rowsOf(selectionOf('KIND_YEAR', ['disclosures'], { regionIds: [regionId], fromYear: 2023, toYear: 2023 }));
      expect(byKind.map(({ kind, values }) => [kind, values[0]?.value])).toEqual([['DEPARTMENT', 120], ['GOVERNMENT', 125], ['TOWNSHIP', 5]]);
      const asked = await rowsOf(selectionOf('YEAR', ['disclosures'], { kinds: ['GOVERNMENT'], fromYear: 2023, toYear: 2023 }));
      expect(asked[0]?.values[0]?.value).toBe(125);
    });

    test('the county’s own report is not one among its agencies, unless it is named', async () => {
      const namesOf = async (chosen: object) => (await rowsOf(selectionOf('AGENCY_YEAR', ['disclosures'], { regionIds: [regionId], fromYear: 2023, toYear: 2023, ...chosen }))).map(({ agencyName }) => agencyName);
      expect(await namesOf({})).toEqual(['白鹭镇', '财政局', '教育局']);
      expect(await namesOf({ kinds: ['GOVERNMENT'] })).toEqual(['青禾县人民政府']);
    });

    test('counties of which only the own reports are kept stand side by side', async () => {
      const province = await addRegion(server, '云山省');
      for (const county of ['澄江县', '望溪县']) {
        const own = await addAgency(server, await addRegion(server, county, { parentId: province }), `${county}人民政府`, { kind: 'GOVERNMENT' });
        await addReport(server, own, 2023, reportStating({ 'indicator.disclosures': 7 }));
      }
      const rows = await rowsOf(selectionOf('AGENCY_YEAR', ['disclosures'], { regionIds: [province], fromYear: 2023, toYear: 2023 }));
      expect(rows.map(({ agencyName }) => agencyName)).toEqual(['澄江县人民政府', '望溪县人民政府']);
    });

    test('expected are the agencies active in the year; one whose beginning is unknown from its first report on', async () => {
      const rows = await rowsOf(selectionOf('YEAR', ['disclosures'], { regionIds: [regionId], fromYear: 2022, toYear: 2024 }));
      expect(rows.map(({ year, expected, received }) => [year, expected, received])).toEqual([[2022, 2, 0], [2023, 3, 3], [2024, 2, 1]]);
    });

    test('over the years an agency’s values add up', async () => {
      const rows = await rowsOf(selectionOf('AGENCY', ['requests.handled', 'disclosureRate'], { agencyIds: [education, township] }));
      expect(rows.map(({ agencyName, year, expected, received, values }) => [agencyName, year, expected, received, values.map(({ value }) => value)])).toEqual([
        ['白鹭镇', null, 3, 1, [10, 1]],
        ['教育局', null, 7, 2, [40, 0.175]],
      ]);
    });

    test('money adds up exactly', async () => {
      const [row] = await rowsOf(selectionOf('YEAR', ['fees.amount'], { agencyIds: [education, finance], fromYear: 2023, toYear: 2023 }));
      expect(row?.values[0]?.value).toBe(0.3);
    });

    test('a region means it and all below it', async () => {
      const province = await addRegion(server, '某省', { level: 'PROVINCE' });
      const city = await addRegion(server, '某市', { level: 'CITY', parentId: province });
      await server.dataSource.query('UPDATE region SET parent_id = $1 WHERE id = $2', [city, regionId]);
      const [row] = await rowsOf(selectionOf('YEAR', ['disclosures'], { regionIds: [province], fromYear: 2023, toYear: 2023 }));
      expect(row?.received).toBe(3);
    });

    test('agencies are chosen by name, by system and as peers, and what is chosen adds up', async () => {
      const names = async (chosen: object) => {
        const rows = await rowsOf(selectionOf('AGENCY_YEAR', ['disclosures'], { regionIds: [regionId], fromYear: 2023, toYear: 2023, ...chosen }));
        return rows.map(({ agencyName }) => agencyName);
      };
      expect(await names({ systems: ['财政'] })).toEqual(['财政局']);
      expect(await names({ agencyIds: [township], systems: ['财政'] })).toEqual(['白鹭镇', '财政局']);
      expect(await names({ peersOf: education })).toEqual(['财政局', '教育局']);
      expect(await names({ peersOf: finance, agencyIds: [township], kinds: ['TOWNSHIP'] })).toEqual(['白鹭镇']);
      for (const nobody of ['999999', "1' OR true --"]) expect(await names({ peersOf: nobody })).toEqual([]);
    });

    test('systems side by side; what belongs to none is a row of its own', async () => {
      const rows = await rowsOf(selectionOf('SYSTEM_YEAR', ['disclosures'], { regionIds: [regionId], fromYear: 2023, toYear: 2023 }));
      expect(rows.map(({ system, expected, values }) => [system, expected, values[0]?.value])).toEqual([['财政', 1, 20], ['教育', 1, 100], [null, 1, 5]]);
    });

    test('empty lists leave nothing, and ids that can be no ids find nothing', async () => {
      for (const nothing of [{ agencyIds: [] }, { systems: [] }, { kinds: [] }, { regionIds: [] }, { agencyIds: ["1' OR '1'='1", 'x', '-1', '99999999999999999999'] }]) {
        expect(await rowsOf(selectionOf('AGENCY_YEAR', ['disclosures'], nothing))).toEqual([]);
      }
    });

    test('a selection is one SQL statement, whatever it asks for', async () => {
      for (const groupBy of ['AGENCY_YEAR', 'YEAR', 'AGENCY', 'KIND_YEAR', 'SYSTEM_YEAR', 'REGION_YEAR']) {
        const statements = await server.statementsOf(() => rowsOf(selectionOf(groupBy, NAMED_MEASURES.map(({ key }) => key), { regionIds: [regionId] })));
        expect(statements).toHaveLength(1);
      }
    });
  });

  describe('a selection that is refused says why', () => {
    test.each<[string, object, string]>([
      ['no measure', selectionOf('YEAR', []), 'NO_MEASURE'],
      ['an unknown measure', selectionOf('YEAR', ['disclosures', 'happiness']), 'UNKNOWN_MEASURE'],
      ['more measures than fit', selectionOf('YEAR', Array<string>(251).fill('disclosures')), 'TOO_MANY_MEASURES'],
      ['years the wrong way round', selectionOf('YEAR', ['disclosures'], { fromYear: 2024, toYear: 2023 }), 'YEARS_OUT_OF_RANGE'],
      ['a million years', selectionOf('YEAR', ['disclosures'], { fromYear: -1_000_000, toYear: 2023 }), 'YEARS_OUT_OF_RANGE'],
    ])('%s', async (_, selection, code) => {
      const refusal = await answer(selection);
      expect(refusal).toEqual({ __typename: 'SelectionRefused', code, message: { zh: expect.any(String), en: expect.any(String) } });
    });

    test('more rows than allowed', async () => {
      const regionId = await addRegion(server, '大区');
      await server.dataSource.query(
        `INSERT INTO agency (region_id, name, short_name, kind, active_from) SELECT $1, '机关' || n, '机关' || n, 'DEPARTMENT', 2000 FROM generate_series(1, 1001) n`,
        [regionId],
      );
      const tenYears = { regionIds: [regionId], fromYear: 2010, toYear: 2019 };
      expect((await answer(selectionOf('AGENCY_YEAR', ['disclosures'], tenYears))).code).toBe('TOO_MANY_ROWS');
      expect(await rowsOf(selectionOf('AGENCY_YEAR', ['disclosures'], { ...tenYears, fromYear: 2011 }))).toHaveLength(9009);
    });
  });

  describe('SQL and JavaScript measure alike', () => {
    const YEARS = [2018, 2019, 2020, 2021];
    const KINDS: AgencyKind[] = ['DEPARTMENT', 'TOWNSHIP'];
    /** Reports of eight agencies over four years in which any figure may be absent, zero, negative, a fraction or huge. */
    const count = fc.oneof({ weight: 3, arbitrary: fc.nat(50) }, { weight: 1, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -9, max: 2 ** 40 }) });
    const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
    const statedFigures = fc.record(Object.fromEntries(FIGURES.map(({ key, decimal }) => [key, fc.option<number>(decimal ? money : count, { freq: 4, nil: undefined })])));
    let filed: { agencyId: string; kind: AgencyKind; year: number; content: ReadReport }[];
    let regionId: string;

    beforeAll(async () => {
      regionId = await addRegion(server, '随机县');
      filed = [];
      const samples = fc.sample(statedFigures, { numRuns: 40, seed: 20_26 });
      for (let index = 0; index < 8; index += 1) {
        const kind = KINDS[index % 2] as AgencyKind;
        const agencyId = await addAgency(server, regionId, `机关${index}`, { kind, activeFrom: 2018 });
        for (const year of YEARS) {
          // Every fifth report never came.
          if ((index + year) % 5 === 0) continue;
          // The total of complaints is never stated beside its sub-kinds, and in one year nothing is said of complaints.
          const stated = Object.entries(samples.pop() ?? {}).filter(
            ([key, value]) => value !== undefined && key !== 'indicator.complaintsHandled' && !(year === 2019 && /complaints/i.test(key)),
          );
          const content = reportStating(Object.fromEntries(stated) as Record<string, number>);
          await addReport(server, agencyId, year, content);
          filed.push({ agencyId, kind, year, content });
        }
      }
    });

    const graphQl = (measured: MeasureValue) => {
      if (measured.state === 'notAvailable') return { state: 'NOT_AVAILABLE' };
      return { ...measured, state: measured.state === 'available' ? 'AVAILABLE' : 'NOT_APPLICABLE' };
    };
    const expectSame = (actual: Value | undefined, expected: object) => {
      const close = Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, typeof value === 'number' ? expect.closeTo(value, 6) : value]));
      expect(actual).toMatchObject(close);
    };
    /** The measures in portions that fit one selection. */
    const portions = Array.from({ length: Math.ceil(MEASURES.length / 200) }, (_, index) => MEASURES.slice(index * 200, index * 200 + 200));

    test('a single report: every measure of the dictionary is what measureReport says', async () => {
      for (const measures of portions) {
        const rows = await rowsOf(selectionOf('AGENCY_YEAR', measures.map(({ key }) => key), { regionIds: [regionId], fromYear: 2018, toYear: 2021 }));
        expect(rows).toHaveLength(32);
        for (const row of rows) {
          const report = filed.find(({ agencyId, year }) => agencyId === row.agencyId && year === row.year);
          measures.forEach((measure, index) => {
            const actual = row.values[index];
            if (report === undefined) expect(actual?.state).toBe('NO_REPORT');
            else expectSame(actual, graphQl(measureReport(measure, figuresOf(report.content))));
          });
        }
      }
    });

    test('a group: sums over the reports that state what is needed', async () => {
      for (const measures of portions) {
        const rows = await rowsOf(selectionOf('KIND_YEAR', measures.map(({ key }) => key), { regionIds: [regionId], fromYear: 2018, toYear: 2021 }));
        expect(rows).toHaveLength(8);
        for (const row of rows) {
          const group = filed.filter(({ kind, year }) => kind === row.kind && year === row.year).map(({ content }) => figuresOf(content));
          expect(row).toMatchObject({ expected: 4, received: group.length });
          measures.forEach((measure, index) => expectSame(row.values[index], groupValue(measure, group)));
        }
      }
    });

    function groupValue(measure: Measure, group: ReturnType<typeof figuresOf>[]): object {
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      if (measure.kind === 'count') {
        const values = group.flatMap((figures) => evaluate(measure.value, figures) ?? []);
        return values.length === 0 ? { state: 'NOT_AVAILABLE', covered: 0 } : { state: 'AVAILABLE', value: sum(values), covered: values.length };
      }
      const parts = group.flatMap((figures) => {
        const numerator = evaluate(measure.numerator, figures);
        const denominator = evaluate(measure.denominator, figures);
        return numerator === undefined || denominator === undefined ? [] : [{ numerator, denominator }];
      });
      if (parts.length === 0) return { state: 'NOT_AVAILABLE', covered: 0 };
      return { ...graphQl(rateOf(sum(parts.map((part) => part.numerator)), sum(parts.map((part) => part.denominator)))), covered: parts.length };
    }

    test('the random reports leave no named measure untried', () => {
      const tried = filed.map(({ content }) => figuresOf(content));
      for (const measure of NAMED_MEASURES) {
        const states = tried.map((figures) => measureReport(findMeasure(measure.key) as Measure, figures).state);
        expect([measure.key, ...states]).toContain('available');
        expect([measure.key, ...states]).toContain('notAvailable');
      }
    });
  });
});
