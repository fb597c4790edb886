import { addAccount } from '../testing/test-accounts.js';
import { addAgency, addRegion } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

interface Note {
  id: string;
  agencyId: string | null;
  regionId: string;
  year: number | null;
  text: string;
  authorName: string;
}
interface Outcome extends Note {
  __typename: string;
  code?: string;
}

const FIELDS = '__typename ... on Annotation { id regionId agencyId measure year text authorName createdAt } ... on AnnotationRefused { code message { zh en } }';

describe('notes on figures', () => {
  let server: TestServer;
  const region: Record<string, string> = {};
  const agency: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestServer();
    region.city = await addRegion(server, '青州市', { level: 'CITY' });
    region.county = await addRegion(server, '青禾县', { parentId: region.city });
    region.other = await addRegion(server, '白水县');
    agency.education = await addAgency(server, region.county, '教育局');
    agency.elsewhere = await addAgency(server, region.other, '教育局');
  });
  afterAll(() => server.close());

  const annotate = async (annotation: object, token?: string | null) =>
    (await server.ask<{ annotate: Outcome }>(`mutation ($annotation: AnnotationInput!) { annotate(annotation: $annotation) { ${FIELDS} } }`, { annotation }, token)).annotate;
  const remove = async (id: string, token?: string | null) =>
    (await server.ask<{ removeAnnotation: Outcome }>(`mutation ($id: ID!) { removeAnnotation(id: $id) { ${FIELDS} } }`, { id }, token)).removeAnnotation;
  const notes = async (regionId: string, measures: string[], token?: string | null) =>
    (await server.ask<{ annotations: Note[] }>('query ($regionId: ID!, $measures: [String!]!) { annotations(regionId: $regionId, measures: $measures) { id regionId agencyId year text authorName } }', { regionId, measures }, token)).annotations;

  test('what one supervisor writes about a point, another reader of the region sees, with its author', async () => {
    const written = await annotate({ regionId: region.county, agencyId: agency.education, measure: 'requests.received', year: 2023, text: ' 机构改革，窗口并入政务中心。 ' });
    expect(written).toMatchObject({ __typename: 'Annotation', agencyId: agency.education, regionId: region.county, year: 2023, text: '机构改革，窗口并入政务中心。', authorName: '测试主管' });
    const viewer = await addAccount(server, { views: [region.city as string] });
    expect((await notes(region.county as string, ['requests.received'], viewer)).map(({ text }) => text)).toEqual(['机构改革，窗口并入政务中心。']);
    expect(await notes(region.county as string, ['disclosures'], viewer)).toEqual([]);
  });

  test('a note on a series has no year, one on the region no agency; asked for a city, those of its counties come along', async () => {
    await annotate({ regionId: region.county, measure: 'disclosures', text: '统计口径有变。' });
    expect(await notes(region.city as string, ['disclosures'])).toMatchObject([{ regionId: region.county, agencyId: null, year: null, text: '统计口径有变。' }]);
  });

  test('an agency below the region is filed with its own region', async () => {
    expect(await annotate({ regionId: region.city, agencyId: agency.education, measure: 'newMedia', text: '新开账号。' })).toMatchObject({ regionId: region.county, agencyId: agency.education });
  });

  test('nobody sees into a region that is not his', async () => {
    await annotate({ regionId: region.county, measure: 'fees.amount', text: '内部说明' });
    const stranger = await addAccount(server, { views: [region.other as string] });
    expect(await notes(region.county as string, ['fees.amount'], stranger)).toEqual([]);
    const reporter = await addAccount(server, { reportsFor: [agency.education as string] });
    expect((await notes(region.county as string, ['requests.received'], reporter)).length).toBe(1);
  });

  test('who does not run the round of the region can neither write nor take away', async () => {
    const [note] = await notes(region.county as string, ['requests.received']);
    const stranger = await addAccount(server, { supervises: [region.other as string] });
    expect((await annotate({ regionId: region.county, measure: 'disclosures', text: '不该有' }, stranger)).code).toBe('NOT_YOURS');
    expect((await remove(note?.id as string, stranger)).code).toBe('NOT_YOURS');
    expect(await notes(region.county as string, ['requests.received'])).toHaveLength(1);
  });

  test('a note taken away is gone, and taking it away again is refused', async () => {
    const { id } = await annotate({ regionId: region.county, measure: 'otherRate', text: '写错了' });
    expect(await remove(id)).toMatchObject({ __typename: 'Annotation', text: '写错了' });
    expect(await notes(region.county as string, ['otherRate'])).toEqual([]);
    expect((await remove(id)).code).toBe('NOT_YOURS');
  });

  test.each<[string, object, string]>([
    ['nothing written', { text: '  ' }, 'NO_TEXT'],
    ['more than fits', { text: '长'.repeat(501) }, 'TEXT_TOO_LONG'],
    ['an unknown measure', { measure: 'happiness' }, 'UNKNOWN_MEASURE'],
    ['a year that is none', { year: 12 }, 'YEAR_OUT_OF_RANGE'],
    ['an agency of nowhere', { agencyId: "1' OR true --" }, 'UNKNOWN_SUBJECT'],
  ])('%s is refused and says why', async (_, wrong, code) => {
    const refused = await annotate({ regionId: region.county, measure: 'disclosures', text: '说明', ...wrong });
    expect(refused).toMatchObject({ __typename: 'AnnotationRefused', code, message: { zh: expect.any(String), en: expect.any(String) } });
  });

  test('an agency of another region is none of this one', async () => {
    expect((await annotate({ regionId: region.county, agencyId: agency.elsewhere, measure: 'disclosures', text: '说明' })).code).toBe('UNKNOWN_SUBJECT');
  });
});
