import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REGION_LEVELS, type RegionLevel } from './region.entity.js';

export const RegionLevelEnum = Object.fromEntries(REGION_LEVELS.map((level) => [level, level])) as Record<RegionLevel, RegionLevel>;
registerEnumType(RegionLevelEnum, { name: 'RegionLevel' });

@ObjectType('ReportingYear', {
  description: 'A report year in a region: how many agencies were expected to report and how many reports are in.',
})
export class ReportingYearModel {
  @Field(() => Int)
  year: number;

  @Field(() => Int)
  expected: number;

  @Field(() => Int)
  received: number;

  @Field(() => Int)
  openErrors: number;

  @Field(() => Int)
  openWarnings: number;

  @Field(() => Int)
  openNotices: number;
}

@ObjectType('Region')
export class RegionModel {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => RegionLevelEnum)
  level: RegionLevel;

  @Field(() => ID, { nullable: true })
  parentId: string | null;

  @Field(() => Boolean)
  isSample: boolean;
}
