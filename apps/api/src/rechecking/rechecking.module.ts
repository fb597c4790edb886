import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { RecheckingResolver } from './rechecking.resolver.js';
import { RecheckingService } from './rechecking.service.js';

/** Findings follow the rules of the release. */
@Module({ imports: [AgenciesModule, ReportsModule], providers: [RecheckingService, RecheckingResolver] })
export class RecheckingModule {}
