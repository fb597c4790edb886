// One Jest project per room of the house, named after its package, so that `nx test <room>` runs just that room.
import { readdirSync } from 'node:fs';

const transform = (react) => ({
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: react, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          ...(react ? { react: { runtime: 'automatic' } } : {}),
        },
      },
      module: { type: 'es6' },
    },
  ],
});

const room = (folder, name) => ({
  displayName: `@huilan/${name}`,
  rootDir: `${folder}/${name}`,
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  testEnvironment: name === 'web' ? 'jsdom' : 'node',
  testEnvironmentOptions: { customExportConditions: ['@huilan/source', ...(name === 'web' ? ['browser'] : ['node', 'node-addons'])] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '\\.css$': '<rootDir>/../../tools/testing/empty-style.js' },
  transform: transform(name === 'web'),
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
});

export default {
  // A hanging test is ended, a slow day is not a failure: databases and browsers start while other work goes on.
  testTimeout: 180_000,
  coverageProvider: 'v8',
  projects: [
    ...readdirSync('libs').map((name) => room('libs', name)),
    // The server's tests talk to a real PostgreSQL, each file to a database of its own.
    {
      ...room('apps', 'api'),
      globalSetup: '<rootDir>/testing/database.mjs',
      globalTeardown: '<rootDir>/testing/end-database.mjs',
    },
    ...['cli', 'web'].map((name) => room('apps', name)),
    // Plain JavaScript: it must run before anything is installed.
    { displayName: 'tools', rootDir: 'tools', testMatch: ['<rootDir>/**/*.spec.mjs'], testEnvironment: 'node', transform: {} },
  ],
};
