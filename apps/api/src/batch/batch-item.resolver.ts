import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AgencyLoader } from '../agencies/agency.loader.js';
import { AgencyModel } from '../agencies/agency.model.js';
import type { RequestContext } from '../graphql/batch-loader.js';
import { BatchDoubtModel, BatchItemModel } from './batch.model.js';
import { agenciesOf, doubtInWords, yearsOf } from './doubts.js';

@Resolver(() => BatchItemModel)
export class BatchItemResolver {
  constructor(private readonly agencies: AgencyLoader) {}

  @ResolveField(() => AgencyModel, { nullable: true, description: 'The agency it is filed under, or would be.' })
  agency(@Parent() item: BatchItemModel, @Context() context: RequestContext): Promise<AgencyModel | null> {
    return item.agencyId === null ? Promise.resolve(null) : this.agencies.load(context, item.agencyId);
  }

  @ResolveField('doubts', () => [BatchDoubtModel])
  doubtsOf(@Parent() item: BatchItemModel): BatchDoubtModel[] {
    return item.doubts.map((doubt) => ({ doubt, code: doubt.code, message: doubtInWords(doubt), years: yearsOf(doubt), unknownName: doubt.code === 'AGENCY_UNKNOWN' ? doubt.name : null }));
  }
}

@Resolver(() => BatchDoubtModel)
export class BatchDoubtResolver {
  constructor(private readonly agencies: AgencyLoader) {}

  @ResolveField(() => [AgencyModel], { description: 'The agencies among which the choice is; the file’s own first.' })
  async candidates(@Parent() { doubt }: BatchDoubtModel, @Context() context: RequestContext): Promise<AgencyModel[]> {
    const found = await Promise.all(agenciesOf(doubt).map((id) => this.agencies.load(context, id)));
    return found.filter((agency) => agency !== null);
  }
}
