import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../authorisation/access.js';
import type { RequestContext } from '../../graphql/batch-loader.js';
import { AgencyLoader } from '../agency.loader.js';
import { AgencyModel } from '../agency.model.js';
import { AgencyLineageModel } from './reorganisation.model.js';

@Resolver(() => AgencyLineageModel)
@Access('READER')
export class LineageResolver {
  constructor(private readonly agencies: AgencyLoader) {}

  @ResolveField(() => AgencyModel, { nullable: true })
  predecessor(@Parent() lineage: AgencyLineageModel, @Context() context: RequestContext): Promise<AgencyModel | null> {
    return this.agencies.load(context, lineage.predecessorId);
  }

  @ResolveField(() => AgencyModel, { nullable: true })
  successor(@Parent() lineage: AgencyLineageModel, @Context() context: RequestContext): Promise<AgencyModel | null> {
    return this.agencies.load(context, lineage.successorId);
  }
}
