import { BatchLoader, byKey, groupedBy } from './batch-loader.js';

describe('a batch loader', () => {
  const calls: (readonly string[])[] = [];
  const lengths = new BatchLoader<string, number>(
    async (keys) => {
      calls.push(keys);
      return new Map(keys.filter((key) => key !== 'unknown').map((key) => [key, key.length]));
    },
    () => -1,
  );
  beforeEach(() => calls.splice(0));

  test('fetches what one request asks for in one call, each key once', async () => {
    const request = {};
    expect(await Promise.all(['a', 'bb', 'a', 'unknown'].map((key) => lengths.load(request, key)))).toEqual([1, 2, 1, -1]);
    expect(await lengths.load(request, 'bb')).toBe(2);
    expect(calls).toEqual([['a', 'bb', 'unknown']]);
  });

  test('keeps nothing from one request to another', async () => {
    await lengths.load({}, 'a');
    await lengths.load({}, 'a');
    expect(calls).toEqual([['a'], ['a']]);
  });

  test('rows are found by a key of their own, or several by one they share', () => {
    const rows = [{ id: 1, kind: 'x' }, { id: 2, kind: 'y' }, { id: 3, kind: 'x' }];
    expect(byKey(rows, ({ id }) => id).get(2)).toBe(rows[1]);
    expect(groupedBy(rows, ({ kind }) => kind).get('x')).toEqual([rows[0], rows[2]]);
  });
});
