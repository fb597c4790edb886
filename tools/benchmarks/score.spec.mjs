import { knownCells, scoreCells, scoreIndicators, scoreKnownIndicators } from './score.mjs';

const number = (value) => ({ kind: 'number', value, raw: String(value) });
const read = (cell, confidence = 1) => ({ ...cell, confidence });
const blank = { kind: 'blank', raw: '' };
const dash = { kind: 'notApplicable', raw: '/' };

describe('a reading beside what is printed', () => {
  test('tells right, missed and wrong', () => {
    const score = scoreCells({ a: number(1), b: number(2), c: number(3) }, { a: read(number(1)), c: read(number(30), 0.9) });
    expect(score).toMatchObject({ printed: 3, right: 1, missed: ['b'], wrong: [{ key: 'c', printed: '3', read: '30', confidence: 0.9 }] });
    expect(score.judged).toEqual([{ confidence: 1, isRight: true }, { confidence: 0.9, isRight: false }]);
  });

  test.each([
    ['a zero for a blank', blank, number(0)],
    ['a blank for a zero', number(0), blank],
    ['a blank for a dash', dash, blank],
  ])('%s is wrong', (_name, printed, got) => {
    expect(scoreCells({ a: printed }, { a: read(got) }).wrong).toHaveLength(1);
  });

  test('a number for a cell that is not printed is wrong, a blank is not', () => {
    expect(scoreCells({}, { a: read(number(0)), b: read(blank) }).wrong.map(({ key }) => key)).toEqual(['a']);
  });

  test('an optional cell may be left out but must not be wrong', () => {
    const optional = { a: number(0) };
    expect(scoreCells({}, {}, { optional })).toMatchObject({ printed: 0, missed: [], wrong: [] });
    expect(scoreCells({}, { a: read(number(0)) }, { optional }).wrong).toEqual([]);
    expect(scoreCells({}, { a: read(number(1)) }, { optional }).wrong).toHaveLength(1);
  });

  test('a blank is missed only where the file can show one', () => {
    expect(scoreCells({ a: blank }, {}).missed).toEqual(['a']);
    expect(scoreCells({ a: blank }, {}, { keepsBlanks: false })).toMatchObject({ printed: 0, missed: [] });
  });

  test('cells of a truth file', () => {
    expect(knownCells({ a: 1, b: null, c: 'n/a' })).toMatchObject({ a: { kind: 'number', value: 1 }, b: { kind: 'blank' }, c: { kind: 'notApplicable' } });
  });
});

describe('counts in the text', () => {
  const claim = (key, value, kind) => ({ key, value, ...(kind ? { kind } : {}), confidence: 1, quote: '…' });

  test('another value is a miss and an extra claim; so is another kind', () => {
    const stated = [{ key: 'training', value: 3 }, { key: 'complaintsHandled', kind: 'hotline', value: 5 }];
    const score = scoreIndicators(stated, [claim('training', 4), claim('complaintsHandled', 5, 'petition')]);
    expect(score).toMatchObject({ stated: 2, right: 0, missed: ['training = 3', 'complaintsHandled.hotline = 5'] });
    expect(score.extra.map(({ said }) => said)).toEqual(['training = 4', 'complaintsHandled.petition = 5']);
  });

  test('of a real report only the known keys are judged, and any fair value is right', () => {
    const score = scoreKnownIndicators({ disclosures: [10, 12], website: null }, [claim('disclosures', 12), claim('website', 3), claim('training', 9)]);
    expect(score).toMatchObject({ stated: 1, right: 1, missed: [] });
    expect(score.extra.map(({ said }) => said)).toEqual(['website = 3']);
  });
});
