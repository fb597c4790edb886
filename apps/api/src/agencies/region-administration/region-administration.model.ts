import { Field, ID, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../../graphql/localized-text.model.js';
import type { RegionLevel } from '../region.entity.js';
import { RegionLevelEnum, RegionModel } from '../region.model.js';

@InputType('NewRegionInput')
export class NewRegionInput {
  @Field(() => String, { description: 'Code of the administrative division (行政区划代码); letters, digits and hyphens.' })
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => RegionLevelEnum)
  level: RegionLevel;

  @Field(() => ID, { nullable: true, description: 'The region above; of a higher level.' })
  parentId?: string | null;
}

@ObjectType('RegionRefused')
export class RegionRefusedModel {
  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;
}

@ObjectType('RegionChanged')
export class RegionChangedModel {
  @Field(() => RegionModel)
  region: RegionModel;
}

export const RegionResult = createUnionType({
  name: 'RegionResult',
  types: () => [RegionChangedModel, RegionRefusedModel] as const,
  resolveType: (result: object) => ('region' in result ? RegionChangedModel : RegionRefusedModel),
});
