import { storableJson, storableText } from './storable.js';

describe('text that PostgreSQL cannot keep', () => {
  test('NUL and half a surrogate pair are replaced one for one; whole pairs and everything else stay', () => {
    expect(storableText('a\0b\uD800c𠮷')).toBe('a\uFFFDb\uFFFDc𠮷');
  });

  test('also deep inside a value', () => {
    expect(JSON.parse(storableJson({ cells: [{ raw: '1\0', value: 1 }], none: null }))).toEqual({ cells: [{ raw: '1\uFFFD', value: 1 }], none: null });
  });
});
