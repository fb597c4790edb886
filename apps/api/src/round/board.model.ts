import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AgencyKind } from '../agencies/agency.entity.js';
import { AgencyKindEnum } from '../agencies/agency.model.js';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import { connectionOf } from '../listing/page.model.js';
import { BOARD_SORTS, type BoardCriteria, type BoardGroup, type BoardRow, type RoundState } from './collection-board.js';
import { RoundStateEnum } from './report-round.model.js';

export const BoardSortEnum = Object.fromEntries(Object.keys(BOARD_SORTS).map((sort) => [sort, sort]));
registerEnumType(BoardSortEnum, { name: 'BoardSort' });

@InputType('BoardFilter')
export class BoardFilter implements BoardCriteria {
  @Field(() => ID)
  regionId: string;

  @Field(() => Int)
  year: number;

  @Field(() => [RoundStateEnum], { nullable: true })
  states?: RoundState[] | null;

  @Field(() => [AgencyKindEnum], { nullable: true })
  kinds?: AgencyKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are late, handed in or not; or only those in time.' })
  late?: boolean | null;

  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => [ID], { nullable: true })
  agencyIds?: string[] | null;
}

@ObjectType('BoardRow', { description: 'How far an agency is in the round of a year.' })
export class BoardRowModel implements BoardRow {
  @Field(() => ID)
  agencyId: string;

  @Field(() => String)
  agencyName: string;

  @Field(() => AgencyKindEnum)
  kind: AgencyKind;

  @Field(() => ID)
  regionId: string;

  @Field(() => String)
  regionName: string;

  @Field(() => RoundStateEnum)
  state: RoundState;

  @Field(() => ID, { nullable: true })
  reportId: string | null;

  @Field(() => Int, { nullable: true })
  versionNumber: number | null;

  @Field(() => String)
  deadline: string;

  @Field(() => Date, { nullable: true })
  firstReceivedAt: Date | null;

  @Field(() => Date, { nullable: true })
  receivedAt: Date | null;

  @Field(() => Int, { description: 'Days from the deadline to the first hand-in, or to today while nothing came; 0 when in time.' })
  daysLate: number;

  @Field(() => Int, { nullable: true, description: 'Days the report has waited for the office; null when it does not.' })
  waitingDays: number | null;

  @Field(() => Int)
  errors: number;

  @Field(() => Int)
  warnings: number;

  @Field(() => Int)
  notices: number;

  @Field(() => [LocalizedTextModel])
  returnedFor: readonly LocalizedTextModel[];

  @Field(() => String, { nullable: true })
  dueOn: string | null;
}

@ObjectType('BoardConnection')
export class BoardConnection extends connectionOf<BoardRowModel>(() => [BoardRowModel]) {}

@ObjectType('BoardCount')
export class BoardCountModel {
  @Field(() => RoundStateEnum)
  state: RoundState;

  @Field(() => Int)
  agencies: number;
}

@ObjectType('BoardGroup', { description: 'The agencies of a kind in a region, counted by state.' })
export class BoardGroupModel implements BoardGroup {
  @Field(() => ID)
  regionId: string;

  @Field(() => String)
  regionName: string;

  @Field(() => AgencyKindEnum)
  kind: AgencyKind;

  @Field(() => Int)
  agencies: number;

  @Field(() => [BoardCountModel])
  states: readonly BoardCountModel[];

  @Field(() => Int)
  late: number;
}
