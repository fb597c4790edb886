import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/batch-loader.js';
import { CELL_KINDS, ReportVersionModel } from '../reports/report.model.js';
import type { ReportVersion } from '../reports/report-version.entity.js';
import { VersionDifferenceModel } from '../reports/version-difference.model.js';
import { CorrectionsLoader } from './corrections.loader.js';
import { CellCorrectionModel } from './report-round.model.js';
import { VersionDifferences } from './version-differences.js';

/** What the round adds to a version: what a person corrected in it, and what it changed. */
@Resolver(() => ReportVersionModel)
export class ReportVersionRoundResolver {
  constructor(
    private readonly differences: VersionDifferences,
    private readonly corrections: CorrectionsLoader,
  ) {}

  @ResolveField('corrections', () => [CellCorrectionModel])
  async correctionsOf(@Parent() version: ReportVersion, @Context() context: RequestContext): Promise<CellCorrectionModel[]> {
    const corrections = await this.corrections.load(context, version.id);
    return corrections.map((correction) => ({ ...correction, before: correction.before && cellContent(correction.before), after: cellContent(correction.after) }));
  }

  @ResolveField(() => VersionDifferenceModel, {
    nullable: true,
    description: 'What this version changed against another version of the same report; against the one before it unless said otherwise.',
  })
  async difference(@Parent() version: ReportVersion, @Args('since', { type: () => ID, nullable: true }) since: string | null): Promise<VersionDifferenceModel | null> {
    const other = since ?? version.parentId;
    if (other === null) return null;
    return this.differences.between(version.reportId, other, version.id);
  }
}

function cellContent(value: Parameters<typeof kindOf>[0] & { readonly raw: string; readonly value?: number }): CellCorrectionModel['after'] {
  return { kind: kindOf(value), value: value.value ?? null, raw: value.raw };
}

const kindOf = ({ kind }: { readonly kind: keyof typeof CELL_KINDS }) => CELL_KINDS[kind];
