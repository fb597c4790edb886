import { Injectable } from '@nestjs/common';
import { BatchLoader, byKey } from '../graphql/batch-loader.js';
import { ReportsService, type VersionContent } from './reports.service.js';

/** The heavy part of versions by id. */
@Injectable()
export class VersionContentLoader extends BatchLoader<string, VersionContent | null> {
  constructor(reports: ReportsService) {
    super(async (ids) => byKey(await reports.contents(ids), (content) => content.id), () => null);
  }
}
