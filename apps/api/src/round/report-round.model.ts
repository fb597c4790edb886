import { Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { SeverityEnum } from '../findings/finding.model.js';
import type { Severity } from '../findings/finding.entity.js';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import { CellKind, ReportModel } from '../reports/report.model.js';
import { ROUND_STATES, type RoundState } from './collection-board.js';
import type { ReportOutcome } from './report-editing.js';
import { REPORT_STEPS, type RecordedStep } from './report-steps.js';
import type { JudgedPoint, PointOutcome, ReturnWish } from './return-letters.js';
import { RoundRefusalModel } from './round.model.js';
import { VERDICT_KINDS, type VerdictKind } from './verdicts.js';

const enumOf = (name: string, values: readonly string[], description?: string): Record<string, string> => {
  const entries = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(entries, { name, ...(description === undefined ? {} : { description }) });
  return entries;
};

export const RoundStateEnum = enumOf('RoundState', ROUND_STATES, 'How far a report is: expected → handed in → being checked → returned ⇄ handed in again → accepted → published.');
export const ReportStepEnum = enumOf('ReportStep', REPORT_STEPS);
export const RecordedStepEnum = enumOf('RecordedStep', [...REPORT_STEPS, 'HAND_IN', 'RETURN']);
export const VerdictKindEnum = enumOf('VerdictKind', VERDICT_KINDS);
const PointOutcomeEnum = enumOf('PointOutcome', ['AWAITED', 'SETTLED', 'EXPLAINED', 'NOT_SETTLED', 'CHANGED']);

@ObjectType('TakenStep', { description: 'A step a report took: who, when, with what words.' })
export class TakenStepModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => RecordedStepEnum)
  step: RecordedStep;

  @Field(() => RoundStateEnum, { nullable: true })
  fromState: RoundState | null;

  @Field(() => RoundStateEnum)
  toState: RoundState;

  @Field(() => Date)
  at: Date;

  @Field(() => String)
  byName: string;

  @Field(() => String)
  note: string;
}

@ObjectType('ChangedInput', { description: 'Something a rule looks at that is no longer what it was.' })
export class ChangedInputModel {
  @Field(() => String, { description: 'A cell’s key, or what else the rule looks at.' })
  name: string;

  @Field(() => String, { nullable: true })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;
}

@ObjectType('Verdict', { description: 'What a person said of a finding. It outlives re-checks and new versions until what the rule looks at changes.' })
export class VerdictModel {
  @Field(() => VerdictKindEnum)
  kind: VerdictKind;

  @Field(() => String)
  reason: string;

  @Field(() => Date)
  givenAt: Date;

  @Field(() => String)
  byName: string;

  @Field(() => Date, { nullable: true, description: 'Since when it is open again.' })
  reopenedAt: Date | null;

  @Field(() => [ChangedInputModel], { description: 'What changed, where it is open again.' })
  changes: readonly ChangedInputModel[];
}

@ObjectType('CellContent')
export class CorrectedCellModel {
  @Field(() => CellKind)
  kind: CellKind;

  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => String)
  raw: string;
}

@ObjectType('CellCorrection', { description: 'A cell corrected by hand in this version.' })
export class CellCorrectionModel {
  @Field(() => String)
  cell: string;

  @Field(() => CorrectedCellModel, { nullable: true, description: 'What had been read; null where nothing had.' })
  before: CorrectedCellModel | null;

  @Field(() => CorrectedCellModel)
  after: CorrectedCellModel;

  @Field(() => String)
  reason: string;

  @Field(() => Date)
  at: Date;

  @Field(() => String)
  byName: string;
}

@InputType('CorrectedValue', { description: 'What a cell holds: a number, nothing, “does not apply”, or words.' })
export class CorrectedValueInput {
  @Field(() => CellKind)
  kind: CellKind;

  @Field(() => Float, { nullable: true, description: 'For NUMBER, in the cell’s unit.' })
  value?: number | null;

  @Field(() => String, { nullable: true, description: 'For TEXT.' })
  text?: string | null;
}

@InputType('ReturnWish')
export class ReturnWishInput implements ReturnWish {
  @Field(() => [String], { nullable: true, description: 'Identities of the findings to be put right; by default every open error and warning and every notice judged the bureau’s error.' })
  identities?: string[] | null;

  @Field(() => String, { description: 'By when the report is to come again, YYYY-MM-DD.' })
  dueOn: string;

  @Field(() => String, { defaultValue: '' })
  note: string;
}

@ObjectType('ReturnPoint', { description: 'One thing the bureau was asked to put right, in the words it was told, and what became of it.' })
export class ReturnPointModel implements Omit<JudgedPoint, 'inputs'> {
  @Field(() => String)
  identity: string;

  @Field(() => String)
  code: string;

  @Field(() => SeverityEnum)
  severity: Severity;

  @Field(() => LocalizedTextModel)
  rule: LocalizedTextModel;

  @Field(() => LocalizedTextModel)
  source: LocalizedTextModel;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;

  @Field(() => LocalizedTextModel, { nullable: true })
  hint: LocalizedTextModel | null;

  @Field(() => [String])
  cells: readonly string[];

  @Field(() => String, { nullable: true })
  section: string | null;

  @Field(() => [LocalizedTextModel], { description: 'Where it stands: page, table, row, column and what is printed there.' })
  where: readonly LocalizedTextModel[];

  @Field(() => String, { nullable: true })
  expected: string | null;

  @Field(() => String, { nullable: true })
  actual: string | null;

  @Field(() => PointOutcomeEnum)
  outcome: PointOutcome;

  @Field(() => LocalizedTextModel, { nullable: true, description: 'The finding as it is now, where it is still there.' })
  now: LocalizedTextModel | null;
}

@ObjectType('ReturnLetter', { description: '整改通知: what a report was returned for.' })
export class ReturnLetterModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  reportId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => Int)
  number: number;

  @Field(() => Date)
  returnedAt: Date;

  @Field(() => String)
  byName: string;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  dueOn: string;

  @Field(() => String)
  note: string;

  @Field(() => String, { description: 'The letter as a Word document.' })
  url: string;
}

@ObjectType('ReportChanged')
export class ReportChangedModel {
  @Field(() => ReportModel)
  report: ReportModel;
}

@ObjectType('StaleVersion', { description: 'Somebody changed the report after the caller looked at it: nothing was done, nothing was overwritten. `report` is as it is now.' })
export class StaleVersionModel {
  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;

  @Field(() => String, { nullable: true })
  changedBy: string | null;

  @Field(() => Date, { nullable: true })
  changedAt: Date | null;

  @Field(() => ReportModel)
  report: ReportModel;
}

export const ReportResult = createUnionType({
  name: 'ReportResult',
  types: () => [ReportChangedModel, StaleVersionModel, RoundRefusalModel] as const,
  resolveType: (result: object) => ('code' in result ? ('report' in result ? StaleVersionModel : RoundRefusalModel) : ReportChangedModel),
});

/** An outcome as the schema words it; `report` fetches the report as it is now. */
export async function reportResult(outcome: ReportOutcome, report: (id: string) => Promise<ReportModel | null>): Promise<typeof ReportResult> {
  if (outcome.outcome === 'refused') return outcome.refusal;
  const now = await report(outcome.reportId);
  if (now === null) throw new Error(`the report ${outcome.reportId} is gone`);
  if (outcome.outcome === 'changed') return { report: now };
  const who = outcome.changedBy;
  return {
    code: 'STALE_VERSION',
    message: {
      zh: `这份报告刚被${who === null ? '别人' : `“${who}”`}改过，您的操作没有执行，也没有覆盖任何内容。请看过最新情况再办理。`,
      en: `This report has just been changed by ${who === null ? 'somebody else' : `“${who}”`}. Nothing of yours was done, and nothing was overwritten; look at it as it is now first.`,
    },
    changedBy: who,
    changedAt: outcome.changedAt,
    report: now,
  };
}
