import { Catch, type ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** An error of whoever asked (a page too large, a cursor that is none) goes back to them as it is, and not into our log. */
@Catch(GraphQLError)
export class AskersErrorFilter implements ExceptionFilter<GraphQLError> {
  catch(error: GraphQLError): GraphQLError {
    return error;
  }
}
