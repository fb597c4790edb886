import { Injectable } from '@nestjs/common';
import { BatchLoader, byKey } from '../graphql/batch-loader.js';
import { AgenciesService } from './agencies.service.js';
import type { Agency } from './agency.entity.js';

/** Agencies by id. */
@Injectable()
export class AgencyLoader extends BatchLoader<string, Agency | null> {
  constructor(agencies: AgenciesService) {
    super(async (ids) => byKey(await agencies.findMany(ids), (agency) => agency.id), () => null);
  }
}
