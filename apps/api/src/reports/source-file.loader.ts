import { Injectable } from '@nestjs/common';
import { BatchLoader, byKey } from '../graphql/batch-loader.js';
import type { SourceFile } from '../intake/source-file.entity.js';
import { ReportsService } from './reports.service.js';

/** Source files by id. */
@Injectable()
export class SourceFileLoader extends BatchLoader<string, SourceFile | null> {
  constructor(reports: ReportsService) {
    super(async (ids) => byKey(await reports.sourceFiles(ids), (file) => file.id), () => null);
  }
}
