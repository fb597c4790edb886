import type { Indicator, IndicatorKey } from '@huilan/annual-report';
import { findingsOf, outcomesOf, statusesOf } from '../fixtures/outcomes.js';
import { blank, sampleReport } from '../fixtures/sample-report.js';
import { N01 } from './n01-requests-received.js';
import { N02 } from './n02-requests-handled.js';
import { N03 } from './n03-documents-issued.js';
import { N04 } from './n04-disputes.js';

/** The sample: received 33, carried in 3, handled 33, carried over 3; 6 documents; 3 reconsiderations, 1 direct litigation. */
const stating = (key: IndicatorKey, ...values: (number | `约${number}`)[]) =>
  values.map((value): Indicator => ({
    key,
    value: typeof value === 'number' ? value : Number(value.slice(1)),
    unit: '件',
    approximate: typeof value === 'string',
    quote: '',
  }));

describe('N01: requests received in the text and in Table 3', () => {
  const received = (...values: Parameters<typeof stating>[1][]) => ({ report: sampleReport({ indicators: stating('requestsReceived', ...values) }) });
  const outcome = (...values: Parameters<typeof stating>[1][]) => outcomesOf(N01, received(...values)).get('requestsReceived');

  test('the text says what the table says → pass, nothing assumed', () => {
    expect(outcome(33)).toEqual({ status: 'pass', code: 'N01', part: 'requestsReceived' });
  });

  test('the text counts received and carried in → pass, and the assumption is said', () => {
    const passed = outcome(36);
    expect(passed?.status === 'pass' && passed.remark?.zh).toBe('按本年新收与上年结转合计');
  });

  test('neither fits → a warning that shows both readings', () => {
    const [finding] = findingsOf(N01, received(17));
    expect(finding).toMatchObject({ identity: 'N01:requestsReceived', severity: 'warning', expected: 33, actual: 17 });
    expect(finding?.message.zh).toContain('按本年新收计：本年新收 33');
    expect(finding?.message.zh).toContain('本年新收 33 + 上年结转 3 = 36');
  });

  test('a total and its parts in one text: the total fits → pass', () => expect(outcome(20, 33)?.status).toBe('pass'));

  test('余, 近, 约: within a tenth fits, beyond it does not', () => {
    expect(outcome('约30')?.status).toBe('pass');
    expect(outcome('约50')?.status).toBe('fail');
  });

  test('the text says nothing, or the table has a blank → not assessed', () => {
    expect(outcomesOf(N01, { report: sampleReport() }).get('requestsReceived')?.status).toBe('notAssessed');
    const report = sampleReport({ indicators: stating('requestsReceived', 17), cells: { 'requests.carriedIn.total': blank } });
    expect(statusesOf(N01, { report })).toEqual({ requestsReceived: 'notAssessed' });
  });

  test('the text counts what one body received, the table the whole region → a warning that says so', () => {
    const counting = (quote: string, value: number) =>
      findingsOf(N01, { report: sampleReport({ indicators: [{ key: 'requestsReceived', value, unit: '件', approximate: false, quote }] }) })[0]?.message.zh;
    expect(counting('区政府办代表区政府受理政府信息公开申请17件。', 17)).toContain('只是本级或代表政府办理的');
    expect(counting('市本级收到申请17件。', 17)).toContain('只是本级或代表政府办理的');
    expect(counting('市本级收到申请70件。', 70)).toContain('与表中数字不一致');
  });

  test('the sentence is shown where it stands', () => {
    const overview = '网站按月检查。全年收到申请17件，均已答复。';
    const indicators: Indicator[] = [{ key: 'requestsReceived', value: 17, unit: '件', approximate: false, quote: '全年收到申请17件，均已答复。' }];
    const [finding] = findingsOf(N01, { report: sampleReport({ indicators, texts: { overview } }) });
    expect(finding?.passages).toEqual([{ section: 'overview', text: '全年收到申请17件，均已答复。', start: 7 }]);
    expect(finding?.section).toBe('overview');
  });
});

describe('N02: requests handled and carried over', () => {
  test('each is compared by itself', () => {
    const indicators = [...stating('requestsHandled', 33), ...stating('requestsCarriedOut', 5)];
    expect(statusesOf(N02, { report: sampleReport({ indicators }) })).toEqual({ requestsHandled: 'pass', requestsCarriedOut: 'fail' });
  });

  test('nothing stated → not assessed', () => {
    expect(statusesOf(N02, { report: sampleReport() })).toEqual({ requestsHandled: 'notAssessed', requestsCarriedOut: 'notAssessed' });
  });
});

describe('N03: normative documents issued', () => {
  test('the same → pass; another number → fails; nothing stated → not assessed', () => {
    const status = (...values: number[]) => statusesOf(N03, { report: sampleReport({ indicators: stating('normativeDocumentsIssued', ...values) }) });
    expect(status(6)).toEqual({ normativeDocumentsIssued: 'pass' });
    expect(status(9)).toEqual({ normativeDocumentsIssued: 'fail' });
    expect(status()).toEqual({ normativeDocumentsIssued: 'notAssessed' });
  });

  test('in the table of 2019 the text may mean published', () => {
    const cells = { 'disclosure.normativeDocuments.produced': 8, 'disclosure.normativeDocuments.published': 7 };
    const report = sampleReport({ format: '2019', year: 2020, cells, indicators: stating('normativeDocumentsIssued', 7) }, 'single');
    const outcome = outcomesOf(N03, { report }).get('normativeDocumentsIssued');
    expect(outcome?.status === 'pass' && outcome.remark?.zh).toBe('按本年新公开计');
  });
});

describe('N04: reconsideration and litigation', () => {
  test('litigation may be counted in both groups or in one', () => {
    const cells = { 'disputes.litigationAfterReconsideration.total': 2 };
    const status = (value: number) => outcomesOf(N04, { report: sampleReport({ cells, indicators: stating('litigations', value) }) }).get('litigations');
    expect(status(3)).toEqual({ status: 'pass', code: 'N04', part: 'litigations' });
    expect(status(2)).toMatchObject({ status: 'pass', remark: { zh: '只计复议后起诉' } });
    expect(status(7)?.status).toBe('fail');
  });

  test('a group left blank that may hold the rest → not assessed', () => {
    const report = sampleReport({ cells: { 'disputes.litigationAfterReconsideration.total': blank }, indicators: stating('litigations', 7) });
    expect(statusesOf(N04, { report })['litigations']).toBe('notAssessed');
  });

  test('reconsiderations differ → fails', () => {
    expect(statusesOf(N04, { report: sampleReport({ indicators: stating('reconsiderations', 4) }) })).toEqual({ reconsiderations: 'fail', litigations: 'notAssessed' });
  });
});
