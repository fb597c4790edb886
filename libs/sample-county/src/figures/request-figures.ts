import { APPLICANT_PARTS, type Applicant } from '@huilan/annual-report';
import type { AgencyProfile, RequestMatter } from '../agencies/agency-profile.js';
import type { AgencyRandomness, Randomness } from '../randomness.js';

type Part = Exclude<Applicant, 'total'>;
/** A number for each of the six kinds of applicant. */
export type ByApplicant = Record<Part, number>;
/** Row key of Table 3 → numbers by applicant. */
export type RequestFigures = Record<string, ByApplicant>;

/** Items of outcome as keys of Table 3's rows in the form of 2021. */
const OUTCOME_MIX = {
  grantedInFull: 46, grantedInPart: 9,
  'withheld.stateSecret': 0.2, 'withheld.prohibitedByLaw': 0.5, 'withheld.securityAndStability': 0.2, 'withheld.thirdPartyRights': 1.6,
  'withheld.internalAffairs': 2, 'withheld.deliberativeProcess': 2.2, 'withheld.enforcementFile': 2, 'withheld.administrativeEnquiry': 1.8,
  'unavailable.notHeld': 18, 'unavailable.mustBeCreated': 3, 'unavailable.stillUnclear': 2,
  'notProcessed.petition': 3, 'notProcessed.repeated': 2, 'notProcessed.publication': 0.2, 'notProcessed.abusive': 0.3, 'notProcessed.confirmation': 0.5,
  'otherHandling.notCorrected': 3, 'otherHandling.feeUnpaid': 0.1, 'otherHandling.other': 5,
} satisfies Record<string, number>;
type OutcomeItem = keyof typeof OUTCOME_MIX;

const MIX_OF_MATTER: Record<RequestMatter, Partial<Record<OutcomeItem, number>>> = {
  general: {},
  land: { grantedInFull: 36, 'unavailable.notHeld': 27, 'otherHandling.other': 8, 'notProcessed.repeated': 4 },
  enforcement: { 'withheld.enforcementFile': 9, 'withheld.administrativeEnquiry': 4, 'notProcessed.petition': 7 },
  records: { grantedInFull: 40, 'withheld.internalAffairs': 5, 'withheld.deliberativeProcess': 6, 'unavailable.notHeld': 24 },
};

const APPLICANT_MIX: ByApplicant = { naturalPerson: 86, business: 8, research: 0.4, publicInterest: 0.8, legalServices: 3.4, otherOrganisation: 1.4 };

/** How an agency's year differs from the ordinary; stories set these. */
export interface RequestYear {
  /** Requests to expect. */
  readonly expected: number;
  /** Share of the requests at hand that is carried to the next year. */
  readonly carriedOutShare: number;
  /** Factor on the weights of the （三） items: how much more is withheld than elsewhere. */
  readonly withholding?: number;
}

/** Draws Table 3 of one year so that all its sums hold. `carriedIn` is what the year before carried out. */
export function drawRequests(agency: AgencyProfile, year: RequestYear, carriedIn: ByApplicant, randomness: AgencyRandomness): RequestFigures {
  const habits = randomness.habits.of('requests');
  const applicantMix = perturbed(APPLICANT_MIX, habits);
  const mix = perturbed({ ...OUTCOME_MIX, ...MIX_OF_MATTER[agency.requestMatter ?? 'general'] }, habits);
  for (const item of Object.keys(mix) as OutcomeItem[]) if (item.startsWith('withheld.')) mix[item] *= year.withholding ?? 1;
  const draw = randomness.year.of('requests');
  const figures: RequestFigures = { received: none(), carriedIn: { ...carriedIn }, handled: none(), carriedOut: none() };
  for (const item of Object.keys(OUTCOME_MIX)) figures[item] = none();
  for (let left = draw.count(year.expected); left > 0; left -= 1) figures['received']![draw.weighted(applicantMix)] += 1;
  for (const applicant of APPLICANT_PARTS) {
    const atHand = figures['received']![applicant] + carriedIn[applicant];
    const carriedOut = draw.binomial(atHand, year.carriedOutShare);
    figures['carriedOut']![applicant] = carriedOut;
    figures['handled']![applicant] = atHand - carriedOut;
    for (let left = atHand - carriedOut; left > 0; left -= 1) figures[draw.weighted(mix)]![applicant] += 1;
  }
  return figures;
}

export function none(): ByApplicant {
  return { naturalPerson: 0, business: 0, research: 0, publicInterest: 0, legalServices: 0, otherOrganisation: 0 };
}

/** Sum over the six kinds of applicant: the `total` column. */
export function totalOf(numbers: ByApplicant): number {
  return APPLICANT_PARTS.reduce((sum, applicant) => sum + numbers[applicant], 0);
}

/** The same weights with an agency's own leaning. */
function perturbed<Key extends string>(weights: Readonly<Record<Key, number>>, randomness: Randomness): Record<Key, number> {
  return Object.fromEntries((Object.entries(weights) as [Key, number][]).map(([key, weight]) => [key, weight * randomness.factor(0.25)])) as Record<Key, number>;
}
