import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import type { RequestContext } from '../graphql/batch-loader.js';
import { SortDirection } from '../listing/page.model.js';
import { BatchItemsService } from './batch-items.service.js';
import { BatchProgressLoader } from './batch-progress.loader.js';
import { BatchDecisionInput, BatchItemConnection, BatchItemFilter, BatchModel, BatchProgressModel, BatchResult, batchResult } from './batch.model.js';
import { BatchesService } from './batches.service.js';

@Resolver(() => BatchModel)
export class BatchResolver {
  constructor(
    private readonly service: BatchesService,
    private readonly items: BatchItemsService,
    private readonly progress: BatchProgressLoader,
  ) {}

  @Access('REPORTER')
  @Query(() => [BatchModel], { description: 'The latest bulk hand-ins of a region: one’s own, and all of a region one supervises. Newest first.' })
  batches(@Args('regionId', { type: () => ID }) regionId: string): Promise<BatchModel[]> {
    return this.service.list(regionId);
  }

  @Access('REPORTER')
  @Query(() => BatchModel, { nullable: true })
  batch(@Args('id', { type: () => ID }) id: string): Promise<BatchModel | null> {
    return this.service.find(id);
  }

  @Access('REPORTER')
  @Mutation(() => BatchResult, { description: 'Begins a bulk hand-in.' })
  async openBatch(@Args('regionId', { type: () => ID }) regionId: string): Promise<typeof BatchResult> {
    return batchResult(await this.service.open(regionId));
  }

  @Access('REPORTER')
  @Mutation(() => BatchResult, { description: 'Cancels what is not filed yet.' })
  async cancelBatch(@Args('id', { type: () => ID }) id: string): Promise<typeof BatchResult> {
    return batchResult(await this.service.cancel(id));
  }

  @Access('REPORTER')
  @Mutation(() => BatchResult, { description: 'Decides about files in doubt or refused: all of them, or none.' })
  async decideBatchItems(
    @Args('id', { type: () => ID }) id: string,
    @Args('decisions', { type: () => [BatchDecisionInput] }) decisions: BatchDecisionInput[],
  ): Promise<typeof BatchResult> {
    return batchResult(await this.service.decide(id, decisions));
  }

  @ResolveField('progress', () => BatchProgressModel)
  async progressOf(@Parent() batch: BatchModel, @Context() context: RequestContext): Promise<BatchProgressModel> {
    const progress = await this.progress.load(context, batch.id);
    return progress ?? { batchId: batch.id, total: 0, waiting: 0, reading: 0, done: 0, doubtful: 0, refused: 0, cancelled: 0 };
  }

  @ResolveField('items', () => BatchItemConnection, { description: 'The files, in the order they came.' })
  itemsOf(
    @Parent() batch: BatchModel,
    @Args('filter', { type: () => BatchItemFilter, nullable: true }) filter: BatchItemFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<BatchItemConnection> {
    return this.items.list(batch.id, filter ?? {}, { direction: SortDirection.ASCENDING, first: first ?? 50, after }) as Promise<BatchItemConnection>;
  }
}
