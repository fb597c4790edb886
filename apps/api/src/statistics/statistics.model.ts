import { Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { AgencyKind } from '../agencies/agency.entity.js';
import { AgencyKindEnum } from '../agencies/agency.model.js';
import { SeverityEnum } from '../findings/finding.model.js';
import type { Severity } from '../findings/finding.entity.js';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import { STATISTICS_GROUPINGS, type StatisticsGrouping } from './selection.js';
import { MEASURE_STATES, type MeasureState } from './statistics.service.js';

const StatisticsGroupingEnum = Object.fromEntries(STATISTICS_GROUPINGS.map((grouping) => [grouping, grouping]));
registerEnumType(StatisticsGroupingEnum, { name: 'StatisticsGrouping' });

const MeasureStateEnum = Object.fromEntries(MEASURE_STATES.map((state) => [state, state]));
registerEnumType(MeasureStateEnum, { name: 'MeasureState' });

@InputType('StatisticsSelection', {
  description: 'What to compare. Measures are keys of the dictionary (libs/measures); every printed cell is a measure too.',
})
export class StatisticsSelection {
  @Field(() => [ID], { nullable: true })
  regionIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  agencyIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Lines of administration (系统). Adds to the agencies named one by one.' })
  systems?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'An agency: all of its kind in its region, itself among them. Adds to the agencies named otherwise.' })
  peersOf?: string | null;

  @Field(() => [AgencyKindEnum], { nullable: true })
  kinds?: AgencyKind[] | null;

  @Field(() => [String])
  measures: string[];

  @Field(() => Int)
  fromYear: number;

  @Field(() => Int)
  toYear: number;

  @Field(() => StatisticsGroupingEnum)
  groupBy: StatisticsGrouping;
}

@ObjectType('StatisticsValue')
export class StatisticsValueModel {
  @Field(() => MeasureStateEnum)
  state: MeasureState;

  @Field(() => Float, { nullable: true })
  value?: number;

  @Field(() => Float, { nullable: true })
  numerator?: number;

  @Field(() => Float, { nullable: true })
  denominator?: number;

  @Field(() => Int, { description: 'Reports that state what the measure needs.' })
  covered: number;
}

@ObjectType('StatisticsRow')
export class StatisticsRowModel {
  @Field(() => ID, { nullable: true })
  agencyId?: string;

  @Field(() => String, { nullable: true })
  agencyName?: string;

  @Field(() => AgencyKindEnum, { nullable: true })
  kind?: AgencyKind;

  @Field(() => String, { nullable: true })
  system?: string | null;

  @Field(() => ID, { nullable: true })
  regionId?: string;

  @Field(() => Int, { nullable: true })
  year?: number;

  @Field(() => ID, { nullable: true })
  reportId?: string | null;

  @Field(() => Int)
  expected: number;

  @Field(() => Int)
  received: number;

  @Field(() => [StatisticsValueModel], { description: 'In the order of the measures asked for.' })
  values: readonly StatisticsValueModel[];
}

@ObjectType('Statistics')
export class StatisticsModel {
  @Field(() => [StatisticsRowModel])
  rows: StatisticsRowModel[];
}

@ObjectType('SelectionRefused', {
  description: 'A selection that cannot be answered, e.g. an unknown measure or more than the allowed number of rows.',
})
export class SelectionRefusedModel {
  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;
}

export const StatisticsResult = createUnionType({
  name: 'StatisticsResult',
  types: () => [StatisticsModel, SelectionRefusedModel] as const,
  resolveType: (result: object) => ('rows' in result ? StatisticsModel : SelectionRefusedModel),
});

@ObjectType('StandOut', { description: 'A fact worth a sentence, computed by a stated rule.' })
export class StandOutModel {
  @Field(() => String)
  rule: string;

  @Field(() => SeverityEnum)
  severity: Severity;

  @Field(() => LocalizedTextModel)
  sentence: LocalizedTextModel;

  @Field(() => LocalizedTextModel)
  explanation: LocalizedTextModel;

  @Field(() => ID)
  agencyId: string;

  @Field(() => String)
  agencyName: string;

  @Field(() => Int)
  year: number;

  @Field(() => String)
  measure: string;

  @Field(() => ID, { nullable: true })
  reportId: string | null;
}
