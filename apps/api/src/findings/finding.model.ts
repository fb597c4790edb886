import type { LikelyCauseKind } from '@huilan/checking';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import { SEVERITIES, type Severity } from './finding.entity.js';

export const SeverityEnum = Object.fromEntries(SEVERITIES.map((severity) => [severity, severity]));
registerEnumType(SeverityEnum, { name: 'Severity' });

@ObjectType('MatchingPassage')
export class MatchingPassageModel {
  @Field(() => String, { nullable: true })
  agency: string | null;

  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => String, { nullable: true })
  section: string | null;

  @Field(() => String)
  text: string;

  @Field(() => Int)
  start: number;
}

@ObjectType('Passage', { description: 'A stretch of the report’s text a finding is about, beside the same words elsewhere.' })
export class PassageModel {
  @Field(() => String, { nullable: true })
  section: string | null;

  @Field(() => String)
  text: string;

  @Field(() => Int, { description: 'Characters from the start of the section’s text.' })
  start: number;

  @Field(() => MatchingPassageModel, { nullable: true })
  matching?: MatchingPassageModel;
}

@ObjectType('LikelyCell')
export class LikelyCellModel {
  @Field(() => String)
  cell: string;

  @Field(() => Float)
  printed: number;

  @Field(() => Float)
  likely: number;
}

@ObjectType('LikelyCause', { description: 'The single smallest mistake that would explain every failing sum it touches. A hint; never applied.' })
export class LikelyCauseModel {
  @Field(() => String)
  kind: LikelyCauseKind;

  @Field(() => [LikelyCellModel])
  cells: readonly LikelyCellModel[];

  @Field(() => [String], { description: 'Identities of the findings it explains at once.' })
  explains: readonly string[];

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;
}

@ObjectType('Finding')
export class FindingModel {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Rule and part: the same in every run of the checks and every version of the report.' })
  identity: string;

  @Field(() => String)
  code: string;

  @Field(() => SeverityEnum)
  severity: Severity;

  @Field(() => [String])
  cells: string[];

  @Field(() => String, { nullable: true })
  section: string | null;

  @Field(() => String, { nullable: true })
  expected: string | null;

  @Field(() => String, { nullable: true })
  actual: string | null;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;

  @Field(() => LocalizedTextModel, { nullable: true })
  hint: LocalizedTextModel | null;

  @Field(() => LikelyCauseModel, { nullable: true })
  likelyCause: LikelyCauseModel | null;

  @Field(() => [PassageModel])
  passages: readonly PassageModel[];
}
