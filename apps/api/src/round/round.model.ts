import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { AgencyModel } from '../agencies/agency.model.js';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import type { ProposedAgency, Round, RoundChange, RoundOpening, RoundOutcome } from './rounds.js';

export const RoundOpennessEnum = { OPEN: 'OPEN', CLOSED: 'CLOSED' };
registerEnumType(RoundOpennessEnum, { name: 'RoundOpenness' });

@ObjectType('Round', { description: 'The collection of one report year in a region: opened with the agencies expected, a deadline and a note.' })
export class RoundModel implements Round {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  regionId: string;

  @Field(() => Int)
  year: number;

  @Field(() => RoundOpennessEnum)
  state: Round['state'];

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  deadline: string;

  @Field(() => String)
  note: string;

  @Field(() => Int, { description: 'To be sent along with a change: a change of what somebody else changed meanwhile is not made.' })
  revision: number;

  @Field(() => Date)
  openedAt: Date;

  @Field(() => String)
  openedBy: string;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;

  @Field(() => String, { nullable: true })
  closedBy: string | null;
}

const ProposalReason = Object.fromEntries(['AS_LAST_YEAR', 'NEW', 'RENAMED', 'MERGED', 'CLOSED', 'SUCCESSOR'].map((reason) => [reason, reason]));
registerEnumType(ProposalReason, { name: 'ProposalReason' });

@ObjectType('ProposedAgency', { description: 'An agency as the list of a new year would have it, and why.' })
export class ProposedAgencyModel {
  agencyId: string;

  @Field(() => AgencyModel)
  agency: AgencyModel;

  @Field(() => Boolean)
  expected: boolean;

  @Field(() => ProposalReason)
  because: ProposedAgency['because'];
}

@InputType('RoundOpening')
export class RoundOpeningInput implements RoundOpening {
  @Field(() => ID)
  regionId: string;

  @Field(() => Int)
  year: number;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  deadline: string;

  @Field(() => String, { defaultValue: '' })
  note: string;

  @Field(() => [ID])
  agencyIds: string[];
}

@InputType('RoundChange', { description: 'What is left out stays.' })
export class RoundChangeInput implements RoundChange {
  @Field(() => String, { nullable: true })
  deadline?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => [ID], { nullable: true })
  agencyIds?: string[] | null;
}

@ObjectType('RoundRefusal', { description: 'A step of the round that was not taken; nothing changed.' })
export class RoundRefusalModel {
  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;
}

@ObjectType('RoundChanged')
export class RoundChangedModel {
  @Field(() => RoundModel)
  round: Round;
}

@ObjectType('StaleRound', { description: 'Somebody changed the round meanwhile; nothing was overwritten. `round` is as it is now.' })
export class StaleRoundModel {
  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextModel)
  message: LocalizedTextModel;

  @Field(() => RoundModel)
  round: Round;
}

export const RoundResult = createUnionType({
  name: 'RoundResult',
  types: () => [RoundChangedModel, StaleRoundModel, RoundRefusalModel] as const,
  resolveType: (result: object) => ('code' in result ? ('round' in result ? StaleRoundModel : RoundRefusalModel) : RoundChangedModel),
});

/** An outcome as the schema words it. */
export function roundResult(outcome: RoundOutcome): typeof RoundResult {
  switch (outcome.outcome) {
    case 'changed':
      return { round: outcome.round };
    case 'stale':
      return { code: 'STALE_VERSION', message: { zh: '这个年度刚被别人改过，请看过最新情况再办理。', en: 'Somebody has just changed this year; look at it as it is now first.' }, round: outcome.round };
    case 'refused':
      return outcome.refusal;
  }
}
