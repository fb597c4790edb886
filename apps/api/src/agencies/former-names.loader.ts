import { Injectable } from '@nestjs/common';
import { BatchLoader, groupedBy } from '../graphql/batch-loader.js';
import { AgenciesService } from './agencies.service.js';
import type { AgencyFormerName } from './agency-former-name.entity.js';

/** Former names by agency. */
@Injectable()
export class FormerNamesLoader extends BatchLoader<string, AgencyFormerName[]> {
  constructor(agencies: AgenciesService) {
    super(async (ids) => groupedBy(await agencies.formerNames(ids), (former) => former.agencyId), () => []);
  }
}
