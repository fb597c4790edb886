import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { BatchEvents } from './batch-events.js';
import { BatchFileStore } from './batch-file-store.js';
import { BatchFileSweep } from './batch-file-sweep.js';
import { BatchDoubtResolver, BatchItemResolver } from './batch-item.resolver.js';
import { BatchItemsService } from './batch-items.service.js';
import { BatchProgressLoader } from './batch-progress.loader.js';
import { BatchReading } from './batch-reading.js';
import { BatchUploadService } from './batch-upload.service.js';
import { BatchWatch } from './batch-watch.js';
import { BatchController } from './batch.controller.js';
import { BatchResolver } from './batch.resolver.js';
import { BatchesService } from './batches.service.js';

/** Bulk hand-in: hundreds of files at once, each read by whoever has hands free, and doubts decided by people. */
@Module({
  imports: [AccountsModule, AgenciesModule, IntakeModule],
  controllers: [BatchController],
  providers: [BatchesService, BatchItemsService, BatchUploadService, BatchReading, BatchFileStore, BatchFileSweep, BatchWatch, BatchEvents, BatchProgressLoader, BatchResolver, BatchItemResolver, BatchDoubtResolver],
})
export class BatchModule {}
