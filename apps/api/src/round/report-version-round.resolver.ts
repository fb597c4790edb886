import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/batch-loader.js';
import { CELL_KINDS, ReportVersionModel } from '../reports/report.model.js';
import type { ReportVersion } from '../reports/report-version.entity.js';
import { ReportsService } from '../reports/reports.service.js';
import { differenceOf } from '../reports/version-difference.js';
import { VersionDifferenceModel } from '../reports/version-difference.model.js';
import { CorrectionsLoader } from './corrections.loader.js';
import { CellCorrectionModel } from './report-round.model.js';

/** What the round adds to a version: what a person corrected in it, and what it changed. */
@Resolver(() => ReportVersionModel)
export class ReportVersionRoundResolver {
  constructor(
    private readonly reports: ReportsService,
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
    const [heads, contents] = await Promise.all([this.reports.versions([other]), this.reports.contents([other, version.id])]);
    const [before, after] = [contents.find(({ id }) => id === other), contents.find(({ id }) => id === version.id)];
    if (heads[0]?.reportId !== version.reportId || before === undefined || after === undefined) return null;
    const { cells, sections } = differenceOf(before, after);
    const printed = (cell: string, read: (typeof cells)[number]['before']) => read && { ...read, key: cell, kind: CELL_KINDS[read.kind] };
    return { cells: cells.map(({ cell, before: old, after: now }) => ({ cell, before: printed(cell, old), after: printed(cell, now) })), sections };
  }
}

function cellContent(value: Parameters<typeof kindOf>[0] & { readonly raw: string; readonly value?: number }): CellCorrectionModel['after'] {
  return { kind: kindOf(value), value: value.value ?? null, raw: value.raw };
}

const kindOf = ({ kind }: { readonly kind: keyof typeof CELL_KINDS }) => CELL_KINDS[kind];
