import { flatness, metricsOf, slopeOf } from './memory.mjs';

const over = (minutes, valueAt) => Array.from({ length: minutes }, (_, minute) => ({ minute, value: valueAt(minute) }));

describe('whether memory stays flat', () => {
  test('the slope is that of the whole, not of a few scans that were being read', () => {
    expect(slopeOf(over(20, (minute) => 400 + 3 * minute))).toBe(3);
    expect(slopeOf(over(20, (minute) => (minute % 7 === 0 ? 900 : 400)))).toBe(0);
  });

  test('a server that forgets nothing is found out, one that breathes is not', () => {
    expect(flatness(over(20, (minute) => 400 + 3 * minute))).toMatchObject({ isFlat: false });
    expect(flatness(over(20, (minute) => 400 + 25 * Math.sin(minute)))).toMatchObject({ isFlat: true });
    expect(flatness(over(20, (minute) => 400 - minute))).toMatchObject({ isFlat: true });
  });

  test('metrics are read as the server writes them', () => {
    expect(metricsOf('# HELP x\nprocess_resident_memory_bytes 5.4e+8\nnodejs_heap_size_used_bytes 1000\nother{a="b"} 3\n')).toEqual({ process_resident_memory_bytes: 5.4e8, nodejs_heap_size_used_bytes: 1000 });
  });
});
