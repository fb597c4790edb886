import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { givenUp, inOneLine } from '../database/given-up.js';

/**
 * What the database gave up is a refusal in words, over plain HTTP; GraphQL says it in its own way (graphql/given-up-error.ts),
 * but where it was given up before GraphQL began: then in GraphQL's shape too, so that its clients show the sentence.
 */
@Catch(QueryFailedError)
export class GivenUpFilter extends BaseExceptionFilter implements ExceptionFilter<QueryFailedError> {
  override catch(exception: QueryFailedError, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return exception;
    const reason = givenUp(exception);
    const response = host.switchToHttp().getResponse<Response>();
    if (reason === null || response.headersSent) return super.catch(exception, host);
    response.status(503).setHeader('Retry-After', '5').json({ outcome: 'refused', ...reason, errors: [{ message: inOneLine(reason.message), extensions: { code: reason.code } }] });
    return undefined;
  }
}
