import { ApolloLink, type TypedDocumentNode } from '@apollo/client';
import { visit, type DocumentNode } from 'graphql';

/** A question as the cache sees it, and as the server is asked. */
interface InOnePiece extends DocumentNode {
  readonly inFull?: DocumentNode;
}

/**
 * A question of which the cache keeps some fields as they came, each in one piece. Taken apart, the figures of a city of a
 * thousand agencies are tens of thousands of objects, those of one report some thousands, and are put together again whenever
 * they are looked at. Not for what has an identity of its own and may change under it.
 */
export function inOnePiece<Answer, Variables extends Record<string, unknown>>(question: TypedDocumentNode<Answer, Variables>, ...fields: readonly string[]): TypedDocumentNode<Answer, Variables> {
  const kept = visit(question, { Field: (field) => (fields.includes(field.name.value) ? { ...field, selectionSet: undefined } : undefined) });
  return Object.assign(kept, { inFull: question });
}

/** The server is asked for these fields with all they hold. */
export const askInFull = new ApolloLink((operation, forward) => {
  const { inFull } = operation.query as InOnePiece;
  if (inFull) operation.query = operation.client.cache.transformDocument(inFull);
  return forward(operation);
});
