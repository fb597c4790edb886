import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../listing/page.model.js';
import { AGENCY_KINDS, type AgencyKind } from './agency.entity.js';

export const AgencyKindEnum = Object.fromEntries(AGENCY_KINDS.map((kind) => [kind, kind]));
registerEnumType(AgencyKindEnum, { name: 'AgencyKind' });

@ObjectType('Agency')
export class AgencyModel {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  shortName: string;

  @Field(() => AgencyKindEnum)
  kind: AgencyKind;

  @Field(() => String, { nullable: true })
  system: string | null;

  @Field(() => ID)
  regionId: string;

  @Field(() => Boolean)
  isSample: boolean;

  @Field(() => Int, { nullable: true })
  activeFrom: number | null;

  @Field(() => Int, { nullable: true })
  activeUntil: number | null;
}

@ObjectType('AgencyConnection')
export class AgencyConnection extends connectionOf<AgencyModel>(() => [AgencyModel]) {}

export enum AgencySort {
  NAME = 'NAME',
  KIND = 'KIND',
  REPORTS = 'REPORTS',
  FINDINGS = 'FINDINGS',
}
registerEnumType(AgencySort, { name: 'AgencySort' });

@InputType('AgencyFilter')
export class AgencyFilter {
  @Field(() => ID, { nullable: true })
  regionId?: string | null;

  @Field(() => [AgencyKindEnum], { nullable: true })
  kinds?: AgencyKind[] | null;

  @Field(() => [String], { nullable: true })
  systems?: string[] | null;

  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}
