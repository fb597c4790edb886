import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../listing/page.model.js';

@ObjectType('AuditEntry', { description: 'Something that was done: who, when, what stood there before and after. Entries are never changed.' })
export class AuditEntryModel {
  @Field(() => Int)
  number: number;

  @Field(() => Date)
  at: Date;

  @Field(() => String)
  byName: string;

  @Field(() => String, { description: 'E.g. report.ACCEPT, cell.correct, finding.verdict, round.close.' })
  action: string;

  @Field(() => String)
  subject: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'JSON.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'JSON.' })
  after: string | null;

  @Field(() => String)
  hash: string;
}

@ObjectType('AuditEntryConnection')
export class AuditEntryConnection extends connectionOf<AuditEntryModel>(() => [AuditEntryModel]) {}

@InputType('AuditFilter')
export class AuditFilter {
  @Field(() => String, { nullable: true })
  subject?: string | null;

  @Field(() => ID, { nullable: true })
  subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name of whoever did it.' })
  byName?: string | null;
}
