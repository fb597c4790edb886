import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../authorisation/access.js';
import { AgencyResult, NewAgencyInput, ReorganisationInput, type AgencyOutcome } from './reorganisation.model.js';
import { Reorganisations } from './reorganisation.service.js';

/** The agencies there are, and what becomes of them. Every change stands in the audit trail. */
@Resolver()
@Access('ADMINISTRATOR')
export class ReorganisationResolver {
  constructor(private readonly service: Reorganisations) {}

  @Mutation(() => AgencyResult, { description: 'Founds an agency before it has handed in anything.' })
  registerAgency(@Args('agency', { type: () => NewAgencyInput }) agency: NewAgencyInput): Promise<AgencyOutcome> {
    return this.service.register(agency);
  }

  @Mutation(() => AgencyResult, { description: 'Gives an agency another name from a report year on; its reports and rights stay.' })
  renameAgency(
    @Args('id', { type: () => ID }) id: string,
    @Args('name', { type: () => String }) name: string,
    @Args('fromYear', { type: () => Int, description: 'First report year under the new name.' }) fromYear: number,
  ): Promise<AgencyOutcome> {
    return this.service.rename(id, name, fromYear);
  }

  @Mutation(() => AgencyResult, { description: 'Says for which years reports are expected of an agency; null leaves an end open.' })
  setAgencyYears(
    @Args('id', { type: () => ID }) id: string,
    @Args('activeFrom', { type: () => Int, nullable: true }) activeFrom: number | null,
    @Args('activeUntil', { type: () => Int, nullable: true }) activeUntil: number | null,
  ): Promise<AgencyOutcome> {
    return this.service.setYears(id, activeFrom ?? null, activeUntil ?? null);
  }

  @Mutation(() => AgencyResult, { description: 'Merges, splits or hands on: every predecessor goes on in every successor from a report year.' })
  reorganiseAgencies(@Args('reorganisation', { type: () => ReorganisationInput }) reorganisation: ReorganisationInput): Promise<AgencyOutcome> {
    return this.service.reorganise(reorganisation);
  }
}
