import { Injectable } from '@nestjs/common';
import { BatchLoader, byKey } from '../graphql/batch-loader.js';
import type { Region } from './region.entity.js';
import { RegionsService } from './regions.service.js';

/** Regions by id. */
@Injectable()
export class RegionLoader extends BatchLoader<string, Region | null> {
  constructor(regions: RegionsService) {
    super(async (ids) => byKey(await regions.findMany(ids), (region) => region.id), () => null);
  }
}
