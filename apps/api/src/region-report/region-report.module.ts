import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { CountedReports } from './counted-reports.js';
import { RegionReportController } from './region-report.controller.js';
import { RegionReportResolver } from './region-report.resolver.js';
import { RegionReports } from './region-report.service.js';

/** The consolidated report of a region (汇总): sums over its agencies' reports, checked, compared and drafted. */
@Module({
  imports: [AgenciesModule],
  controllers: [RegionReportController],
  providers: [CountedReports, RegionReports, RegionReportResolver],
})
export class RegionReportModule {}
