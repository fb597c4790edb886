import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { OwnYearModel } from './own-years.model.js';
import { OwnYears } from './own-years.js';

@Resolver()
export class OwnYearsResolver {
  constructor(private readonly service: OwnYears) {}

  @Access('REPORTER')
  @Query(() => [OwnYearModel], { description: 'The years of the agencies one hands in for, newest first.' })
  ownYears(): Promise<OwnYearModel[]> {
    return this.service.list();
  }
}
