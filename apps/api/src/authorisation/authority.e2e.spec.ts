import { addAgency, addRegion } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Authority } from './authority.js';
import { SYSTEM, currentViewer, inTheNameOf, type Viewer } from './viewer.js';

describe('for whom a viewer may act', () => {
  let server: TestServer;
  let authority: Authority;
  const region = { city: '', county: '', other: '' };
  const agency = { education: '', finance: '', elsewhere: '' };

  const viewer = (rights: Partial<Viewer>): Viewer => ({ ...SYSTEM, isSystem: false, name: '某人', ...rights });

  beforeAll(async () => {
    server = await startTestServer();
    authority = server.app.get(Authority);
    region.city = await addRegion(server, '青州市', { level: 'CITY' });
    region.county = await addRegion(server, '青禾县', { parentId: region.city });
    region.other = await addRegion(server, '白水县');
    agency.education = await addAgency(server, region.county, '教育局');
    agency.finance = await addAgency(server, region.county, '财政局');
    agency.elsewhere = await addAgency(server, region.other, '教育局');
  });
  afterAll(() => server.close());

  it('lets a supervisor act for the region and all below it, and nowhere else', async () => {
    await inTheNameOf(viewer({ supervisedRegionIds: [region.city] }), async () => {
      expect(await authority.maySupervise(region.city)).toBe(true);
      expect(await authority.maySupervise(region.county)).toBe(true);
      expect(await authority.maySuperviseAgency(agency.education)).toBe(true);
      expect(await authority.mayHandInFor(agency.finance)).toBe(true);
      expect(await authority.maySupervise(region.other)).toBe(false);
      expect(await authority.maySuperviseAgency(agency.elsewhere)).toBe(false);
    });
  });

  it('lets a reporter hand in for his agency only', async () => {
    await inTheNameOf(viewer({ reportingAgencyIds: [agency.education] }), async () => {
      expect(await authority.mayHandInFor(agency.education)).toBe(true);
      expect(await authority.mayHandInFor(agency.finance)).toBe(false);
      expect(await authority.maySuperviseAgency(agency.education)).toBe(false);
    });
  });

  it('gives nobody a right over what does not exist', async () => {
    await inTheNameOf(viewer({ supervisedRegionIds: [region.city] }), async () => {
      expect(await authority.maySupervise('999999')).toBe(false);
      expect(await authority.maySuperviseAgency("1' OR true --")).toBe(false);
    });
  });

  it('keeps the viewer through everything the work starts', async () => {
    const someone = viewer({ name: '王主任' });
    const names = await inTheNameOf(someone, () => Promise.all([1, 2].map(async () => (await new Promise((done) => setImmediate(done)), currentViewer().name))));
    expect(names).toEqual(['王主任', '王主任']);
    expect(currentViewer()).toBe(SYSTEM);
  });
});
