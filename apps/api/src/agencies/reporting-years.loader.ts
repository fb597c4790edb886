import { Injectable } from '@nestjs/common';
import { BatchLoader, groupedBy } from '../graphql/batch-loader.js';
import { RegionsService, type ReportingYear } from './regions.service.js';

/** Report years by region, newest first. */
@Injectable()
export class ReportingYearsLoader extends BatchLoader<string, ReportingYear[]> {
  constructor(regions: RegionsService) {
    super(async (ids) => groupedBy(await regions.reportingYears(ids), (year) => year.regionId), () => []);
  }
}
