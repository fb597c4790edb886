import { Randomness } from '../randomness.js';
import { COUNTING_SENTENCES } from './counting-sentences.js';
import { PROSE_SENTENCES } from './prose-sentences.js';
import { fill, type SentenceFacts } from './sentence.js';

const facts: SentenceFacts = {
  words: { year: '2023', nextYear: '2024', self: '我局', short: '测绘局', place: '青禾', units: '各股室', carried: '', matter: '测绘成果', matter2: '地名', matter3: '界线' },
  counts: { proposals: 3, processingFee: 120, carriedIn: 1 },
  indicators: { disclosures: 12345, website: 2345, requestsReceived: 0, 'complaintsHandled.hotline': 7 },
  numberStyle: 'plain',
};
const draw = new Randomness(1);

describe('a sentence with gaps', () => {
  test('states indicators with unit and quote', () => {
    expect(fill('{year}年公开信息{disclosures:条}，{#proposals}件。', facts, draw)).toEqual({
      text: '2023年公开信息12345条，3件。',
      indicators: [{ key: 'disclosures', value: 12345, unit: '条', approximate: false, quote: '2023年公开信息12345条，3件。' }],
    });
  });

  test('separates the kinds of complaints', () => {
    expect(fill('办理热线{complaintsHandled.hotline:件}。', facts, draw).indicators[0]).toMatchObject({ key: 'complaintsHandled', kind: 'hotline', value: 7 });
  });

  test('states none without printing a number', () => {
    expect(fill('未收到申请{!requestsReceived:件}。', facts, draw)).toMatchObject({ text: '未收到申请。', indicators: [{ key: 'requestsReceived', value: 0 }] });
  });

  test('writes large numbers about, and then means the number it writes', () => {
    const about = { ...facts, numberStyle: 'about' as const };
    expect(fill('公开{disclosures:条}，网站{website:条}。', about, draw)).toMatchObject({
      text: '公开1.2万余条，网站2340余条。',
      indicators: [{ value: 12000, approximate: true }, { value: 2340, approximate: true }],
    });
  });

  test('groups thousands where that is the habit', () => {
    expect(fill('公开{disclosures:条}。', { ...facts, numberStyle: 'grouped' }, draw).text).toBe('公开12,345条。');
  });

  test('a misspelt gap is a bug', () => {
    expect(() => fill('{yaer}年', facts, draw)).toThrow(RangeError);
    expect(() => fill('公开{disclosure:条}', facts, draw)).toThrow(RangeError);
  });

  test('every sentence of the county can be filled, in each of its alternatives', () => {
    const all = { ...facts, indicators: new Proxy({}, { get: () => 5 }) };
    for (const template of [...Object.values(COUNTING_SENTENCES), ...Object.values(PROSE_SENTENCES)].flat()) {
      const alternatives = Math.max(1, ...[...template.matchAll(/\[([^\]]*)\]/g)].map((choice) => choice[1]!.split('|').length));
      for (let run = 0; run < 6 * alternatives; run += 1) expect(fill(template, all, draw.of(template, run)).text).not.toMatch(/[{}[\]|]/);
    }
  });
});
