import { figureName, formOfSums, shareOf, type Consolidated, type Contributions } from './consolidated.data.js';

const sum = (key: string, of: number | null, numbers: number, notApplicable = 0, without = 0) => ({ __typename: 'FigureSum' as const, key, sum: of, numbers, notApplicable, without });
const made = (numbers: number, counted: number) => `${numbers} of ${counted}`;

describe('the sums in the official form', () => {
  const report = {
    counted: 3,
    cells: [sum('a', 7, 3), sum('b', 0, 2, 0, 1), sum('c', null, 0, 3), sum('d', null, 0, 0, 3)],
    findings: [{ code: 'A01', cells: ['a', 'b'], message: { zh: '不平', en: 'no' } }],
  } as unknown as Consolidated;
  const form = formOfSums(report, made);

  test('a whole sum is a number, one with gaps says of how many it is made', () => {
    expect(form.cells.get('a')).toMatchObject({ kind: 'NUMBER', value: 7, note: null });
    expect(form.cells.get('b')).toMatchObject({ kind: 'NUMBER', value: 0, note: '2 of 3' });
  });
  test('what applies nowhere is a dash, what nobody filled in is blank, neither is zero', () => {
    expect(form.cells.get('c')).toMatchObject({ kind: 'NOT_APPLICABLE', value: null });
    expect(form.cells.get('d')).toMatchObject({ kind: 'BLANK', value: null });
  });
  test('a broken identity marks its cells', () => expect([...form.findings.keys()]).toEqual(['a', 'b']));
});

describe('what a sum is made of', () => {
  const of = (...values: (number | null)[]) => values.map((value) => ({ value })) as unknown as Contributions;
  test('a share of the sum', () => expect(shareOf(1, of(1, 3, null))).toBe(0.25));
  test('nothing has no share', () => expect(shareOf(null, of(1, null))).toBeUndefined());
  test('zeros have no shares, nor parts of a sum that decreases', () => {
    expect(shareOf(0, of(0, 0))).toBeUndefined();
    expect(shareOf(5, of(5, -3))).toBeUndefined();
  });
  test('figures are called as on the form', () => {
    expect(figureName('requests.received.total').map(({ zh }) => zh)).toEqual(['一、本年新收政府信息公开申请数量', '总计']);
    expect(figureName('indicator.complaintsHandled.hotline').map(({ en }) => en)).toEqual(['Complaints handled', '12345 hotline cases']);
    expect(figureName('nothing')).toEqual([{ zh: 'nothing', en: 'nothing' }]);
  });
});
