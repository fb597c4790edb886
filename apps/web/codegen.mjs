// Types and documents of the operations in src/api/operations, from the server's schema: npm run codegen -w @huilan/web
// With --check nothing is written; the exit status says whether what is there is up to date.
// The generator's own command line brings 170 packages for fetching schemas over networks; its core and preset are all we need.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, lexicographicSortSchema, parse, print, printSchema } from 'graphql';

const here = import.meta.dirname;
const operations = join(here, 'src/api/operations');
const generated = join(here, 'src/api/generated');

const config = {
  enumsAsTypes: true,
  useTypeImports: true,
  scalars: { DateTime: 'string', ID: { input: 'string', output: 'string' } },
  avoidOptionals: { field: true, inputValue: false, object: true },
  emitLegacyCommonJSImports: false,
};

/** The generated files: path → content. */
async function generate() {
  // Sorted, so that moving a type in the schema changes nothing here.
  const schemaAst = lexicographicSortSchema(buildSchema(readFileSync(join(here, '../api/schema.graphql'), 'utf8')));
  const documents = readdirSync(operations)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const location = join(operations, name);
      const document = parse(readFileSync(location, 'utf8'));
      // Printed, so that layout and comments of a file do not end up in the page.
      return { location, rawSDL: print(document), document };
    });
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: `${generated}/`,
    schema: parse(printSchema(schemaAst)),
    schemaAst,
    documents,
    config,
    // Each document carries the hash by which the server knows it (apps/api/src/graphql/known-questions.ts). Half a SHA-256 tells
    // a hundred questions apart as well as a whole one.
    presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: (text) => createHash('sha256').update(asAsked(text)).digest('hex').slice(0, 32) } },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
    profiler: { run: (work) => work() },
  });
  // Every page names its questions itself; the preset's lookup by text would put all of them into each page.
  const wanted = outputs.filter(({ filename }) => filename.endsWith('graphql.ts') || filename.endsWith('persisted-documents.json'));
  const files = await Promise.all(wanted.map(async (output) => [output.filename, await codegen({ ...output, cache: undefined })]));
  return new Map(files.flatMap(([path, content]) => (path.endsWith('.json') ? [[path, questionsAsAsked(content)]] : documentsApart(path, content, documents))));
}

/** A question as the client asks it: with the type names its cache needs. */
const asAsked = (text) => print(addTypenameToDocument(parse(text)));

function questionsAsAsked(content) {
  const questions = Object.entries(JSON.parse(content)).map(([hash, text]) => [hash, asAsked(text)]);
  return `${JSON.stringify(Object.fromEntries(questions.sort()), null, 1)}\n`;
}

/** The types in the file they come in, the documents in one for each file of operations: so a page loads the questions it asks. */
function documentsApart(path, content, documents) {
  const fileOf = new Map(documents.flatMap(({ location, document }) => document.definitions.map(({ kind, name }) => [`${name.value}${kind === 'FragmentDefinition' ? 'FragmentDoc' : 'Document'}`, basename(location, '.graphql')])));
  const lines = content.split('\n');
  const isDocument = (line) => line.startsWith('export const ');
  const nameOf = (line) => line.slice('export const '.length).split(' ', 1)[0];
  const names = [...new Set(fileOf.values())];
  const files = names.map((name) => {
    const own = lines.filter((line) => isDocument(line) && fileOf.get(nameOf(line)) === name);
    const types = [...new Set(own.flatMap((line) => /DocumentNode<(\w+), (\w+)>;$/.exec(line)?.slice(1) ?? []))].filter((type) => type !== 'unknown').sort();
    return [join(generated, `${name}.documents.ts`), [
      '/* eslint-disable */',
      "import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';",
      `import type { ${types.join(', ')} } from './graphql.js';`,
      ...own,
      '',
    ].join('\n')];
  });
  const typed = lines.filter((line) => !isDocument(line) && !line.includes('TypedDocumentNode as DocumentNode'));
  return [[path, [...typed, ...names.map((name) => `export * from './${name}.documents.js';`), ''].join('\n')], ...files];
}

const isCheck = process.argv.includes('--check');
for (const [path, content] of await generate()) {
  const isSame = read(path) === content;
  if (isSame) continue;
  console.log(`${isCheck ? 'out of date' : 'written'}: ${relative(here, path)}`);
  if (isCheck) process.exitCode = 1;
  else {
    mkdirSync(generated, { recursive: true });
    writeFileSync(path, content);
  }
}
if (process.exitCode) console.log('Run: npm run codegen -w @huilan/web');

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
