import fc from 'fast-check';
import { evenScale, logarithmicScale } from './axis-scale.js';

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
