import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { RoundModule } from '../round/round.module.js';
import { Arrivals } from './arrivals.js';
import { DraftChecks } from './draft-checks.js';
import { DraftsController } from './drafts.controller.js';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { HandInFiling } from './hand-in-filing.js';
import { ImportsController } from './imports.controller.js';
import { IntakeService } from './intake.service.js';
import { ReadingPool } from './reading-pool.js';
import { SampleCountyLoader } from './sample-county-loader.js';

@Module({
  imports: [AgenciesModule, ReportsModule, RoundModule],
  controllers: [ImportsController, DraftsController, FilesController],
  providers: [IntakeService, DraftChecks, HandInFiling, FileStore, Arrivals, SampleCountyLoader, { provide: ReadingPool, useFactory: () => new ReadingPool() }],
  exports: [IntakeService, HandInFiling, ReadingPool, SampleCountyLoader, FileStore, Arrivals],
})
export class IntakeModule {}
