import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import type { RequestContext } from '../graphql/batch-loader.js';
import type { Report } from '../reports/report.entity.js';
import { CellKind, ReportModel } from '../reports/report.model.js';
import { ReportsService } from '../reports/reports.service.js';
import { VersionDifferenceModel } from '../reports/version-difference.model.js';
import type { RoundState } from './collection-board.js';
import { Corrections, type CorrectedValue } from './corrections.js';
import { CorrectedValueInput, ReportResult, ReportStepEnum, ReturnLetterModel, ReturnWishInput, RoundStateEnum, TakenStepModel, VerdictKindEnum, reportResult } from './report-round.model.js';
import { ReportRechecking } from './report-rechecking.js';
import { ReportSteps, possibleSteps, type ReportStep } from './report-steps.js';
import { ReturnLettersLoader } from './return-letters.loader.js';
import { ReturnLetters } from './return-letters.js';
import { TakenStepsLoader } from './taken-steps.loader.js';
import { VersionDifferences } from './version-differences.js';
import { Verdicts, type VerdictKind } from './verdicts.js';

/** What the round adds to a report: its state, its steps, its letters, and everything a reviewer does with it. */
@Resolver(() => ReportModel)
export class ReportRoundResolver {
  constructor(
    private readonly reports: ReportsService,
    private readonly steps: ReportSteps,
    private readonly verdicts: Verdicts,
    private readonly corrections: Corrections,
    private readonly letters: ReturnLetters,
    private readonly rechecking: ReportRechecking,
    private readonly takenSteps: TakenStepsLoader,
    private readonly lettersOf: ReturnLettersLoader,
    private readonly differences: VersionDifferences,
  ) {}

  @Access('SUPERVISOR')
  @Mutation(() => ReportResult, { description: 'Starts checking, accepts, publishes, or withdraws the last of these (needs a note). `revision` is that of the report as the caller saw it.' })
  async takeReportStep(
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('step', { type: () => ReportStepEnum }) step: ReportStep,
    @Args('note', { type: () => String, nullable: true, defaultValue: '' }) note: string | null,
  ): Promise<typeof ReportResult> {
    return this.#answer(await this.steps.take(reportId, revision, step, note ?? ''));
  }

  @Access('SUPERVISOR')
  @Mutation(() => ReportResult, { description: 'Returns a report to its bureau with a letter that lists what is to be put right.' })
  async returnReport(
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('wish', { type: () => ReturnWishInput }) wish: ReturnWishInput,
  ): Promise<typeof ReportResult> {
    return this.#answer(await this.letters.returnReport(reportId, revision, wish));
  }

  @Access('SUPERVISOR')
  @Mutation(() => ReportResult, { description: 'Gives a verdict on a finding, by its identity; null takes it back. EXPLAINED and DISMISSED need a reason.' })
  async giveVerdict(
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('identity', { type: () => String }) identity: string,
    @Args('kind', { type: () => VerdictKindEnum, nullable: true }) kind: VerdictKind | null,
    @Args('reason', { type: () => String, nullable: true, defaultValue: '' }) reason: string | null,
  ): Promise<typeof ReportResult> {
    return this.#answer(await this.verdicts.give(reportId, revision, identity, kind ?? null, reason ?? ''));
  }

  @Access('SUPERVISOR')
  @Mutation(() => ReportResult, { description: 'Corrects a cell by hand: a new version, the old value and the reason kept; the checks run again.' })
  async correctCell(
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('cell', { type: () => String }) cell: string,
    @Args('value', { type: () => CorrectedValueInput }) value: CorrectedValueInput,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<typeof ReportResult> {
    return this.#answer(await this.corrections.correct(reportId, revision, cell, valueOf(value), reason));
  }

  @Access('SUPERVISOR')
  @Mutation(() => ReportResult, { description: 'Runs the checks again with everything known by now.' })
  async checkAgain(@Args('reportId', { type: () => ID }) reportId: string, @Args('revision', { type: () => Int }) revision: number): Promise<typeof ReportResult> {
    return this.#answer(await this.rechecking.checkAgain(reportId, revision));
  }

  @ResolveField('state', () => RoundStateEnum)
  async roundState(@Parent() report: Report, @Context() context: RequestContext): Promise<RoundState> {
    if (report.state !== 'HANDED_IN') return report.state;
    return (await this.lettersOf.load(context, report.id)).length > 0 ? 'HANDED_IN_AGAIN' : 'HANDED_IN';
  }

  @ResolveField(() => Int, { description: 'To be sent along with whatever changes the report.' })
  revision(@Parent() report: Report): number {
    return report.revision;
  }

  @ResolveField(() => [String], { description: 'Steps that can be taken now (those of ReportStep, and RETURN).' })
  possibleSteps(@Parent() report: Report): string[] {
    return possibleSteps(report.state);
  }

  @ResolveField(() => Date)
  firstReceivedAt(@Parent() report: Report): Date {
    return report.firstReceivedAt;
  }

  @ResolveField('steps', () => [TakenStepModel], { description: 'What happened to the report, the last first.' })
  takenStepsOf(@Parent() report: Report, @Context() context: RequestContext): Promise<TakenStepModel[]> {
    return this.takenSteps.load(context, report.id);
  }

  @ResolveField(() => [ReturnLetterModel], { description: 'Letters it was returned with, the last first.' })
  async returns(@Parent() report: Report, @Context() context: RequestContext): Promise<ReturnLetterModel[]> {
    const letters = await this.lettersOf.load(context, report.id);
    return letters.map((letter) => ({ ...letter, url: `/api/returns/${letter.id}/letter.docx` }));
  }

  @ResolveField('difference', () => VersionDifferenceModel, { nullable: true, description: 'What one version of the report changed against another; null where one of them is not for the viewer to see.' })
  differenceBetween(
    @Parent() report: Report,
    @Args('from', { type: () => ID }) from: string,
    @Args('to', { type: () => ID }) to: string,
  ): Promise<VersionDifferenceModel | null> {
    return this.differences.between(report.id, from, to);
  }

  #answer(outcome: Parameters<typeof reportResult>[0]): Promise<typeof ReportResult> {
    return reportResult(outcome, (id) => this.reports.find(id));
  }
}

function valueOf({ kind, value, text }: CorrectedValueInput): CorrectedValue {
  switch (kind) {
    case CellKind.NUMBER:
      return { kind: 'number', value: value ?? NaN };
    case CellKind.BLANK:
      return { kind: 'blank' };
    case CellKind.NOT_APPLICABLE:
      return { kind: 'notApplicable' };
    case CellKind.TEXT:
      return { kind: 'text', text: text ?? '' };
  }
}
