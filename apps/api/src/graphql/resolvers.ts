import { AccountsResolver } from '../accounts/administration/accounts.resolver.js';
import { AgencyResolver } from '../agencies/agency.resolver.js';
import { LineageResolver } from '../agencies/reorganisation/lineage.resolver.js';
import { ReorganisationResolver } from '../agencies/reorganisation/reorganisation.resolver.js';
import { RegionAdministrationResolver } from '../agencies/region-administration/region-administration.resolver.js';
import { BatchDoubtResolver, BatchItemResolver } from '../batch/batch-item.resolver.js';
import { BatchResolver } from '../batch/batch.resolver.js';
import { RecheckingResolver } from '../rechecking/rechecking.resolver.js';
import { RegionResolver } from '../agencies/region.resolver.js';
import { AgencyReportsResolver } from '../reports/agency-reports.resolver.js';
import { ReportVersionResolver } from '../reports/report-version.resolver.js';
import { ReportResolver } from '../reports/report.resolver.js';
import { AuditResolver } from '../audit/audit.resolver.js';
import { BoardResolver } from '../round/board.resolver.js';
import { OwnYearsResolver } from '../round/own-years.resolver.js';
import { RegionReportResolver } from '../region-report/region-report.resolver.js';
import { FindingVerdictResolver } from '../round/finding-verdict.resolver.js';
import { ReportRoundResolver } from '../round/report-round.resolver.js';
import { ReportVersionRoundResolver } from '../round/report-version-round.resolver.js';
import { ReturnLetterResolver } from '../round/return-letter.resolver.js';
import { RoundResolver } from '../round/round.resolver.js';
import { StatisticsResolver } from '../statistics/statistics.resolver.js';
import { AnnotationsResolver } from '../annotations/annotations.resolver.js';

/** Every resolver, for building the schema without the server; a test compares it with the server's own schema. */
export const RESOLVERS = [RegionResolver, AgencyResolver, AgencyReportsResolver, ReportResolver, ReportVersionResolver, AuditResolver,
  RoundResolver, BoardResolver, OwnYearsResolver, RegionReportResolver, ReportRoundResolver, ReportVersionRoundResolver, FindingVerdictResolver, ReturnLetterResolver, StatisticsResolver, AnnotationsResolver, AccountsResolver, RegionAdministrationResolver, ReorganisationResolver, LineageResolver,
  BatchResolver, BatchItemResolver, BatchDoubtResolver, RecheckingResolver] as const;
