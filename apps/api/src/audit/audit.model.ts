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

  @Field(() => String, { nullable: true })
  regionName: string | null;

  @Field(() => String, { nullable: true })
  agencyName: string | null;

  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => ID, { nullable: true, description: 'The report it is about.' })
  reportId: string | null;
}

@ObjectType('AuditEntryConnection')
export class AuditEntryConnection extends connectionOf<AuditEntryModel>(() => [AuditEntryModel]) {}

@InputType('AuditFilter')
export class AuditFilter {
  @Field(() => String, { nullable: true })
  subject?: string | null;

  @Field(() => ID, { nullable: true })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this region and those below it.' })
  regionId?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => ID, { nullable: true })
  agencyId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Actions, or their beginnings: `report.`' })
  actions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name of whoever did it.' })
  byName?: string | null;

  @Field(() => String, { nullable: true, description: 'First day, YYYY-MM-DD.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day, YYYY-MM-DD.' })
  to?: string | null;
}

@ObjectType('AuditChain', { description: 'What came of following the trail’s chain of hashes from its first entry to its last.' })
export class AuditChainModel {
  @Field(() => Boolean)
  isWhole: boolean;

  @Field(() => Int, { nullable: true, description: 'Entries of a whole chain.' })
  entries: number | null;

  @Field(() => String, { nullable: true, description: 'Of a whole chain: to be noted elsewhere, since entries cut off at the end leave no trace.' })
  lastHash: string | null;

  @Field(() => Int, { nullable: true, description: 'The first entry that is not what it was.' })
  brokenAt: number | null;

  @Field(() => String, { nullable: true, description: 'ALTERED, MISSING or DETACHED.' })
  reason: string | null;
}
