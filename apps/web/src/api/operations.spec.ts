import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, print, validate, type DefinitionNode } from 'graphql';
import * as generated from './generated/graphql.js';

const folder = new URL('operations/', import.meta.url);
const schema = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));
const written = parse(readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n'));

const nameOf = (definition: DefinitionNode) => ('name' in definition ? definition.name?.value : undefined) ?? '';

describe('what the page asks the server', () => {
  test('is answered by its schema', () => {
    expect(validate(schema, written).map((error) => error.message)).toEqual([]);
  });

  test.each(written.definitions.map((definition) => [nameOf(definition), definition] as const))(
    'the generated document of %s is not stale (else: npm run codegen -w @huilan/web)',
    (name, definition) => {
      const key = definition.kind === Kind.FRAGMENT_DEFINITION ? `${name}FragmentDoc` : `${name}Document`;
      const document = (generated as unknown as Record<string, { definitions: DefinitionNode[] }>)[key];
      expect(document).toBeDefined();
      const found = document?.definitions.find((one) => one.kind === definition.kind && nameOf(one) === name);
      expect(found && print(found)).toBe(print(definition));
    },
  );
});
