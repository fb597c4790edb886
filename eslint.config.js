import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';

// The house (docs/architecture.md): who may import whom. A room not named here may import nothing of ours.
const mayImport = {
  'annual-report': [],
  'source-document': [],
  'office-files': [],
  reading: ['annual-report', 'source-document'],
  checking: ['annual-report'],
  measures: ['annual-report'],
  'report-writing': ['annual-report', 'office-files'],
  'sample-county': ['annual-report', 'report-writing'],
  cli: ['annual-report', 'checking', 'reading', 'sample-county', 'source-document'],
  api: ['annual-report', 'checking', 'measures', 'office-files', 'reading', 'report-writing', 'sample-county', 'source-document'],
  web: ['annual-report', 'checking', 'measures', 'office-files'],
  'web-e2e': ['sample-county'],
};

const roomRules = Object.entries(mayImport).map(([room, others]) => ({
  sourceTag: `room:${room}`,
  onlyDependOnLibsWithTags: others.map((other) => `room:${other}`),
}));

export default typescript.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.data/**', '**/generated/**', '.nx/**'] },
  eslint.configs.recommended,
  typescript.configs.recommended,
  typescript.configs.stylistic,
  {
    languageOptions: { globals: globals.node },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          banTransitiveDependencies: false,
          // The tools are no room of the house; tests of the apps use these.
          allow: ['/tools/(database/embedded-postgres|testing/chromium|processes)\\.mjs$'],
          depConstraints: [
            ...roomRules,
            { sourceTag: 'platform:browser', onlyDependOnLibsWithTags: ['platform:browser'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], languageOptions: { globals: globals.browser }, ...reactHooks.configs.flat.recommended },
  { files: ['**/*.spec.*'], languageOptions: { globals: globals.jest } },
  { files: ['tools/**', 'apps/cli/**', 'apps/web/codegen.mjs', '**/*.bench.ts'], rules: { 'no-console': 'off' } },
);
