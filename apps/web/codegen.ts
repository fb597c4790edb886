import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and documents of the operations in `src/api/operations`, from the server's schema. Run by `npm run codegen -w @huilan/web`. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['src/api/operations/*.graphql'],
  emitLegacyCommonJSImports: false,
  generates: {
    'src/api/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { DateTime: 'string', ID: { input: 'string', output: 'string' } },
        avoidOptionals: { field: true, inputValue: false, object: true },
      },
    },
  },
};

export default config;
