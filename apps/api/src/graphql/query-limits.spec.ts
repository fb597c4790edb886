import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  GraphQLBoolean, GraphQLInt, buildSchema, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, parse, typeFromAST, validate,
  type GraphQLInputType, type NamedTypeNode, type OperationDefinitionNode,
} from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { QUERY_LIMITS, QUERY_RULES, costOfField } from './query-limits.js';

const schema = buildSchema(`
  type Query { node: Node, nodes(first: Int = 50): [Node!]!, tags: [String!]! }
  type Node { name: String, next: Node, children: [Node!]! }
`);
const complaints = (query: string) => validate(schema, parse(query), QUERY_RULES).map((error) => error.message);
const cost = (query: string, variables: Record<string, unknown> = {}) => getComplexity({ schema, query: parse(query), variables, estimators: [costOfField] });
const nested = (levels: number): string => (levels === 1 ? 'name' : `next { ${nested(levels - 1)} }`);

/** A value a page could send: whole numbers are as large as a page of a list may be. */
function sampleOf(type: GraphQLInputType): unknown {
  const bare = getNullableType(type) as GraphQLInputType;
  if (isListType(bare)) return [sampleOf(bare.ofType as GraphQLInputType)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) {
    const required = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]));
  }
  if (bare === GraphQLBoolean) return true;
  return bare === GraphQLInt ? 200 : '1';
}

describe('what one question may ask for', () => {
  test('levels are counted through fragments, and a fragment that spreads itself comes to an end', () => {
    expect(complaints(`{ node { ${nested(QUERY_LIMITS.depth - 1)} } }`)).toEqual([]);
    expect(complaints(`{ node { ${nested(QUERY_LIMITS.depth)} } }`)).toEqual([`the question has more than ${QUERY_LIMITS.depth} levels`]);
    expect(complaints(`{ node { ...deep } } fragment deep on Node { ${nested(QUERY_LIMITS.depth)} }`)).toEqual([`the question has more than ${QUERY_LIMITS.depth} levels`]);
    expect(complaints('{ node { ...round } } fragment round on Node { next { ...round } }')).toEqual([]);
  });

  test('the same field under a hundred names is refused', () => {
    const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `n${index}: node { name }`).join(' ')} }`;
    expect(complaints(aliases(QUERY_LIMITS.aliases))).toEqual([]);
    expect(complaints(aliases(100))).toEqual([`the question has more than ${QUERY_LIMITS.aliases} aliases`]);
  });

  test('a heap of directives is refused', () => {
    expect(complaints(`{ node { name ${'@include(if: true) '.repeat(100)} } }`)).toContain(`the question has more than ${QUERY_LIMITS.directives} directives`);
  });

  test('a list costs its items times what is asked of each, as many as asked for', () => {
    expect(cost('{ node { name } }')).toBe(2);
    expect(cost('{ tags }')).toBe(1);
    expect(cost('query ($n: Int!) { nodes(first: $n) { name next { name } } }', { n: 10 })).toBe(1 + 10 * 3);
    expect(cost('{ nodes(first: 10) { children { name } } }')).toBe(1 + 10 * (1 + 10));
    expect(cost('{ nodes(first: 0) { name } }')).toBe(2);
    expect(cost('{ nodes(first: -5000) { name } }')).toBe(2);
  });

  const operations = fileURLToPath(new URL('../../../web/src/api/operations/', import.meta.url));
  const ours = existsSync(operations) ? readdirSync(operations).filter((name) => name.endsWith('.graphql')) : [];

  test.each(ours)('the questions of our own pages stay below a third of the cost: %s', (name) => {
    const declared = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    const document = parse(readFileSync(`${operations}${name}`, 'utf8'));
    for (const definition of document.definitions) {
      if (definition.kind !== 'OperationDefinition') continue;
      const operationName = (definition as OperationDefinitionNode).name?.value;
      const variables = Object.fromEntries((definition.variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, sampleOf(typeFromAST(declared, type as NamedTypeNode) as GraphQLInputType)]));
      expect(getComplexity({ schema: declared, query: document, operationName, variables, estimators: [costOfField] })).toBeLessThan(QUERY_LIMITS.cost / 3);
      expect(validate(declared, document, QUERY_RULES)).toEqual([]);
    }
  });
});
