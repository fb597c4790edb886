import { Injectable } from '@nestjs/common';
import { BatchLoader, groupedBy } from '../graphql/batch-loader.js';
import type { Finding } from './finding.entity.js';
import { FindingsService } from './findings.service.js';

/** Findings by version, the most serious first. */
@Injectable()
export class FindingLoader extends BatchLoader<string, Finding[]> {
  constructor(findings: FindingsService) {
    super(async (versionIds) => groupedBy(await findings.ofVersions(versionIds), (finding) => finding.versionId), () => []);
  }
}
