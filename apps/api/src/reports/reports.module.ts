import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { AgencyReportsLoader } from './agency-reports.loader.js';
import { AgencyReportsResolver } from './agency-reports.resolver.js';
import { CheckInputs } from './check-inputs.js';
import { LineageReports } from './lineage-reports.js';
import { LookAlikes } from './look-alikes.js';
import { ReportChecking } from './report-checking.js';
import { ReportFiling } from './report-filing.js';
import { ReportOfYearLoader } from './report-of-year.loader.js';
import { ReportVersionLoader } from './report-version.loader.js';
import { ReportVersionResolver } from './report-version.resolver.js';
import { ReportVersionsLoader } from './report-versions.loader.js';
import { ReportResolver } from './report.resolver.js';
import { ReportsService } from './reports.service.js';
import { SourceDocumentLoader } from './source-document.loader.js';
import { SourceFileLoader } from './source-file.loader.js';
import { VersionContentLoader } from './version-content.loader.js';

@Module({
  imports: [AgenciesModule, FindingsModule],
  providers: [
    ReportsService, ReportFiling, ReportChecking, CheckInputs, LineageReports, LookAlikes, AgencyReportsLoader, ReportOfYearLoader, ReportVersionLoader, ReportVersionsLoader, SourceDocumentLoader, SourceFileLoader,
    VersionContentLoader, ReportResolver, ReportVersionResolver, AgencyReportsResolver,
  ],
  exports: [ReportsService, ReportFiling, ReportChecking, CheckInputs, ReportVersionLoader],
})
export class ReportsModule {}
