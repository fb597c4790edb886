import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import type { RequestContext } from '../graphql/batch-loader.js';
import { SortDirection } from '../listing/page.model.js';
import { AgenciesService } from './agencies.service.js';
import { AgencyConnection, AgencyFilter, AgencyModel, AgencySort } from './agency.model.js';
import { FormerNamesLoader } from './former-names.loader.js';
import { RegionLoader } from './region.loader.js';
import { LineageLoader } from './reorganisation/lineage.loader.js';
import { AgencyLineageModel } from './reorganisation/reorganisation.model.js';

@Resolver(() => AgencyModel)
@Access('READER')
export class AgencyResolver {
  constructor(
    private readonly service: AgenciesService,
    private readonly regions: RegionLoader,
    private readonly former: FormerNamesLoader,
    private readonly lineages: LineageLoader,
  ) {}

  @Query(() => AgencyConnection)
  agencies(
    @Args('filter', { type: () => AgencyFilter, nullable: true }) filter: AgencyFilter | null,
    @Args('sort', { type: () => AgencySort, nullable: true, defaultValue: AgencySort.NAME }) sort: AgencySort | null,
    @Args('direction', { type: () => SortDirection, nullable: true, defaultValue: SortDirection.ASCENDING }) direction: SortDirection | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AgencyConnection> {
    return this.service.list(filter ?? {}, sort ?? AgencySort.NAME, { direction: direction ?? SortDirection.ASCENDING, first: first ?? 50, after });
  }

  @Query(() => AgencyModel, { nullable: true })
  agency(@Args('id', { type: () => ID }) id: string): Promise<AgencyModel | null> {
    return this.service.find(id);
  }

  @ResolveField(() => String)
  async regionName(@Parent() agency: AgencyModel, @Context() context: RequestContext): Promise<string | undefined> {
    return (await this.regions.load(context, agency.regionId))?.name;
  }

  @ResolveField(() => [String])
  async formerNames(@Parent() agency: AgencyModel, @Context() context: RequestContext): Promise<string[]> {
    return (await this.former.load(context, agency.id)).map((former) => former.name);
  }

  @ResolveField(() => [AgencyLineageModel], { description: 'The reorganisations the agency came out of or went into, oldest first.' })
  reorganisations(@Parent() agency: AgencyModel, @Context() context: RequestContext): Promise<AgencyLineageModel[]> {
    return this.lineages.load(context, agency.id);
  }
}
