import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** A moment as an ISO 8601 string in UTC. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  serialize(value: unknown): string {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('DateTime can only serialise a Date');
  }

  parseValue(value: unknown): Date {
    const moment = typeof value === 'string' ? new Date(value) : undefined;
    if (moment === undefined || Number.isNaN(moment.getTime())) throw new GraphQLError('DateTime wants an ISO 8601 string');
    return moment;
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
