import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { ConsolidatedReportResult, FigureContributionsResult, consolidatedReport, figureContributions } from './region-report.model.js';
import { RegionReports } from './region-report.service.js';

@Resolver()
@Access('SUPERVISOR')
export class RegionReportResolver {
  constructor(private readonly reports: RegionReports) {}

  @Query(() => ConsolidatedReportResult, { description: 'The reports of a region and year added up (汇总), for whoever runs its round.' })
  async consolidatedReport(@Args('regionId', { type: () => ID }) regionId: string, @Args('year', { type: () => Int }) year: number): Promise<typeof ConsolidatedReportResult> {
    const found = await this.reports.consolidated(regionId, year);
    return 'code' in found ? found : consolidatedReport(found);
  }

  @Query(() => FigureContributionsResult, { description: 'What a figure of the consolidated report is made of, agency by agency.' })
  async figureContributions(
    @Args('regionId', { type: () => ID }) regionId: string,
    @Args('year', { type: () => Int }) year: number,
    @Args('figure', { type: () => String, description: 'A cell, or `indicator.…` for a count of the text.' }) figure: string,
  ): Promise<typeof FigureContributionsResult> {
    return figureContributions(figure, await this.reports.contributions(regionId, year, figure));
  }
}
