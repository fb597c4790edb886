import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import type { RequestContext } from '../graphql/batch-loader.js';
import { AgencyCountLoader } from './agency-count.loader.js';
import { RegionModel, ReportingYearModel } from './region.model.js';
import { RegionsService } from './regions.service.js';
import { ReportingYearsLoader } from './reporting-years.loader.js';

@Resolver(() => RegionModel)
@Access('READER')
export class RegionResolver {
  constructor(
    private readonly service: RegionsService,
    private readonly agencyCounts: AgencyCountLoader,
    private readonly reportingYears: ReportingYearsLoader,
  ) {}

  @Query(() => [RegionModel], { description: 'Regions, the sample county among them.' })
  regions(): Promise<RegionModel[]> {
    return this.service.all();
  }

  @Query(() => RegionModel, { nullable: true })
  region(@Args('id', { type: () => ID }) id: string): Promise<RegionModel | null> {
    return this.service.find(id);
  }

  @ResolveField(() => Int)
  agencyCount(@Parent() region: RegionModel, @Context() context: RequestContext): Promise<number> {
    return this.agencyCounts.load(context, region.id);
  }

  @ResolveField(() => [ReportingYearModel])
  years(@Parent() region: RegionModel, @Context() context: RequestContext): Promise<ReportingYearModel[]> {
    return this.reportingYears.load(context, region.id);
  }
}
