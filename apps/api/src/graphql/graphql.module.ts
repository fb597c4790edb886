import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import { hasToken } from '../accounts/request-account.js';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { AskersErrorFilter } from './askers-error.filter.js';
import { DateTimeScalar } from './date-time.scalar.js';
import { tellError } from './given-up-error.js';
import { knownQuestions, onlyKnownQuestions, type Asker } from './known-questions.js';
import { QUERY_LIMITS, QUERY_RULES, costLimit } from './query-limits.js';
import { storableWords } from './storable-words.js';

/** GraphQL on Apollo, code first, without the landing page that would load from a CDN. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [CONFIGURATION],
      useFactory: (configuration: Configuration) => ({
        autoSchemaFile: true,
        path: '/graphql',
        graphiql: false,
        playground: false,
        introspection: configuration.introspection,
        // Without introspection, error messages do not guess field names for the asker either.
        hideSchemaDetailsFromClientErrors: !configuration.introspection,
        allowBatchedHttpRequests: false,
        includeStacktraceInErrorResponses: false,
        parseOptions: { maxTokens: QUERY_LIMITS.tokens },
        persistedQueries: { cache: knownQuestions(configuration.webDirectory) },
        plugins: [ApolloServerPluginLandingPageDisabled(), onlyKnownQuestions(configuration.freeQuestions), costLimit, storableWords],
        formatError: tellError,
        validationRules: [...QUERY_RULES],
        context: ({ req }: { req: Request }): Asker => ({ hasToken: hasToken(req) }),
      }),
    }),
  ],
  providers: [DateTimeScalar, { provide: APP_FILTER, useClass: AskersErrorFilter }],
})
export class GraphqlModule {}
