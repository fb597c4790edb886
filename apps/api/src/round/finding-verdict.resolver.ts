import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Finding } from '../findings/finding.entity.js';
import { FindingModel } from '../findings/finding.model.js';
import type { RequestContext } from '../graphql/batch-loader.js';
import { VerdictModel } from './report-round.model.js';
import { VerdictLoader } from './verdict.loader.js';

/** What the round adds to a finding: what a person said of it. */
@Resolver(() => FindingModel)
export class FindingVerdictResolver {
  constructor(private readonly verdicts: VerdictLoader) {}

  @ResolveField(() => VerdictModel, { nullable: true })
  async verdict(@Parent() finding: Finding, @Context() context: RequestContext): Promise<VerdictModel | null> {
    return (await this.verdicts.load(context, finding.reportId)).get(finding.identity) ?? null;
  }
}
