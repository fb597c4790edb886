import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, visit } from 'graphql';
import { holdsNoCharacter } from '../database/storable.js';

function isBrokenSomewhere(value: unknown): boolean {
  if (typeof value === 'string') return holdsNoCharacter(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isBrokenSomewhere);
}

/** Refuses questions with words that no database keeps, before anything runs: they come from broken programs, or from attackers. */
export const storableWords: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document }) {
        let isBroken = isBrokenSomewhere(request.variables);
        visit(document, { [Kind.STRING]: ({ value }) => void (isBroken ||= holdsNoCharacter(value)) });
        if (isBroken) throw new GraphQLError('a text holds a character that is none (U+0000 or half a surrogate pair)', { extensions: { code: 'BAD_USER_INPUT' } });
      },
    };
  },
};
