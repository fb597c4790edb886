import { inventedText, rewritten } from '../fixtures/invented-text.js';
import { sampleReport } from '../fixtures/sample-report.js';
import { estimatedSimilarity, fingerprintOf, ownShingles, similarityOf, bandKeysOf, BANDS } from './fingerprint.js';
import { SimilarityIndex } from './similarity-index.js';

const report = (overview: string, agency = '青禾县水务局') => sampleReport({ agency, texts: { overview, problems: '', otherMatters: '' } });
const similarity = (a: string, b: string) => similarityOf(ownShingles(report(a)), ownShingles(report(b)));

describe('fingerprints of a report’s own words', () => {
  test('the estimate is near the true similarity, for copies, half copies and strangers', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const text = inventedText(seed);
      const other = rewritten(text, (seed % 10) / 10, seed + 500);
      const [a, b] = [fingerprintOf(ownShingles(report(text))), fingerprintOf(ownShingles(report(other)))];
      const truth = similarity(text, other);
      expect(a && b && Math.abs(estimatedSimilarity(a, b) - truth)).toBeLessThan(0.2);
    }
  });

  test('short texts are estimated without bias, too', () => {
    let error = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const text = inventedText(seed, 6);
      const other = rewritten(text, 0.3, seed + 500);
      const [a, b] = [fingerprintOf(ownShingles(report(text))), fingerprintOf(ownShingles(report(other)))];
      if (a && b) error += estimatedSimilarity(a, b) - similarity(text, other);
    }
    expect(Math.abs(error / 60)).toBeLessThan(0.05);
  });

  test('figures, years and the agency’s own name make no difference', () => {
    const mine = report(`2023年，青禾县水务局公开信息167条。${inventedText(1)}`);
    const theirs = report(`２０２４年，林业局公开信息2,090条。${inventedText(1)}`, '青禾县林业局');
    expect(similarityOf(ownShingles(mine), ownShingles(theirs))).toBeGreaterThan(0.98);
  });

  test('too little text has no fingerprint', () => {
    expect(fingerprintOf(ownShingles(report('我局按月检查网站。')))).toBeUndefined();
  });

  test('a key for each band, as a signed integer', () => {
    const fingerprint = fingerprintOf(ownShingles(report(inventedText(3))));
    const keys = fingerprint ? bandKeysOf(fingerprint) : new Int32Array();
    expect(keys).toHaveLength(BANDS);
    expect(new Set(keys).size).toBe(BANDS);
  });
});

describe('an index of many reports', () => {
  const index = new SimilarityIndex<number>(2000);
  for (let seed = 1; seed <= 2000; seed++) index.add(seed, report(inventedText(seed, 20)), `agency ${seed}`);

  test('finds nearly every copy that shares seven tenths of its words, among two thousand, and nothing else', () => {
    let [copies, found] = [0, 0];
    for (let seed = 1; seed <= 120; seed++) {
      const original = inventedText(seed, 20);
      const copy = rewritten(original, 0.1, seed + 9000);
      const alike = index.query(report(copy), 'another agency');
      expect(alike.filter(({ id }) => id !== seed)).toEqual([]);
      if (similarity(original, copy) < 0.7) continue;
      copies += 1;
      if (alike.length > 0) found += 1;
    }
    expect(copies).toBeGreaterThan(80);
    expect(found / copies).toBeGreaterThan(0.97);
  });

  test('strangers find nothing', () => {
    for (let seed = 5001; seed <= 5100; seed++) expect(index.query(report(inventedText(seed, 20)), 'x')).toEqual([]);
  });

  test('an agency is no copy of itself', () => {
    expect(index.query(report(inventedText(7, 20)), 'agency 7')).toEqual([]);
    expect(index.query(report(inventedText(7, 20)), 'agency 8').map(({ id }) => id)).toEqual([7]);
  });

  test('reports with too little text are not kept', () => {
    const small = new SimilarityIndex<string>();
    expect(small.add('a', report('无。'), 'a')).toBe(false);
    expect(small.size).toBe(0);
    expect(small.query(report('无。'), 'b')).toEqual([]);
  });

  test('a text that a thousand offices copied is found, and the answer stays short', () => {
    const copies = new SimilarityIndex<number>(16);
    for (let id = 0; id < 1000; id++) copies.add(id, report(inventedText(1)), `agency ${id}`);
    const alike = copies.query(report(inventedText(1)), 'x');
    expect(alike).toHaveLength(5);
    expect(alike.every((entry) => entry.similarity === 1)).toBe(true);
  });
});
