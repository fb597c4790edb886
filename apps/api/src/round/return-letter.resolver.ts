import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ReturnLetterModel, ReturnPointModel } from './report-round.model.js';
import { ReturnLetters, type ReturnLetter } from './return-letters.js';

@Resolver(() => ReturnLetterModel)
export class ReturnLetterResolver {
  constructor(private readonly letters: ReturnLetters) {}

  @ResolveField(() => [ReturnPointModel], { description: 'What was to be put right, and what became of it in the report as it stands now.' })
  points(@Parent() letter: ReturnLetterModel): Promise<ReturnPointModel[]> {
    return this.letters.judged(letter as unknown as ReturnLetter);
  }
}
