import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { givenUp, inOneLine } from '../database/given-up.js';

/** An error as it is told; what the database gave up in words, with a code. */
export function tellError(told: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const reason = givenUp(unwrapResolverError(error));
  if (reason === null) return told;
  return { ...told, message: inOneLine(reason.message), extensions: { code: reason.code } };
}
