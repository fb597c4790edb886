import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BoardRowModel } from './board.model.js';
import type { OwnYear } from './own-years.js';
import { RoundOpennessEnum } from './round.model.js';

@ObjectType('OwnYear', { description: 'A year of an agency one hands in for: what is expected, by when, and how far it is.' })
export class OwnYearModel extends BoardRowModel implements OwnYear {
  @Field(() => Int)
  year: number;

  @Field(() => RoundOpennessEnum, { nullable: true, description: 'Null where the office has not opened the year.' })
  roundState: 'OPEN' | 'CLOSED' | null;

  @Field(() => String, { description: 'What the office tells the bureaus.' })
  roundNote: string;
}
