import { buildSchema, parse, validate } from 'graphql';
import { depthLimit } from './depth-limit.js';

const schema = buildSchema('type Query { node: Node } type Node { name: String next: Node }');
const refused = (query: string) => validate(schema, parse(query), [depthLimit(3)]).length > 0;

describe('the depth limit', () => {
  test.each([
    ['three levels', '{ node { next { name } } }', false],
    ['four levels', '{ node { next { next { name } } } }', true],
    ['four levels through a fragment', '{ node { ...deep } } fragment deep on Node { next { next { name } } }', true],
    ['four levels through an inline fragment', '{ node { ... on Node { next { next { name } } } } }', true],
    ['the type’s name is no level', '{ node { next { name __typename } } }', false],
    ['a fragment that spreads itself comes to an end', '{ node { ...round } } fragment round on Node { next { ...round } }', false],
  ])('%s', (_, query, expected) => {
    expect(refused(query)).toBe(expected);
  });
});
