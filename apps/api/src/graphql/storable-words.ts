import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, visit } from 'graphql';

/** A character that is none: NUL, which the database keeps in no text, and halves of characters, which are no text at all. */
const NO_CHARACTER = /\0|\p{Surrogate}/u;

function holdsNoCharacter(value: unknown): boolean {
  if (typeof value === 'string') return NO_CHARACTER.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsNoCharacter);
}

/** Refuses questions with words that no database keeps, before anything runs: they come from broken programs, or from attackers. */
export const storableWords: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document }) {
        let isBroken = holdsNoCharacter(request.variables);
        visit(document, { [Kind.STRING]: ({ value }) => void (isBroken ||= NO_CHARACTER.test(value)) });
        if (isBroken) throw new GraphQLError('a text holds a character that is none (U+0000 or half a surrogate pair)', { extensions: { code: 'BAD_USER_INPUT' } });
      },
    };
  },
};
