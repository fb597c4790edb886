import fc from 'fast-check';
import { axisTicks, evenScale, logarithmicScale } from './axis-scale.js';

describe('an even axis', () => {
  test('begins at zero, and below it where there are such values', () => {
    expect(evenScale([3, 9]).ticks[0]).toBe(0);
    expect(evenScale([-4, 9]).ticks[0]).toBeLessThanOrEqual(-4);
    expect(evenScale([0, 0]).ticks).toEqual([0, 1]);
  });
});

describe('a logarithmic axis', () => {
  test('has zero on it, and ends soon after the largest value', () => {
    expect(logarithmicScale([0, 3, 261]).ticks).toEqual([0, 1, 10, 100, 500]);
    expect(logarithmicScale([0, 90]).ticks).toEqual([0, 1, 10, 100]);
    expect(logarithmicScale([0]).ticks).toEqual([0, 1]);
  });

  test('of values below zero is an even one', () => {
    expect(logarithmicScale([-5, 10]).ticks).toEqual(evenScale([-5, 10]).ticks);
  });
});

test.each([['even', evenScale], ['logarithmic', logarithmicScale]] as const)('an %s axis keeps the order of values and all of them on it', (_, scaleOf) => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (values) => {
      const { at } = scaleOf(values);
      const places = [...values].sort((one, other) => one - other).map(at);
      for (const place of places) expect(place >= 0 && place <= 1 + 1e-9).toBe(true);
      expect(places).toEqual([...places].sort((one, other) => one - other));
    }),
  );
});

describe('the steps of an axis', () => {
  test.each([
    [1043, 5, [0, 250, 500, 750, 1000, 1250]],
    [8, 4, [0, 2, 4, 6, 8]],
    [1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0.769, 4, [0, 0.2, 0.4, 0.6, 0.8]],
    [0, 5, [0, 1]],
    [Number.NaN, 5, [0, 1]],
  ])('up to %d', (largest, steps, ticks) => expect(axisTicks(largest, steps, false)).toEqual(ticks));

  test('begins at zero, reaches the largest value, and is not much longer', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e9, noNaN: true }), fc.integer({ min: 2, max: 8 }), (largest, steps) => {
        const ticks = axisTicks(largest, steps, false);
        const last = ticks.at(-1) ?? 0;
        expect(ticks[0]).toBe(0);
        expect(last).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
        expect(last).toBeLessThanOrEqual(largest * 2.5);
        expect(ticks.length).toBeLessThanOrEqual(steps + 1);
      }),
    );
  });

  test('there is no half a case', () => {
    expect(axisTicks(2, 5, true)).toEqual([0, 1, 2]);
    expect(axisTicks(9, 4, true)).toEqual([0, 5, 10]);
    expect(axisTicks(120, 5, true)).toEqual([0, 25, 50, 75, 100, 125]);
  });
});
