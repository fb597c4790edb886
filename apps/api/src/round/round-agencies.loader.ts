import { Injectable } from '@nestjs/common';
import { BatchLoader } from '../graphql/batch-loader.js';
import { Rounds } from './rounds.js';

/** Ids of the agencies on the list of rounds. */
@Injectable()
export class RoundAgenciesLoader extends BatchLoader<string, string[]> {
  constructor(rounds: Rounds) {
    super(
      async (roundIds) => {
        const lists = new Map<string, string[]>();
        for (const { roundId, agencyId } of await rounds.expectedIn(roundIds)) lists.set(roundId, [...(lists.get(roundId) ?? []), agencyId]);
        return lists;
      },
      () => [],
    );
  }
}
