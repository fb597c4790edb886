import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../authorisation/access.js';
import { NewRegionInput, RegionResult } from './region-administration.model.js';
import { RegionAdministration } from './region-administration.service.js';

/** The regions there are. Every change stands in the audit trail. */
@Resolver()
@Access('ADMINISTRATOR')
export class RegionAdministrationResolver {
  constructor(private readonly service: RegionAdministration) {}

  @Mutation(() => RegionResult, { description: 'Makes a region, alone or below another.' })
  createRegion(@Args('region', { type: () => NewRegionInput }) region: NewRegionInput): Promise<typeof RegionResult> {
    return this.service.create(region);
  }

  @Mutation(() => RegionResult, { description: 'Gives a region another name; its agencies, reports and rights stay.' })
  renameRegion(@Args('id', { type: () => ID }) id: string, @Args('name', { type: () => String }) name: string): Promise<typeof RegionResult> {
    return this.service.rename(id, name);
  }
}
