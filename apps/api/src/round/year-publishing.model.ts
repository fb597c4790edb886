import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { BoardRowModel } from './board.model.js';
import { RoundRefusalModel } from './round.model.js';
import type { PublishedYear } from './year-publishing.js';

@ObjectType('YearPublished', { description: 'What was accepted of a year is published; the rest stayed as it was.' })
export class YearPublishedModel implements PublishedYear {
  @Field(() => Int)
  year: number;

  @Field(() => Int, { description: 'Reports published now; 0 when there was none that was accepted.' })
  published: number;

  @Field(() => [BoardRowModel], { description: 'Agencies whose report is not published, the missing ones among them.' })
  remaining: readonly BoardRowModel[];
}

export const PublishYearResult = createUnionType({
  name: 'PublishYearResult',
  types: () => [YearPublishedModel, RoundRefusalModel] as const,
  resolveType: (result: object) => ('code' in result ? RoundRefusalModel : YearPublishedModel),
});
