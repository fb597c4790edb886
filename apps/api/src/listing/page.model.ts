import { Field, Int, ObjectType, registerEnumType, type MiddlewareContext, type ReturnTypeFunc } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import type { Page } from './list-page.js';

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  endCursor: string | null;

  @Field(() => Boolean)
  hasNextPage: boolean;
}

export enum SortDirection {
  ASCENDING = 'ASCENDING',
  DESCENDING = 'DESCENDING',
}
registerEnumType(SortDirection, { name: 'SortDirection' });

/** The connection type of a list: its nodes, how many there are in all, and where to go on. */
export function connectionOf<Node>(nodeType: ReturnTypeFunc): Type<Page<Node>> {
  @ObjectType({ isAbstract: true })
  class Connection implements Page<Node> {
    @Field(nodeType)
    nodes: Node[];

    // Counting is a statement of its own, made only when the field is asked for.
    @Field(() => Int, { middleware: [({ source }: MiddlewareContext<Page<Node>>) => source.totalCount()] })
    totalCount: () => Promise<number>;

    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return Connection;
}
