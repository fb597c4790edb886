import { AgencyResolver } from '../agencies/agency.resolver.js';
import { RegionResolver } from '../agencies/region.resolver.js';
import { AgencyReportsResolver } from '../reports/agency-reports.resolver.js';
import { ReportVersionResolver } from '../reports/report-version.resolver.js';
import { ReportResolver } from '../reports/report.resolver.js';
import { StatisticsResolver } from '../statistics/statistics.resolver.js';

/** Every resolver, for building the schema without the server; a test compares it with the server's own schema. */
export const RESOLVERS = [RegionResolver, AgencyResolver, AgencyReportsResolver, ReportResolver, ReportVersionResolver, StatisticsResolver] as const;
