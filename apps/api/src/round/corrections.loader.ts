import { Injectable } from '@nestjs/common';
import { BatchLoader, groupedBy } from '../graphql/batch-loader.js';
import { Corrections, type CellCorrection } from './corrections.js';

/** Corrections by the version they made. */
@Injectable()
export class CorrectionsLoader extends BatchLoader<string, CellCorrection[]> {
  constructor(corrections: Corrections) {
    super(async (versionIds) => groupedBy(await corrections.ofVersions(versionIds), (correction) => correction.versionId), () => []);
  }
}
