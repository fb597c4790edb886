import { Injectable } from '@nestjs/common';
import { BatchLoader } from '../graphql/batch-loader.js';
import { RegionsService } from './regions.service.js';

/** Number of agencies by region. */
@Injectable()
export class AgencyCountLoader extends BatchLoader<string, number> {
  constructor(regions: RegionsService) {
    super((ids) => regions.agencyCounts(ids), () => 0);
  }
}
