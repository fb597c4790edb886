import { Field, Float, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import { CELL_KINDS, CellKind } from '../reports/report.model.js';
import type { RoundState } from '../round/collection-board.js';
import { RoundStateEnum } from '../round/report-round.model.js';
import { RoundRefusalModel } from '../round/round.model.js';
import type { RoundRefusal } from '../round/refusals.js';
import { COUNTED_STATES } from '../reports/report.entity.js';
import type { FigureSum } from './consolidation.js';
import type { DraftPart, DraftPiece } from './draft-text.js';
import type { Contribution, RegionReport } from './region-report.service.js';

@ObjectType('FigureSum', { description: 'A figure added up over the reports that count: of how many of them the sum is made.' })
export class FigureSumModel implements FigureSum {
  @Field(() => String, { description: 'A cell, or `indicator.…` for a count of the text.' })
  key: FigureSum['key'];

  @Field(() => Float, { nullable: true, description: 'Null where no report states a number, which is not zero.' })
  sum: number | null;

  @Field(() => Int)
  numbers: number;

  @Field(() => Int, { description: 'Reports that say the cell does not apply to them.' })
  notApplicable: number;

  @Field(() => Int, { description: 'Reports with neither: blank, words, not read, not stated.' })
  without: number;
}

@ObjectType('UncountedAgency', { description: 'An agency whose report is expected or there, and does not count.' })
export class UncountedAgencyModel {
  @Field(() => ID)
  agencyId: string;

  @Field(() => String)
  agencyName: string;

  @Field(() => RoundStateEnum)
  state: RoundState;

  @Field(() => ID, { nullable: true })
  reportId: string | null;
}

@ObjectType('SumFinding', { description: 'What a check says of the sums.' })
export class SumFindingModel {
  @Field(() => String)
  code: string;

  @Field(() => [String])
  cells: readonly string[];

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;
}

@ObjectType('OwnReportComparison', { description: 'The report the region itself handed in, against the sums.' })
export class OwnReportComparisonModel {
  @Field(() => ID)
  reportId: string;

  @Field(() => RoundStateEnum)
  state: RoundState;

  @Field(() => [SumFindingModel])
  differences: readonly SumFindingModel[];

  @Field(() => Int, { description: 'Cells that agree.' })
  same: number;

  @Field(() => Int, { description: 'Cells in which one of the two has no number.' })
  notCompared: number;
}

@ObjectType('DraftPiece', { description: 'A stretch of the draft; one that states a count names the figure it is the sum of.' })
export class DraftPieceModel implements DraftPiece {
  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true })
  figure: DraftPiece['figure'];
}

@ObjectType('DraftParagraph')
export class DraftParagraphModel {
  @Field(() => [DraftPieceModel])
  pieces: readonly DraftPieceModel[];
}

@ObjectType('DraftPart', { description: 'A part of the draft, in Chinese as the report itself.' })
export class DraftPartModel {
  @Field(() => String)
  key: DraftPart['key'];

  @Field(() => String)
  heading: string;

  @Field(() => [DraftParagraphModel])
  paragraphs: readonly DraftParagraphModel[];
}

@ObjectType('ConsolidatedReport', { description: 'The reports of a region and of those below it added up cell by cell (汇总).' })
export class ConsolidatedReportModel {
  @Field(() => ID)
  regionId: string;

  @Field(() => String)
  regionName: string;

  @Field(() => Int)
  year: number;

  @Field(() => [RoundStateEnum], { description: 'States in which a report counts.' })
  countedStates: readonly RoundState[];

  @Field(() => Int, { description: 'Agencies of which a report is expected or there.' })
  expected: number;

  @Field(() => Int)
  counted: number;

  @Field(() => [UncountedAgencyModel])
  uncounted: readonly UncountedAgencyModel[];

  @Field(() => [FigureSumModel])
  cells: readonly FigureSumModel[];

  @Field(() => [FigureSumModel])
  indicators: readonly FigureSumModel[];

  @Field(() => [SumFindingModel], { description: 'Identities that the sums break.' })
  findings: readonly SumFindingModel[];

  @Field(() => Int, { description: 'Identities that hold.' })
  passed: number;

  @Field(() => Int, { description: 'Identities that cannot be judged, because an agency has no number in them or is missing.' })
  notAssessed: number;

  @Field(() => OwnReportComparisonModel, { nullable: true })
  own: OwnReportComparisonModel | null;

  @Field(() => [DraftPartModel])
  draft: readonly DraftPartModel[];
}

@ObjectType('FigureContribution', { description: 'What one agency adds to a figure.' })
export class FigureContributionModel {
  @Field(() => ID)
  agencyId: string;

  @Field(() => String)
  agencyName: string;

  @Field(() => ID)
  reportId: string;

  @Field(() => CellKind, { nullable: true, description: 'Null where it was not read or is not stated.' })
  kind: CellKind | null;

  @Field(() => Float, { nullable: true })
  value: number | null;
}

@ObjectType('FigureContributions', { description: 'What a sum is made of, the greatest first.' })
export class FigureContributionsModel {
  @Field(() => String)
  figure: string;

  @Field(() => [FigureContributionModel])
  contributions: readonly FigureContributionModel[];
}

const orRefusal = (name: string, model: () => new () => object) =>
  createUnionType({ name, types: () => [model(), RoundRefusalModel] as const, resolveType: (result: object) => ('code' in result ? RoundRefusalModel : model()) });

export const ConsolidatedReportResult = orRefusal('ConsolidatedReportResult', () => ConsolidatedReportModel);
export const FigureContributionsResult = orRefusal('FigureContributionsResult', () => FigureContributionsModel);

/** The consolidated report as the schema words it. */
export function consolidatedReport(report: RegionReport): ConsolidatedReportModel {
  const { regionId, regionName, year, consolidation, checked, own, draft, reports } = report;
  return {
    regionId,
    regionName,
    year,
    countedStates: COUNTED_STATES,
    expected: consolidation.expected,
    counted: consolidation.counted,
    uncounted: reports.filter(({ isCounted }) => !isCounted),
    cells: consolidation.cells,
    indicators: consolidation.indicators,
    ...checked,
    own,
    draft: draft.map(({ paragraphs, ...part }) => ({ ...part, paragraphs: paragraphs.map((pieces) => ({ pieces })) })),
  };
}

/** Contributions as the schema words them. */
export function figureContributions(figure: string, found: readonly Contribution[] | RoundRefusal): FigureContributionsModel | RoundRefusal {
  if ('code' in found) return found;
  return { figure, contributions: found.map(({ kind, ...contribution }) => ({ ...contribution, reportId: contribution.reportId as string, kind: kind === null ? null : CELL_KINDS[kind] })) };
}
