import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AskersErrorFilter } from './askers-error.filter.js';
import { DateTimeScalar } from './date-time.scalar.js';
import { MAXIMUM_DEPTH, depthLimit } from './depth-limit.js';

/** GraphQL on Apollo, code first, without the landing page that would load from a CDN. */
@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      autoSchemaFile: true,
      path: '/graphql',
      graphiql: false,
      playground: false,
      plugins: [ApolloServerPluginLandingPageDisabled()],
      validationRules: [depthLimit(MAXIMUM_DEPTH)],
      context: () => ({}),
    }),
  ],
  providers: [DateTimeScalar, { provide: APP_FILTER, useClass: AskersErrorFilter }],
})
export class GraphqlModule {}
