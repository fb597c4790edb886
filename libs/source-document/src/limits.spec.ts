import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from './limits.js';

test('docs/reading-bounds.md says the bounds that hold, all of them', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/reading-bounds.md'), 'utf8');
  const said = [...text.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, value]) => [name, Number(value)]);
  expect(Object.fromEntries(said)).toEqual(DEFAULT_LIMITS);
});
