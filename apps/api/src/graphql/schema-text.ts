import { GraphQLSchema, isIntrospectionType, isSpecifiedDirective, isSpecifiedScalarType, lexicographicSortSchema, printType } from 'graphql';

const HEADER = "# The contract between server and web. Generated from the server's code (`npm run -s schema -w @huilan/api`); do not edit by hand.\n";

/**
 * The schema as the text that is committed: queries and mutations first, then every type by its name, fields as the code has
 * them; those of the roots by name, since they come from many files in the order these happen to be loaded.
 */
export function schemaText(schema: GraphQLSchema): string {
  const sorted = lexicographicSortSchema(schema);
  const roots = [sorted.getQueryType(), sorted.getMutationType(), sorted.getSubscriptionType()].filter((type) => type != null);
  const others = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.some(({ name }) => name === type.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const ownDirectives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  if (ownDirectives.length > 0) throw new Error('directives of our own are not printed yet');
  return [HEADER, ...[...roots, ...others].map((type) => `${printType(type)}\n`)].join('\n');
}
