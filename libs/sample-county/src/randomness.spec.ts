import { Randomness } from './randomness.js';

describe('randomness', () => {
  test('streams of the same name draw the same, of another name or seed something else', () => {
    const drawn = (seed: number, ...path: string[]) => Array.from({ length: 5 }, ((stream) => () => stream.unit())(new Randomness(seed, path)));
    expect(drawn(1, 'a', 'b')).toEqual(drawn(1, 'a', 'b'));
    expect(drawn(1, 'a', 'b')).not.toEqual(drawn(1, 'ab'));
    expect(drawn(1, 'a')).not.toEqual(drawn(2, 'a'));
  });

  test('drawing from a longer name leaves the stream where it is', () => {
    const [one, other] = [new Randomness(3), new Randomness(3)];
    one.of('aside').integer(0, 100);
    expect(one.integer(0, 1e6)).toBe(other.integer(0, 1e6));
  });

  test.each([0.5, 4, 200])('counts around %d have that mean', (mean) => {
    const stream = new Randomness(5);
    const runs = 4000;
    let sum = 0;
    for (let run = 0; run < runs; run += 1) sum += stream.count(mean);
    expect(Math.abs(sum / runs - mean)).toBeLessThan(5 * Math.sqrt(mean / runs));
  });

  test('a weighted pick follows its weights and never takes one of weight 0', () => {
    const stream = new Randomness(9);
    const seen = { often: 0, seldom: 0, never: 0 };
    for (let run = 0; run < 2000; run += 1) seen[stream.weighted({ often: 9, seldom: 1, never: 0 })] += 1;
    expect(seen.never).toBe(0);
    expect(seen.often / 2000).toBeGreaterThan(0.85);
    expect(seen.seldom).toBeGreaterThan(100);
  });

  test('a shuffle keeps every value once', () => {
    expect(new Randomness(4).shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
  });
});
