import { Module } from '@nestjs/common';
import { FindingLoader } from './finding.loader.js';
import { FindingsService } from './findings.service.js';

@Module({
  providers: [FindingsService, FindingLoader],
  exports: [FindingsService, FindingLoader],
})
export class FindingsModule {}
