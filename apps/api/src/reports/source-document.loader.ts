import { Injectable } from '@nestjs/common';
import type { SourceDocument } from '@huilan/source-document';
import { BatchLoader } from '../graphql/batch-loader.js';
import { ReportsService } from './reports.service.js';

/** Extracted documents by id of the extraction. */
@Injectable()
export class SourceDocumentLoader extends BatchLoader<string, SourceDocument | null> {
  constructor(reports: ReportsService) {
    super((extractionIds) => reports.documents(extractionIds), () => null);
  }
}
