import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AgencyLoader } from '../agencies/agency.loader.js';
import { AgencyModel } from '../agencies/agency.model.js';
import { Access } from '../authorisation/access.js';
import type { RequestContext } from '../graphql/batch-loader.js';
import { ProposedAgencyModel, RoundChangeInput, RoundModel, RoundOpeningInput, RoundResult, roundResult } from './round.model.js';
import { RoundAgenciesLoader } from './round-agencies.loader.js';
import { Rounds } from './rounds.js';
import { PublishYearResult } from './year-publishing.model.js';
import { YearPublishing } from './year-publishing.js';

@Resolver(() => RoundModel)
export class RoundResolver {
  constructor(
    private readonly service: Rounds,
    private readonly publishing: YearPublishing,
    private readonly lists: RoundAgenciesLoader,
    private readonly agencies: AgencyLoader,
  ) {}

  @Access('SIGNED_IN')
  @Query(() => [RoundModel], { description: 'The rounds of a region, newest year first.' })
  rounds(@Args('regionId', { type: () => ID }) regionId: string): Promise<RoundModel[]> {
    return this.service.ofRegion(regionId);
  }

  @Access('SIGNED_IN')
  @Query(() => RoundModel, { nullable: true })
  round(@Args('regionId', { type: () => ID }) regionId: string, @Args('year', { type: () => Int }) year: number): Promise<RoundModel | null> {
    return this.service.find(regionId, year);
  }

  @Access('SUPERVISOR')
  @Query(() => [ProposedAgencyModel], { description: 'Who would be expected in a year: last year’s list with what was created, merged, renamed or closed since.' })
  async roundProposal(
    @Args('regionId', { type: () => ID }) regionId: string,
    @Args('year', { type: () => Int }) year: number,
    @Context() context: RequestContext,
  ): Promise<ProposedAgencyModel[]> {
    const proposed = await this.service.propose(regionId, year);
    return Promise.all(proposed.map(async (entry) => ({ ...entry, agency: (await this.agencies.load(context, entry.agencyId)) as AgencyModel })));
  }

  @Access('SUPERVISOR')
  @Mutation(() => RoundResult, { description: 'Opens a report year for a region.' })
  async openRound(@Args('opening', { type: () => RoundOpeningInput }) opening: RoundOpeningInput): Promise<typeof RoundResult> {
    return roundResult(await this.service.open(opening));
  }

  @Access('SUPERVISOR')
  @Mutation(() => RoundResult)
  async changeRound(
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('change', { type: () => RoundChangeInput }) change: RoundChangeInput,
  ): Promise<typeof RoundResult> {
    return roundResult(await this.service.change(id, revision, change));
  }

  @Access('SUPERVISOR')
  @Mutation(() => RoundResult, { description: 'Closes a year. Nothing that was handed in may still be under way.' })
  async closeRound(
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('note', { type: () => String, nullable: true, defaultValue: '' }) note: string | null,
  ): Promise<typeof RoundResult> {
    return roundResult(await this.service.close(id, revision, note ?? ''));
  }

  @Access('SUPERVISOR')
  @Mutation(() => RoundResult, { description: 'Opens a closed year again; needs a reason.' })
  async reopenRound(
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<typeof RoundResult> {
    return roundResult(await this.service.reopen(id, revision, reason));
  }

  @Access('SUPERVISOR')
  @Mutation(() => PublishYearResult, { description: 'Publishes every accepted report of a year in the region and below it. Pressed again, it publishes what was accepted since.' })
  publishYear(@Args('regionId', { type: () => ID }) regionId: string, @Args('year', { type: () => Int }) year: number): Promise<typeof PublishYearResult> {
    return this.publishing.publish(regionId, year);
  }

  @ResolveField('agencies', () => [AgencyModel], { description: 'The agencies on the list.' })
  async expected(@Parent() round: RoundModel, @Context() context: RequestContext): Promise<AgencyModel[]> {
    const ids = await this.lists.load(context, round.id);
    const agencies = await Promise.all(ids.map((id) => this.agencies.load(context, id)));
    return agencies.filter((agency) => agency !== null);
  }
}
