import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace/root.mjs';
import { licencesDocument, notAllowed, productionPackages } from './licences.mjs';

describe('the licences of what we build on', () => {
  const packages = productionPackages(root);

  test('are all allowed', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(notAllowed(packages)).toEqual([]);
  });

  test('are listed as the lock file has them (else: npm run licences)', () => {
    expect(readFileSync(join(root, 'docs/licences.md'), 'utf8')).toBe(licencesDocument(packages));
  });

  test('of a package nobody looked at are found: copyleft, unknown, or said in the old way; what only builds and tests is left out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huilan-licences-'));
    const lock = {
      packages: {
        '': {},
        'apps/api': { license: 'UNLICENSED' },
        'node_modules/@huilan/api': { link: true },
        'node_modules/copyleft': { version: '1.0.0', license: 'AGPL-3.0-only' },
        'node_modules/a/node_modules/@scope/old': { version: '2.0.0' },
        'node_modules/silent': { version: '3.0.0' },
        'node_modules/tester': { version: '4.0.0', license: 'GPL-3.0-only', dev: true },
      },
    };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    for (const [path, content] of [['a/node_modules/@scope/old', { licenses: [{ type: 'MIT' }] }], ['silent', {}]]) {
      mkdirSync(join(folder, 'node_modules', path), { recursive: true });
      writeFileSync(join(folder, 'node_modules', path, 'package.json'), JSON.stringify(content));
    }
    const found = productionPackages(folder);
    expect(found.map(({ name, licence }) => [name, licence])).toEqual([['@scope/old', 'MIT'], ['copyleft', 'AGPL-3.0-only'], ['silent', 'unknown']]);
    expect(notAllowed(found).map(({ name }) => name)).toEqual(['copyleft', 'silent']);
    rmSync(folder, { recursive: true });
  });
});
