import { addAccount } from '../../testing/test-accounts.js';
import { addRegion } from '../../testing/test-reports.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

interface Outcome {
  __typename: string;
  code?: string;
  region?: { id: string; name: string; level: string; parentId: string | null };
}

const RESULT = '__typename ... on RegionChanged { region { id name level parentId } } ... on RegionRefused { code message { zh en } }';

describe('the administration of regions', () => {
  let server: TestServer;
  let administrator: string;
  let city: string;

  beforeAll(async () => {
    server = await startTestServer();
    city = await addRegion(server, '青州市', { level: 'CITY' });
    administrator = await addAccount(server, { isAdministrator: true });
  });
  afterAll(() => server.close());

  const create = async (region: object) =>
    (await server.ask<{ createRegion: Outcome }>(`mutation ($region: NewRegionInput!) { createRegion(region: $region) { ${RESULT} } }`, { region: { code: '370781', name: '青禾县', level: 'COUNTY', ...region } }, administrator)).createRegion;
  const rename = async (id: string, name: string) =>
    (await server.ask<{ renameRegion: Outcome }>(`mutation ($id: ID!, $name: String!) { renameRegion(id: $id, name: $name) { ${RESULT} } }`, { id, name }, administrator)).renameRegion;

  it('makes a county below its city and renames it, and both stand in the trail', async () => {
    const made = await create({ name: ' 青禾县 ', parentId: city });
    expect(made).toMatchObject({ region: { name: '青禾县', level: 'COUNTY', parentId: city } });
    expect(await rename(made.region?.id as string, '青禾区')).toMatchObject({ region: { name: '青禾区', parentId: city } });
    expect(await server.dataSource.query(`SELECT action FROM audit_entry WHERE subject = 'region'`)).toEqual([{ action: 'region.create' }, { action: 'region.rename' }]);
  });

  it.each<[string, object, string]>([
    ['a code that is taken', {}, 'REGION_CODE_TAKEN'],
    ['a code of blanks', { code: ' ' }, 'INVALID_REGION_CODE'],
    ['a name of one character', { name: '县', code: 'a' }, 'INVALID_REGION_NAME'],
    ['a region above that is none', { parentId: '999999', code: 'a' }, 'UNKNOWN_REGION'],
  ])('refuses %s', async (_, wrong, code) => {
    expect(await create(wrong)).toMatchObject({ __typename: 'RegionRefused', code });
  });

  it('refuses a province below a city, and another name for the sample county', async () => {
    expect((await create({ code: 'b', level: 'PROVINCE', parentId: city })).code).toBe('LEVEL_NOT_BELOW');
    expect((await rename(await addRegion(server, '示例县', { isSample: true }), '别的县')).code).toBe('SAMPLE_REGION');
    expect((await rename('x', '别的县')).code).toBe('UNKNOWN_REGION');
  });
});
