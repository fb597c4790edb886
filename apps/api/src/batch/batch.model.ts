import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import { connectionOf } from '../listing/page.model.js';
import { ITEM_STATES, type BatchItem, type BatchProgress, type ItemCriteria, type ItemState } from './batch-items.service.js';
import type { Batch, BatchDecision, BatchOutcome } from './batches.service.js';
import type { Doubt } from './doubts.js';

const BatchItemState = Object.fromEntries(ITEM_STATES.map((state) => [state, state]));
registerEnumType(BatchItemState, { name: 'BatchItemState', description: 'How far a file of a bulk hand-in is.' });

@ObjectType('Batch', { description: 'Files handed in together. Files come in by POST /api/batches/<id>/files; progress is told by GET /api/batches/<id>/events.' })
export class BatchModel implements Batch {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  regionId: string;

  @Field(() => Date)
  openedAt: Date;

  @Field(() => String, { description: 'Name of whoever handed them in.' })
  byName: string;

  @Field(() => Date, { nullable: true })
  cancelledAt: Date | null;
}

@ObjectType('BatchProgress')
export class BatchProgressModel implements BatchProgress {
  batchId: string;

  @Field(() => Int)
  total: number;

  @Field(() => Int)
  waiting: number;

  @Field(() => Int)
  reading: number;

  @Field(() => Int)
  done: number;

  @Field(() => Int)
  doubtful: number;

  @Field(() => Int)
  refused: number;

  @Field(() => Int)
  cancelled: number;
}

@ObjectType('BatchDoubt', { description: 'What a person has to decide before a file is filed.' })
export class BatchDoubtModel {
  /** The doubt itself, for the fields that need more rows. */
  doubt: Doubt;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;

  @Field(() => [Int], { description: 'The years among which the choice is; the file’s own first.' })
  years: readonly number[];

  @Field(() => String, { nullable: true, description: 'The name the file gives of an agency that is not on the list.' })
  unknownName: string | null;
}

@ObjectType('BatchRefusal', { description: 'Something was not done; nothing changed.' })
export class BatchRefusalModel {
  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;
}

@ObjectType('BatchItem', { description: 'A file of a bulk hand-in, and what became of it.' })
export class BatchItemModel implements Omit<BatchItem, 'refusal'> {
  sha256: string | null;
  doubts: readonly Doubt[];
  agencyId: string | null;
  agencyName: string | null;

  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Name of the file, with the folders it lay in.' })
  path: string;

  @Field(() => Int)
  byteSize: number;

  @Field(() => BatchItemState)
  state: ItemState;

  @Field(() => Date)
  handedInAt: Date;

  @Field(() => Date, { nullable: true })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The agency the file names.' })
  foundAgency: string | null;

  @Field(() => Int, { nullable: true, description: 'The year the file names.' })
  foundYear: number | null;

  @Field(() => BatchRefusalModel, { nullable: true, description: 'Why the file was not taken.' })
  refusal: BatchRefusalModel | null;

  @Field(() => Int, { nullable: true, description: 'The year it is filed under, or would be.' })
  year: number | null;

  @Field(() => ID, { nullable: true })
  reportId: string | null;

  @Field(() => Int, { nullable: true })
  versionNumber: number | null;

  @Field(() => Boolean, { description: 'The very same file had been handed in before; nothing changed.' })
  wasKnown: boolean;

  @Field(() => Int, { nullable: true })
  errors: number | null;

  @Field(() => Int, { nullable: true })
  warnings: number | null;

  @Field(() => Int, { nullable: true })
  notices: number | null;
}

@ObjectType('BatchItemConnection')
export class BatchItemConnection extends connectionOf<BatchItemModel>(() => [BatchItemModel]) {}

@InputType('BatchItemFilter')
export class BatchItemFilter implements ItemCriteria {
  @Field(() => [BatchItemState], { nullable: true })
  states?: ItemState[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the path or of the agency’s name.' })
  search?: string | null;
}

@InputType('BatchDecision', { description: 'What a person decides about a file in doubt, or refused. What is left out is taken from the file.' })
export class BatchDecisionInput implements BatchDecision {
  @Field(() => ID)
  itemId: string;

  @Field(() => ID, { nullable: true })
  agencyId?: string | null;

  @Field(() => String, { nullable: true, description: 'Registered as a new agency where the region has none of that name.' })
  agencyName?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'The file goes in as the next version of the report that is here.' })
  mayReplace?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The file is put aside; nothing is filed.' })
  putAside?: boolean | null;
}

@ObjectType('BatchChanged')
export class BatchChangedModel {
  @Field(() => BatchModel)
  batch: Batch;
}

export const BatchResult = createUnionType({
  name: 'BatchResult',
  types: () => [BatchChangedModel, BatchRefusalModel] as const,
  resolveType: (result: object) => ('batch' in result ? BatchChangedModel : BatchRefusalModel),
});

/** An outcome as the schema words it. */
export const batchResult = (outcome: BatchOutcome): typeof BatchResult => ('batch' in outcome ? outcome : outcome.refusal);

