import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../authorisation/access.js';
import type { RequestContext } from '../../graphql/batch-loader.js';
import { AgencyLoader } from '../agency.loader.js';
import { AgencyModel } from '../agency.model.js';
import { LineageLoader } from './lineage.loader.js';
import { AgencyLineageModel } from './reorganisation.model.js';

/** Who an agency took over from, and who took over from it. */
@Resolver(() => AgencyModel)
@Access('READER')
export class AgencyLineageResolver {
  constructor(private readonly lineages: LineageLoader) {}

  @ResolveField(() => [AgencyLineageModel], { description: 'The reorganisations the agency came out of or went into, oldest first.' })
  reorganisations(@Parent() agency: AgencyModel, @Context() context: RequestContext): Promise<AgencyLineageModel[]> {
    return this.lineages.load(context, agency.id);
  }
}

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
