import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { StandOutsService } from './stand-outs.service.js';
import { StandOutModel, StatisticsResult, StatisticsSelection } from './statistics.model.js';
import { StatisticsService } from './statistics.service.js';

@Resolver()
@Access('READER')
export class StatisticsResolver {
  constructor(
    private readonly service: StatisticsService,
    private readonly standOutsService: StandOutsService,
  ) {}

  @Query(() => StatisticsResult)
  async statistics(@Args('selection', { type: () => StatisticsSelection }) selection: StatisticsSelection): Promise<typeof StatisticsResult> {
    const answer = await this.service.answer(selection);
    return answer.ok ? { rows: answer.rows } : answer.refusal;
  }

  @Query(() => [StandOutModel])
  standOuts(
    @Args('regionId', { type: () => ID }) regionId: string,
    @Args('year', { type: () => Int }) year: number,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 8 }) first: number | null,
  ): Promise<StandOutModel[]> {
    return this.standOutsService.find(regionId, year, first ?? 8);
  }
}
