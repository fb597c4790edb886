import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { RecheckingService, type Rechecking } from './rechecking.service.js';

@ObjectType('Rechecking', { description: 'How far the checks are that a new edition of the rules asks for, over the reports one sees.' })
export class RecheckingModel implements Rechecking {
  @Field(() => Int)
  reports: number;

  @Field(() => Int, { description: 'Reports whose findings are still those of an earlier edition; 0 when all is done.' })
  waiting: number;
}

@Resolver()
export class RecheckingResolver {
  constructor(private readonly service: RecheckingService) {}

  @Access('SUPERVISOR')
  @Query(() => RecheckingModel)
  rechecking(): Promise<RecheckingModel> {
    return this.service.progress();
  }
}
