import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import { SortDirection } from '../listing/page.model.js';
import { BoardConnection, BoardFilter, BoardGroupModel, BoardSortEnum } from './board.model.js';
import { CollectionBoard, type BoardSort } from './collection-board.js';
import { Reminders } from './reminders.js';

@Resolver()
export class BoardResolver {
  constructor(
    private readonly board: CollectionBoard,
    private readonly reminders: Reminders,
  ) {}

  @Access('SUPERVISOR')
  @Query(() => BoardConnection, { description: 'Who has handed in, who is late, who waits for us, who was returned and for what.' })
  collectionBoard(
    @Args('filter', { type: () => BoardFilter }) filter: BoardFilter,
    @Args('sort', { type: () => BoardSortEnum, nullable: true, defaultValue: 'AGENCY' }) sort: BoardSort | null,
    @Args('direction', { type: () => SortDirection, nullable: true, defaultValue: SortDirection.ASCENDING }) direction: SortDirection | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 200 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<BoardConnection> {
    return this.board.list(filter, sort ?? 'AGENCY', { direction: direction ?? SortDirection.ASCENDING, first: first ?? 200, after });
  }

  @Access('SUPERVISOR')
  @Query(() => [BoardGroupModel], { description: 'The board counted by region and kind.' })
  collectionSummary(@Args('regionId', { type: () => ID }) regionId: string, @Args('year', { type: () => Int }) year: number): Promise<BoardGroupModel[]> {
    return this.board.groups(regionId, year);
  }

  @Access('SUPERVISOR')
  @Query(() => LocalizedTextModel, { nullable: true, description: 'A reminder ready to copy for these agencies, or for all that have not handed in or not come again; null when there is nobody to remind.' })
  reminder(
    @Args('regionId', { type: () => ID }) regionId: string,
    @Args('year', { type: () => Int }) year: number,
    @Args('agencyIds', { type: () => [ID], nullable: true }) agencyIds: string[] | null,
  ): Promise<LocalizedTextModel | null> {
    return this.reminders.write(regionId, year, agencyIds);
  }
}
