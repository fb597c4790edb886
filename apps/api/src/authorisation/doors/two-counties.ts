import { addAccount } from '../../testing/test-accounts.js';
import { reportFile, requestCells } from '../../testing/test-files.js';
import { addAgency, addRegion } from '../../testing/test-reports.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

/** A number that stands in one confidential report and nowhere else. */
export const CONFIDENTIAL = 7_654_321;
/** Words that stand in that report's notes, letter and history and nowhere else. */
export const CONFIDENTIAL_WORDS = '只供本县内部';

export const ASKERS = ['public', 'viewer', 'reporter', 'neighbouringReporter', 'supervisor', 'supervisorAbove', 'supervisorElsewhere', 'administrator'] as const;
/** Who asks, as seen from the report of one bureau in one county: its own people, its neighbours, and everybody else. */
export type Asker = (typeof ASKERS)[number];

/** Whoever may see the confidential report. */
export const INSIDERS: ReadonlySet<Asker> = new Set(['reporter', 'supervisor', 'supervisorAbove']);

/** A city, one county below it with a bureau whose report of 2024 is being checked, and another county. */
export interface TwoCounties {
  readonly server: TestServer;
  readonly tokens: Readonly<Record<Asker, string | null>>;
  readonly ids: Readonly<Record<'city' | 'county' | 'agency' | 'report' | 'version' | 'file' | 'letter' | 'round' | 'batch' | 'item' | 'account', string>>;
  /** A note on the report's figures for everybody to try to take away. */
  readonly annotationFor: Readonly<Record<Asker, string>>;
  /** Revision of the report, and of the round, that nobody has seen: whoever is let in is told so, and nothing changes. */
  readonly unseenRevision: number;
}

/** Builds the two counties through the server's own doors. */
export async function startTwoCounties(): Promise<TwoCounties> {
  const server = await startTestServer({ isPublic: true });
  const city = await addRegion(server, '青州市', { level: 'CITY' });
  const county = await addRegion(server, '青禾县', { parentId: city });
  const elsewhere = await addRegion(server, '白水县');
  const agency = await addAgency(server, county, '青禾县教育局');
  const neighbour = await addAgency(server, county, '青禾县财政局');
  const tokens = {
    public: null,
    viewer: await addAccount(server, { views: [city] }),
    reporter: await addAccount(server, { reportsFor: [agency] }),
    neighbouringReporter: await addAccount(server, { reportsFor: [neighbour] }),
    supervisor: await addAccount(server, { supervises: [county] }),
    supervisorAbove: await addAccount(server, { supervises: [city] }),
    supervisorElsewhere: await addAccount(server, { supervises: [elsewhere] }),
    administrator: await addAccount(server, { isAdministrator: true }),
  };
  const mutate = async <Answer>(query: string, variables: Record<string, unknown>): Promise<Answer> => Object.values(await server.ask<Record<string, Answer>>(query, variables, tokens.supervisor))[0] as Answer;

  const handIn = async (agencyId: string, year: number, cells: Record<string, number>) => {
    const form = new FormData();
    form.append('agencyId', agencyId);
    form.append('file', new Blob([reportFile({ agency: '青禾县教育局', year, cells }) as Uint8Array<ArrayBuffer>]), `${year}.txt`);
    const answer = await server.fetch('/api/imports', { method: 'POST', body: form }, tokens.supervisor);
    return (await answer.json()) as { reportId: string; versionId: string };
  };
  const before = await handIn(agency, 2023, requestCells({ received: 3 }));
  for (const state of ['BEING_CHECKED', 'ACCEPTED', 'PUBLISHED']) await server.dataSource.query('UPDATE report SET state = $2 WHERE id = $1', [before.reportId, state]);
  const { reportId: report, versionId: version } = await handIn(agency, 2024, requestCells({ received: CONFIDENTIAL }));

  const opened = await mutate<{ round: { id: string } }>('mutation ($opening: RoundOpening!) { openRound(opening: $opening) { ... on RoundChanged { round { id } } } }', {
    opening: { regionId: county, year: 2024, deadline: '2025-01-31', note: '', agencyIds: [agency, neighbour] },
  });
  const [{ revision }] = await server.dataSource.query<[{ revision: number }]>('SELECT revision FROM report WHERE id = $1', [report]);
  await mutate('mutation ($id: ID!, $revision: Int!, $wish: ReturnWish!) { returnReport(reportId: $id, revision: $revision, wish: $wish) { __typename } }', {
    id: report, revision, wish: { dueOn: '2025-02-15', note: CONFIDENTIAL_WORDS },
  });
  const annotate = async (asker: Asker) => {
    const { id } = await mutate<{ id: string }>('mutation ($annotation: AnnotationInput!) { annotate(annotation: $annotation) { ... on Annotation { id } } }', {
      annotation: { regionId: county, agencyId: agency, measure: 'requests.received', year: 2024, text: '口径有变' },
    });
    return [asker, id] as const;
  };
  const annotationFor = Object.fromEntries(await Promise.all(ASKERS.map(annotate))) as Record<Asker, string>;
  const batch = await mutate<{ batch: { id: string } }>('mutation ($regionId: ID!) { openBatch(regionId: $regionId) { ... on BatchChanged { batch { id } } } }', { regionId: county });
  const dropped = new FormData();
  dropped.append('files', new Blob([reportFile({ agency: '青禾县教育局', year: 2022 }) as Uint8Array<ArrayBuffer>]), '2022.txt');
  await server.fetch(`/api/batches/${batch.batch.id}/files`, { method: 'POST', body: dropped }, tokens.supervisor);
  const [{ letter, file, account, item }] = await server.dataSource.query<[{ letter: string; file: string; account: string; item: string }]>(
    `SELECT (SELECT id FROM return_letter WHERE report_id = $1) AS letter, (SELECT source_file_id FROM report_version WHERE id = $2) AS file,
            (SELECT account_id FROM account_grant WHERE role = 'REPORTER' AND agency_id = $3) AS account, (SELECT id FROM batch_item WHERE batch_id = $4) AS item`,
    [report, version, agency, batch.batch.id],
  );
  return {
    server,
    tokens,
    ids: { city, county, agency, report, version, file, letter, round: opened.round.id, batch: batch.batch.id, item, account },
    annotationFor,
    unseenRevision: 0,
  };
}
