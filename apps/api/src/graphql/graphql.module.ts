import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { DateTimeScalar } from './date-time.scalar.js';
import { MAXIMUM_DEPTH, depthLimit } from './depth-limit.js';
import { Module } from '@nestjs/common';

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
  providers: [DateTimeScalar],
})
export class GraphqlModule {}
