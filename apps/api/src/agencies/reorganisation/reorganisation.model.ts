import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../../graphql/localized-text.model.js';
import { AgencyKindEnum, AgencyModel } from '../agency.model.js';
import type { AgencyKind } from '../agency.entity.js';
import type { AgencyRefusal } from './agency-refusals.js';

@InputType('NewAgencyInput')
export class NewAgencyInput {
  @Field(() => ID)
  regionId: string;

  @Field(() => String, { description: 'Full name, as its reports print it.' })
  name: string;

  @Field(() => AgencyKindEnum, { nullable: true, description: 'Follows from the name unless given.' })
  kind?: AgencyKind | null;

  @Field(() => String, { nullable: true, description: 'Line of administration (系统).' })
  system?: string | null;

  @Field(() => Int, { nullable: true, description: 'First year a report is expected.' })
  activeFrom?: number | null;
}

@InputType('ReorganisationInput', { description: 'A reorganisation (机构改革): merging, splitting, or handing on duties.' })
export class ReorganisationInput {
  @Field(() => [ID], { description: 'The agencies from before.' })
  predecessorIds: string[];

  @Field(() => [ID], { description: 'The agencies that take over.' })
  successorIds: string[];

  @Field(() => Int, { description: 'First report year of the new order.' })
  fromYear: number;

  @Field(() => Boolean, { description: 'Whether the predecessors report for the last time for the year before.' })
  predecessorsEnd: boolean;

  @Field(() => String, { nullable: true, description: 'What stands behind it, for instance the document number.' })
  note?: string | null;
}

@ObjectType('AgencyRefused')
export class AgencyRefusedModel {
  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;
}

@ObjectType('AgenciesChanged')
export class AgenciesChangedModel {
  @Field(() => [AgencyModel])
  agencies: AgencyModel[];
}

export const AgencyResult = createUnionType({
  name: 'AgencyResult',
  types: () => [AgenciesChangedModel, AgencyRefusedModel] as const,
  resolveType: (result: object) => ('agencies' in result ? AgenciesChangedModel : AgencyRefusedModel),
});

/** As the resolvers give it: the agencies as they are now, or why nothing was done. */
export type AgencyOutcome = { readonly agencies: AgencyModel[] } | AgencyRefusal;

@ObjectType('AgencyLineage', { description: 'That duties of one agency went over to another.' })
export class AgencyLineageModel {
  predecessorId: string;
  successorId: string;

  @Field(() => Int, { description: 'First report year of the new order.' })
  fromYear: number;

  @Field(() => String)
  note: string;
}
