import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { AgencyLoader } from '../agencies/agency.loader.js';
import { AgencyModel } from '../agencies/agency.model.js';
import type { RequestContext } from '../graphql/batch-loader.js';
import { SortDirection } from '../listing/page.model.js';
import { ReportOfYearLoader, agencyYear } from './report-of-year.loader.js';
import { ReportVersionLoader } from './report-version.loader.js';
import { ReportVersionsLoader } from './report-versions.loader.js';
import type { Report } from './report.entity.js';
import { ReportFilter, ReportModel, ReportSort, ReportSummaryConnection, ReportVersionModel } from './report.model.js';
import { ReportsService } from './reports.service.js';

@Resolver(() => ReportModel)
@Access('READER')
export class ReportResolver {
  constructor(
    private readonly service: ReportsService,
    private readonly agencies: AgencyLoader,
    private readonly standingVersions: ReportVersionLoader,
    private readonly allVersions: ReportVersionsLoader,
    private readonly reportsOfYear: ReportOfYearLoader,
  ) {}

  @Query(() => ReportSummaryConnection)
  reports(
    @Args('filter', { type: () => ReportFilter, nullable: true }) filter: ReportFilter | null,
    @Args('sort', { type: () => ReportSort, nullable: true, defaultValue: ReportSort.RECEIVED }) sort: ReportSort | null,
    @Args('direction', { type: () => SortDirection, nullable: true, defaultValue: SortDirection.DESCENDING }) direction: SortDirection | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ReportSummaryConnection> {
    return this.service.list(filter ?? {}, sort ?? ReportSort.RECEIVED, { direction: direction ?? SortDirection.DESCENDING, first: first ?? 50, after });
  }

  @Query(() => ReportModel, { nullable: true })
  report(@Args('id', { type: () => ID }) id: string): Promise<ReportModel | null> {
    return this.service.find(id);
  }

  @Query(() => ReportModel, { nullable: true })
  reportOf(
    @Args('agencyId', { type: () => ID }) agencyId: string,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<ReportModel | null> {
    return this.service.findOf(agencyId, year);
  }

  @ResolveField(() => AgencyModel)
  agency(@Parent() report: Report, @Context() context: RequestContext): Promise<AgencyModel | null> {
    return this.agencies.load(context, report.agencyId);
  }

  @ResolveField(() => ReportVersionModel, { description: 'The version whose figures count.' })
  version(@Parent() report: Report, @Context() context: RequestContext): Promise<ReportVersionModel | null> {
    return this.standingVersions.load(context, report.standingVersionId);
  }

  @ResolveField(() => [ReportVersionModel])
  versions(@Parent() report: Report, @Context() context: RequestContext): Promise<ReportVersionModel[]> {
    return this.allVersions.load(context, report.id);
  }

  @ResolveField(() => ReportModel, {
    nullable: true,
    description: 'The standing version of the same agency a year before, for figures side by side.',
  })
  previous(@Parent() report: Report, @Context() context: RequestContext): Promise<ReportModel | null> {
    return this.reportsOfYear.load(context, agencyYear(report.agencyId, report.year - 1));
  }
}
