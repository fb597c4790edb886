import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { DateTimeScalar } from './date-time.scalar.js';
import { RESOLVERS } from './resolvers.js';

/** The schema that the code declares, built without a database. */
export async function declaredSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
  await app.init();
  try {
    return await app.get(GraphQLSchemaFactory).create([...RESOLVERS], [DateTimeScalar]);
  } finally {
    await app.close();
  }
}
