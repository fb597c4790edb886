import { Injectable } from '@nestjs/common';
import { BatchLoader, byKey } from '../graphql/batch-loader.js';
import { BatchItemsService, type BatchProgress } from './batch-items.service.js';

/** How far batches are, by their ids. */
@Injectable()
export class BatchProgressLoader extends BatchLoader<string, BatchProgress | null> {
  constructor(items: BatchItemsService) {
    super(async (ids) => byKey(await items.progress(ids), (progress) => progress.batchId), () => null);
  }
}
