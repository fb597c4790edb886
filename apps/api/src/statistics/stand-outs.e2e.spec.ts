import { addAgency, addRegion, addReport, reportStating } from '../testing/test-reports.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { STAND_OUT_RULES } from './stand-outs/rules.js';

interface StandOut {
  rule: string;
  severity: string;
  sentence: { zh: string; en: string };
  explanation: { zh: string; en: string };
  agencyName: string;
  year: number;
  measure: string;
  reportId: string;
}

/** What is withheld is counted by its eight items. */
const withheld = (count: number) =>
  Object.fromEntries(
    ['stateSecret', 'prohibitedByLaw', 'securityAndStability', 'thirdPartyRights', 'internalAffairs', 'deliberativeProcess', 'enforcementFile', 'administrativeEnquiry'].map(
      (item, index) => [`requests.withheld.${item}.total`, index === 0 ? count : 0],
    ),
  );
const received = (count: number) => ({ 'requests.received.total': count });
const carriedOut = (count: number) => ({ 'requests.carriedOut.total': count });

describe('what stands out', () => {
  let server: TestServer;
  let regionId: string;
  let serial = 0;

  beforeAll(async () => {
    server = await startTestServer();
  });
  beforeEach(async () => {
    serial += 1;
    regionId = await addRegion(server, `第${serial}县`);
  });
  afterAll(() => server.close());

  /** An agency with its figures of the years up to 2024, oldest first. */
  async function agency(name: string, ...years: Record<string, number>[]): Promise<void> {
    const agencyId = await addAgency(server, regionId, name);
    for (const [index, figures] of years.entries()) await addReport(server, agencyId, 2025 - years.length + index, reportStating(figures));
  }

  const standOuts = async (more = ''): Promise<StandOut[]> =>
    (
      await server.ask<{ standOuts: StandOut[] }>(
        `query ($id: ID!) { standOuts(regionId: $id, year: 2024${more}) { rule severity sentence { zh en } explanation { zh en } agencyName year measure reportId } }`,
        { id: regionId },
      )
    ).standOuts;
  const found = async () => (await standOuts()).map(({ rule, agencyName }) => [rule, agencyName]);

  test('requests that rose: by ten and by half, the largest rise first', async () => {
    await agency('升多局', received(4), received(40));
    await agency('升少局', received(20), received(30));
    await agency('忙局', received(100), received(120));
    await agency('小局', received(1), received(9));
    await agency('新局', received(50));
    expect(await found()).toEqual([['requestsRisen', '升多局'], ['requestsRisen', '升少局']]);
    expect((await standOuts())[0]).toMatchObject({
      severity: 'NOTICE', year: 2024, measure: 'requests.received', reportId: expect.any(String),
      sentence: { zh: '升多局新收申请由上年的 4 件增至 40 件，增加 36 件。', en: '升多局 received 40 requests after 4 the year before, 36 more.' },
    });
  });

  test('a share withheld far from the peers’, where there are cases enough', async () => {
    const of = (handled: number, count: number) => ({ 'requests.handled.total': handled, ...withheld(count) });
    await agency('甲局', of(100, 10));
    await agency('乙局', of(100, 12));
    await agency('远局', of(50, 30));
    await agency('案少局', of(4, 4));
    await agency('偏高局', of(30, 6));
    expect(await found()).toEqual([['withheldFarFromPeers', '远局']]);
    expect((await standOuts())[0]?.sentence.zh).toBe('远局办结 50 件中不予公开 30 件，占 60.0%，明显高于同类机关的一般水平 12.0%。');
  });

  test('peers of whom one does not say what it withheld are compared without it', async () => {
    await agency('甲局', { 'requests.handled.total': 100, ...withheld(10) });
    await agency('乙局', { 'requests.handled.total': 10, ...withheld(2) });
    await agency('不详局', { 'requests.handled.total': 900 });
    await agency('远局', { 'requests.handled.total': 50, ...withheld(30) });
    expect((await standOuts())[0]?.sentence.zh).toContain('10.0%');
  });

  test('where hardly anything is withheld, nothing withheld is not far from it, and much is', async () => {
    for (const name of ['甲局', '乙局', '丙局']) await agency(name, { 'requests.handled.total': 100, ...withheld(0) });
    await agency('远局', { 'requests.handled.total': 25, ...withheld(10) });
    expect(await found()).toEqual([['withheldFarFromPeers', '远局']]);
  });

  test('a backlog grown three years running; not one that paused, nor one with a year missing', async () => {
    await agency('积压局', carriedOut(1), carriedOut(2), carriedOut(4), carriedOut(9));
    await agency('停顿局', carriedOut(1), carriedOut(4), carriedOut(4), carriedOut(9));
    await agency('缺年局', carriedOut(1), {}, carriedOut(4), carriedOut(9));
    await agency('很少局', carriedOut(0), carriedOut(1), carriedOut(2), carriedOut(3));
    expect(await found()).toEqual([['backlogGrowing', '积压局']]);
    expect((await standOuts())[0]?.sentence.zh).toBe('积压局结转下年度的申请连续三年增加：1 → 2 → 4 → 9 件。');
  });

  test('corrections by courts come first, then those on reconsideration', async () => {
    await agency('复议局', { 'disputes.reconsideration.corrected': 3 });
    await agency('诉讼局', { 'disputes.directLitigation.corrected': 1, 'disputes.litigationAfterReconsideration.corrected': 1 });
    await agency('无过局', { 'disputes.directLitigation.corrected': 0, 'disputes.litigationAfterReconsideration.corrected': 0, 'disputes.reconsideration.corrected': 0 });
    expect(await found()).toEqual([['correctedByCourts', '诉讼局'], ['correctedOnReconsideration', '复议局']]);
    expect((await standOuts())[0]?.sentence).toEqual({ zh: '诉讼局在行政诉讼中被纠正 2 件。', en: 'Courts corrected 诉讼局 in 2 cases.' });
  });

  test('disclosures fallen by half, and complaints risen', async () => {
    const disclosed = (count: number) => ({ 'indicator.disclosures': count });
    await agency('减半局', disclosed(1200), disclosed(300));
    await agency('略减局', disclosed(100), disclosed(51));
    await agency('本来少局', disclosed(49), disclosed(3));
    await agency('不说局', disclosed(400), {});
    await agency('投诉局', { 'indicator.complaintsHandled.hotline': 30 }, { 'indicator.complaintsHandled.hotline': 60, 'indicator.complaintsHandled.complaint': 5 });
    expect(await found()).toEqual([['disclosuresHalved', '减半局'], ['complaintsRisen', '投诉局']]);
    expect((await standOuts()).map(({ sentence }) => sentence.zh)).toEqual([
      '减半局主动公开信息由上年的 1,200 条降至 300 条，减少 75.0%。',
      '投诉局办理投诉举报等由上年的 30 件增至 65 件，增加 35 件。',
    ]);
  });

  test('the foremost fact of every rule comes before the second of any; no more than asked for', async () => {
    await agency('甲局', { ...received(1), ...carriedOut(1) }, carriedOut(2), { ...received(1), ...carriedOut(3) }, { ...received(100), ...carriedOut(50) });
    await agency('乙局', received(1), received(90));
    await agency('丙局', { 'disputes.reconsideration.corrected': 1 });
    expect(await found()).toEqual([
      ['backlogGrowing', '甲局'],
      ['requestsRisen', '甲局'],
      ['correctedOnReconsideration', '丙局'],
      ['requestsRisen', '乙局'],
    ]);
    expect(await standOuts(', first: 2')).toHaveLength(2);
  });

  test('a region without reports, and one that does not exist, have nothing to say', async () => {
    expect(await standOuts()).toEqual([]);
    regionId = 'nowhere';
    expect(await standOuts()).toEqual([]);
  });

  test('every rule has a key of its own and states itself in both languages', () => {
    expect(new Set(STAND_OUT_RULES.map(({ key }) => key)).size).toBe(STAND_OUT_RULES.length);
    for (const { explanation } of STAND_OUT_RULES) {
      expect(explanation.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(explanation.en).toMatch(/^[A-Z]/);
    }
  });
});
