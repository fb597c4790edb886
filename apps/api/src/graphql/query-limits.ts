import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, getNullableType, isLeafType, isListType, type ValidationContext, type ValidationRule } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

/**
 * What one question may ask for, whoever asks. The deepest question of our pages has 9 levels, the costliest some 15,000
 * values; a test holds them below these limits.
 */
export const QUERY_LIMITS = {
  /** Levels of selections; report → previous → agency → reports could go round for ever. */
  depth: 12,
  aliases: 15,
  directives: 20,
  /** Words and signs of the question's text. */
  tokens: 2_000,
  /** Values an answer may hold: each field once for each item of the lists it is in. */
  cost: 60_000,
} as const;

/** Items a list is taken to have where the question does not say how many: the years an agency reported for, the versions of a report. */
const USUAL_LIST_LENGTH = 10;

/** A rule of the library that reports what it finds, as validation does, in our words. */
const limit = (n: number, words: string) => ({
  n,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) => context?.reportError(new GraphQLError(`the question has more than ${n} ${words}`, { extensions: { code: 'QUERY_TOO_LARGE' } })),
  ],
});

/** Checked before anything runs. */
export const QUERY_RULES = [
  maxDepthRule({ ...limit(QUERY_LIMITS.depth, 'levels'), flattenFragments: true }),
  maxAliasesRule(limit(QUERY_LIMITS.aliases, 'aliases')),
  maxDirectivesRule(limit(QUERY_LIMITS.directives, 'directives')),
] as unknown as ValidationRule[];

/** A list of objects costs its items times what is asked of each; a list of plain values, and every other field, costs one more than what is asked below it. */
export const costOfField: ComplexityEstimator = ({ type: parent, field, args, childComplexity }) => {
  const type = getNullableType(field.type);
  const { first } = args as { first?: unknown };
  if (typeof first === 'number') return 1 + Math.max(1, Math.min(first, 1_000)) * childComplexity;
  // The items of a page were counted where the page was asked for.
  if (parent.name.endsWith('Connection')) return childComplexity;
  if (!isListType(type) || isLeafType(getNullableType(type.ofType))) return 1 + childComplexity;
  return 1 + USUAL_LIST_LENGTH * childComplexity;
};

/** Refuses questions whose answer could hold more values than `QUERY_LIMITS.cost`, variables taken into account. */
export const costLimit: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document, schema }) {
        let cost: number;
        try {
          cost = getComplexity({ schema, query: document, variables: request.variables ?? {}, operationName: request.operationName, estimators: [costOfField] });
        } catch (error) {
          // Variables that do not fit the question: the execution refuses them next, in its own words.
          if (error instanceof GraphQLError) return;
          throw error;
        }
        if (cost > QUERY_LIMITS.cost) {
          throw new GraphQLError(`the answer could hold ${cost} values; ${QUERY_LIMITS.cost} are allowed. Ask for fewer items (first) or fewer fields`, { extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } });
        }
      },
    };
  },
};
