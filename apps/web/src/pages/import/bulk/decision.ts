import type { BatchDecision } from '../../../api/generated/graphql.js';
import type { BatchItem } from './batch-item.js';

type Doubt = BatchItem['doubts'][number];

/** What has to be said about a file before it can be filed. */
export interface Question {
  readonly asksAgency: boolean;
  readonly asksYear: boolean;
  /** Whether it would take the place of a report that is here. */
  readonly asksReplacement: boolean;
  /** The agencies among which the choice probably is. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly years: readonly number[];
  /** The name the file gives of an agency that is not on the list. */
  readonly unknownName: string | null;
}

/** What the doubts about a file leave open. A closed year or an accepted report can only be put right elsewhere, or by another year. */
export function questionOf(doubts: readonly Doubt[]): Question {
  const has = (...codes: readonly string[]) => doubts.some(({ code }) => codes.includes(code));
  return {
    asksAgency: doubts.some(({ code }) => code.startsWith('AGENCY_')),
    asksYear: has('YEAR_MISSING', 'YEAR_UNCLEAR', 'YEAR_CONFLICT', 'YEAR_CLOSED'),
    asksReplacement: has('REPORT_EXISTS'),
    candidates: doubts.flatMap(({ candidates }) => candidates),
    years: doubts.flatMap(({ years }) => years),
    unknownName: doubts.find(({ unknownName }) => unknownName !== null)?.unknownName ?? null,
  };
}

/** The decision, once all that is asked is answered; `undefined` before. An agency that is known is named by its identifier. */
export function decisionOf(
  itemId: string,
  question: Question,
  answer: { readonly agency: string; readonly year: number | null },
  agencies: readonly { readonly id: string; readonly name: string }[],
): BatchDecision | undefined {
  const name = answer.agency.trim();
  if ((question.asksAgency && name === '') || (question.asksYear && answer.year === null)) return undefined;
  const known = [...question.candidates, ...agencies].find((agency) => agency.name === name);
  return {
    itemId,
    ...(question.asksAgency ? (known ? { agencyId: known.id } : { agencyName: name }) : {}),
    ...(question.asksYear ? { year: answer.year } : {}),
    ...(question.asksReplacement ? { mayReplace: true } : {}),
  };
}
