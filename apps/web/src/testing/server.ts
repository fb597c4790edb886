import { readFileSync } from 'node:fs';
import { ApolloLink, Observable } from '@apollo/client';
import { APPLICANTS, REQUEST_ROWS, requestCellKey } from '@huilan/annual-report';
import { findMeasure, figuresOf, measureReport, rateOf, type MeasureValue } from '@huilan/measures';
import { buildSchema, graphql, print } from 'graphql';
import { AGENCIES, COUNTY, COUNTY_YEARS, PRINTED_ROWS, reportId, reportOf, type TestAgency } from './county.js';
import type { StatisticsSelection } from '../api/generated/graphql.js';

const schema = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));

const text = (zh: string) => ({ zh, en: `(${zh})` });

function figureOf(value: MeasureValue | undefined) {
  const absent = { value: null, numerator: null, denominator: null, covered: 0 };
  if (value === undefined) return { state: 'NO_REPORT', ...absent };
  if (value.state === 'notAvailable') return { state: 'NOT_AVAILABLE', ...absent };
  if (value.state === 'notApplicable') return { state: 'NOT_APPLICABLE', ...absent, numerator: value.numerator, denominator: 0, covered: 1 };
  return { state: 'AVAILABLE', value: value.value, numerator: value.numerator ?? null, denominator: value.denominator ?? null, covered: 1 };
}

function valueOf(agency: TestAgency, year: number, key: string): MeasureValue | undefined {
  const report = reportOf(agency, year);
  const measure = findMeasure(key);
  return report && measure && measureReport(measure, figuresOf(report));
}

function together(agencies: readonly TestAgency[], year: number, key: string) {
  const figures = agencies.map((agency) => figureOf(valueOf(agency, year, key)));
  const stated = figures.filter((figure) => figure.covered > 0);
  if (stated.length === 0) return figureOf({ state: 'notAvailable' });
  const sum = (part: 'value' | 'numerator' | 'denominator') => stated.reduce((total, figure) => total + (figure[part] ?? 0), 0);
  const value = findMeasure(key)?.kind === 'rate' ? rateOf(sum('numerator'), sum('denominator')) : { state: 'available' as const, value: sum('value') };
  return { ...figureOf(value), covered: stated.length };
}

function statistics({ selection }: { selection: StatisticsSelection }) {
  const unknown = selection.measures.find((key) => !findMeasure(key));
  if (unknown !== undefined) return { __typename: 'SelectionRefused', code: 'UNKNOWN_MEASURE', message: text(`没有指标“${unknown}”`) };
  const agencies = AGENCIES.filter(
    (agency) => (selection.agencyIds?.includes(agency.id) ?? true) && (selection.kinds?.includes(agency.kind) ?? true),
  );
  const years = COUNTY_YEARS.filter((year) => year >= selection.fromYear && year <= selection.toYear);
  const rows =
    selection.groupBy === 'YEAR'
      ? years.map((year) => ({
          year,
          expected: agencies.length,
          received: agencies.filter((agency) => reportOf(agency, year)).length,
          values: selection.measures.map((key) => together(agencies, year, key)),
        }))
      : agencies.flatMap((agency) =>
          years.map((year) => ({
            agencyId: agency.id,
            agencyName: agency.name,
            kind: agency.kind,
            regionId: COUNTY.id,
            year,
            reportId: reportOf(agency, year) ? reportId(agency, year) : null,
            expected: 1,
            received: reportOf(agency, year) ? 1 : 0,
            values: selection.measures.map((key) => figureOf(valueOf(agency, year, key))),
          })),
        );
  return { __typename: 'Statistics', rows };
}

const summary = (agency: TestAgency, year: number) => ({
  id: reportId(agency, year),
  agencyId: agency.id,
  agencyName: agency.name,
  year,
  format: '2021',
  versionNumber: 1,
  receivedAt: `${year + 1}-01-20T08:00:00Z`,
  fileName: `${agency.name}${year}.docx`,
  isSample: true,
  cellsRead: 200,
  errors: agency.id === 'a3' && year === 2023 ? 1 : 0,
  warnings: 0,
  notices: 0,
});

const summaries = (agency: TestAgency) => [...COUNTY_YEARS].reverse().flatMap((year) => (reportOf(agency, year) ? [summary(agency, year)] : []));

const agencyObject = (agency: TestAgency) => ({
  id: agency.id,
  name: agency.name,
  shortName: agency.name.replace(COUNTY.name, ''),
  kind: agency.kind,
  system: null,
  regionId: COUNTY.id,
  regionName: COUNTY.name,
  isSample: true,
  activeFrom: null,
  activeUntil: null,
  formerNames: [],
  reports: summaries(agency),
});

/** Table 3 as the source prints it: block 2, a row of labels, then a row each of `PRINTED_ROWS`. */
const TABLE_BLOCK = 2;

function version(agency: TestAgency, year: number) {
  const report = reportOf(agency, year);
  if (!report) return null;
  const cells = Object.entries(report.cells).flatMap(([key, value]) => {
    if (!value || (agency.id === 'a3' && key === 'requests.carriedIn.business')) return [];
    const [, ...rest] = key.split('.');
    const row = PRINTED_ROWS.indexOf(rest.slice(0, -1).join('.'));
    const column = APPLICANTS.indexOf(rest.at(-1) as (typeof APPLICANTS)[number]);
    const at = key.startsWith('requests.') ? { block: TABLE_BLOCK, row: row + 1, column: column + 1 } : { block: 1 };
    const kinds = { number: 'NUMBER', blank: 'BLANK', notApplicable: 'NOT_APPLICABLE', text: 'TEXT' };
    const shown = agency.id === 'a3' && key === 'disclosure.regulations.issued' ? { kind: 'notApplicable' as const, raw: '/' } : value;
    return [{ key, kind: kinds[shown.kind], value: shown.kind === 'number' ? shown.value : null, raw: shown.raw, note: null, evidence: 'label', printed: null, confidence: 1, at }];
  });
  const sentence = report.indicators[0]?.quote ?? '本年度工作平稳。';
  return {
    id: `v-${reportId(agency, year)}`,
    number: 1,
    // Read on the day it was imported, some time after it was handed in.
    createdAt: `${year + 1}-03-05T08:00:00Z`,
    parentId: null,
    format: '2021',
    title: `${agency.name}${year}年政府信息公开工作年度报告`,
    publishedOn: `${year + 1}-01-19`,
    contact: null,
    printedAgency: agency.name,
    printedYear: year,
    file: { id: 'f1', name: `${agency.name}${year}.docx`, fileType: 'txt', size: 12_345, sha256: 'ab', url: '/api/files/f1' },
    cells,
    indicators: report.indicators.map((indicator) => ({ ...indicator, kind: null, confidence: 1, at: { block: 1, start: 0, end: indicator.quote.length } })),
    sections: [{ key: 'overview', heading: '一、总体情况', text: sentence, at: { block: 0 } }],
    questions:
      agency.id === 'a3'
        ? [{ code: 'ROW_NOT_SPLIT', cells: ['requests.carriedIn.business'], message: text('“上年结转”一行数字连在一起，无法确定如何拆分。'), at: { block: TABLE_BLOCK, row: 2, column: 2 } }]
        : [],
    findings:
      agency.id === 'a3' && year === 2023
        ? [
            { id: 'g2', code: 'S08', severity: 'NOTICE', cells: [], section: 'otherMatters', expected: null, actual: null, message: text('没有写信息处理费。'), hint: null },
            { id: 'g1', code: 'A02', severity: 'ERROR', cells: ['requests.received.total'], section: null, expected: '40', actual: '41', message: text('“本年新收”各列之和与总计不符。'), hint: null },
          ]
        : [],
    document: {
      fileType: 'txt',
      pageCount: null,
      warnings: [],
      blocks: [
        { __typename: 'SourceParagraph', index: 0, text: '一、总体情况', page: null, headingLevel: 1 },
        { __typename: 'SourceParagraph', index: 1, text: sentence, page: null, headingLevel: null },
        {
          __typename: 'SourceTable',
          index: TABLE_BLOCK,
          rowCount: PRINTED_ROWS.length + 1,
          columnCount: APPLICANTS.length + 1,
          page: null,
          cells: PRINTED_ROWS.flatMap((row, at) => [
            { row: at + 1, column: 0, rowSpan: 1, columnSpan: 1, text: REQUEST_ROWS.find((one) => one.key === row)?.label.zh ?? row },
            ...APPLICANTS.map((applicant, column) => ({
              row: at + 1,
              column: column + 1,
              rowSpan: 1,
              columnSpan: 1,
              text: report.cells[requestCellKey(row, applicant)]?.raw ?? '',
            })),
          ]),
        },
      ],
    },
  };
}

function report({ id }: { id: string }): object | null {
  const [agencyId, year] = id.split('-');
  const agency = AGENCIES.find((one) => one.id === agencyId);
  const standing = agency && version(agency, Number(year));
  if (!agency || !standing) return null;
  return {
    id,
    agency: agencyObject(agency),
    year: Number(year),
    isSample: true,
    version: standing,
    versions: [standing],
    previous: () => report({ id: reportId(agency, Number(year) - 1) }),
  };
}

interface AgencyArguments { filter?: { search?: string; kinds?: string[]; ids?: string[] }; sort?: string; direction?: string }

/** As many agencies as a city has, a third of which handed in. */
const BOARD = Array.from({ length: 450 }, (_, index) => ({
  agencyId: `b${index}`,
  agencyName: `第${index}局`,
  kind: index % 9 === 0 ? 'TOWNSHIP' : 'DEPARTMENT',
  state: index % 3 === 0 ? 'HANDED_IN' : 'EXPECTED',
  reportId: index % 3 === 0 ? `b${index}-2023` : null,
  versionNumber: index % 3 === 0 ? 1 : null,
  deadline: '2024-01-31',
  firstReceivedAt: index % 3 === 0 ? '2024-01-20T08:00:00Z' : null,
  daysLate: index % 3 === 0 ? 0 : index,
  waitingDays: index % 3 === 0 ? 4 : null,
  errors: 0,
  warnings: 0,
  returnedFor: [],
  dueOn: null,
}));

function collectionBoard({ first, after }: { first: number; after?: string }) {
  const from = Number(after ?? 0);
  const end = Math.min(from + first, BOARD.length);
  return { totalCount: BOARD.length, nodes: BOARD.slice(from, end), pageInfo: { hasNextPage: end < BOARD.length, endCursor: String(end) } };
}

const root = {
  collectionBoard,
  round: () => null,
  roundProposal: () => [],
  regions: () => [
    {
      ...COUNTY,
      level: 'COUNTY',
      parentId: null,
      agencyCount: AGENCIES.length,
      years: COUNTY_YEARS.map((year) => ({
        year,
        expected: AGENCIES.length,
        received: AGENCIES.filter((agency) => reportOf(agency, year)).length,
        openErrors: year === 2023 ? 1 : 0,
        openWarnings: 0,
        openNotices: 0,
      })),
    },
  ],
  agencies: ({ filter = {}, direction }: AgencyArguments) => {
    const found = AGENCIES.filter((agency) => agency.name.includes(filter.search ?? '') && (filter.kinds?.includes(agency.kind) ?? true));
    const ordered = direction === 'DESCENDING' ? [...found].reverse() : found;
    return { nodes: ordered.map(agencyObject), totalCount: found.length, pageInfo: { hasNextPage: false, endCursor: null } };
  },
  agency: ({ id }: { id: string }) => {
    const agency = AGENCIES.find((one) => one.id === id);
    return agency ? agencyObject(agency) : null;
  },
  reports: ({ filter }: { filter?: { year?: number; withFindings?: boolean; search?: string } }) => {
    const nodes = AGENCIES.flatMap(summaries).filter(
      (one) => (filter?.year === undefined || one.year === filter.year) && (!filter?.withFindings || one.errors > 0) && one.agencyName.includes(filter?.search ?? ''),
    );
    return { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null } };
  },
  report,
  annotations: () => [],
  batches: () => [],
  rechecking: () => ({ reports: 3, waiting: 0 }),
  statistics,
  standOuts: () => [
    {
      rule: 'largestRise',
      severity: 'NOTICE',
      sentence: text('澄溪县教育局新收申请由上年的 22 件增至 40 件。'),
      explanation: text('比上年至少多 10 件且多五成。'),
      agencyId: 'a3',
      agencyName: '澄溪县教育局',
      year: 2023,
      measure: 'requests.received',
      reportId: 'a3-2023',
    },
  ],
};

/** A server in the test's own process, held to the same schema as the real one; `changed` answers some questions otherwise. */
export function testServer(changed: Partial<Record<keyof typeof root | 'annotate' | 'removeAnnotation', unknown>> = {}): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        void graphql({ schema, source: print(operation.query), variableValues: operation.variables, rootValue: { ...root, ...changed } }).then((result) => {
          observer.next(result as ApolloLink.Result);
          observer.complete();
        });
      }),
  );
}
