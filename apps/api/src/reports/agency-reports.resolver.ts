import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { AgencyModel } from '../agencies/agency.model.js';
import type { RequestContext } from '../graphql/batch-loader.js';
import { AgencyReportsLoader } from './agency-reports.loader.js';
import { ReportSummaryModel } from './report.model.js';

/** What this feature adds to an agency: its reports. */
@Resolver(() => AgencyModel)
@Access('READER')
export class AgencyReportsResolver {
  constructor(private readonly agencyReports: AgencyReportsLoader) {}

  @ResolveField(() => [ReportSummaryModel], { description: 'Reports of the agency, newest year first.' })
  reports(@Parent() agency: AgencyModel, @Context() context: RequestContext): Promise<ReportSummaryModel[]> {
    return this.agencyReports.load(context, agency.id);
  }
}
