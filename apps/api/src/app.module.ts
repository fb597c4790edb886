import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuthorisationModule } from './authorisation/authorisation.module.js';
import { BatchModule } from './batch/batch.module.js';
import { CONFIGURATION, type Configuration } from './configuration.js';
import { FindingsModule } from './findings/findings.module.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.module.js';
import { GivenUpFilter } from './http/given-up.filter.js';
import { IntakeModule } from './intake/intake.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { StaleChecksModule } from './rechecking/stale-checks.module.js';
import { RecheckingModule } from './rechecking/rechecking.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RegionReportModule } from './region-report/region-report.module.js';
import { SourceViewModule } from './source-view/source-view.module.js';
import { RoundModule } from './round/round.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { AnnotationsModule } from './annotations/annotations.module.js';

/** Gives every feature the configuration. */
@Module({})
class ConfigurationModule {
  static of(configuration: Configuration): DynamicModule {
    const provider = { provide: CONFIGURATION, useValue: configuration };
    return { module: ConfigurationModule, global: true, providers: [provider], exports: [provider] };
  }
}

/** The whole server, on a database that is open and migrated. */
@Module({})
export class AppModule {
  static of(configuration: Configuration, dataSource: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.of(configuration),
        TypeOrmModule.forRootAsync({ useFactory: () => dataSource.options, dataSourceFactory: async () => dataSource }),
        AuthorisationModule,
        AccountsModule,
        GraphqlModule,
        AgenciesModule,
        FindingsModule,
        ReportsModule,
        AuditModule,
        RoundModule,
        RegionReportModule,
        JobsModule,
        IntakeModule,
        BatchModule,
        RecheckingModule,
        StaleChecksModule,
        SourceViewModule,
        StatisticsModule,
        AnnotationsModule,
        HealthModule,
      ],
      providers: [{ provide: APP_FILTER, useClass: GivenUpFilter }],
    };
  }
}
