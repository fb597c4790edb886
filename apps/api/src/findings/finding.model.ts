import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import { SEVERITIES, type Severity } from './finding.entity.js';

export const SeverityEnum = Object.fromEntries(SEVERITIES.map((severity) => [severity, severity]));
registerEnumType(SeverityEnum, { name: 'Severity' });

@ObjectType('Finding')
export class FindingModel {
  @Field(() => ID)
  id: string;

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
}
