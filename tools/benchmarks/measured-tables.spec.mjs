import { measuredTables, share } from './measured-tables.mjs';

const file = (confidence, isRight) => ({
  name: 'a.docx',
  layout: { key: 'docx-official', fileType: 'docx', isCertain: true, shows: { en: 'the official form' } },
  fileType: 'docx',
  refused: null,
  cells: { printed: 1, right: isRight ? 1 : 0, missed: [], wrong: isRight ? [] : [{}], judged: [{ confidence, isRight }] },
  indicators: { stated: 0, right: 0, missed: [], extra: [], judged: [] },
  headWrong: [],
});

test('a share is never rounded up to all nor down to none', () => {
  expect([share(0, 0), share(0, 9), share(9, 9), share(99_999, 100_000), share(1, 100_000), share(1, 3)]).toEqual(['–', '0 %', '100 %', '99.99 %', '0.01 %', '33.33 %']);
});

test('a count of the top band that is wrong is counted like a cell', () => {
  const { certainButWrong } = measuredTables({ sample: [], real: [{ ...file(1, true), indicators: { stated: 1, right: 0, missed: [], extra: [], judged: [{ confidence: 1, isRight: false }, { confidence: 0.9, isRight: false }] } }], narrative: [] });
  expect(certainButWrong).toBe(1);
});

test('each cell stands in the band of its confidence, and wrong ones of the top band are counted', () => {
  const { text, certainButWrong } = measuredTables({ sample: [file(1, true), file(1, false), file(0.97, true)], real: [], narrative: [] });
  expect(certainButWrong).toBe(1);
  expect(text).toContain('| 1 | 2 | 1 | 50.00 % | 50.00 % of 2 |');
  expect(text).toContain('| 0.97 – 0.99 | 1 | 0 | 100 % | 100 % of 1 |');
  expect(text).toContain('| docx | `docx-official` | the official form | 3 | 3 | 66.67 % | 0 % | 33.33 % |');
});
