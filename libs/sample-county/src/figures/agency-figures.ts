import type { AgencyProfile } from '../agencies/agency-profile.js';
import { isActive } from '../agencies/county-agencies.js';
import type { AgencyRandomness, Randomness } from '../randomness.js';
import { storyEffect } from '../stories.js';
import { drawActivity, type ActivityFigures } from './activity-figures.js';
import { disclosureStateAfter, drawDisclosure, firstDisclosureState, type DisclosureFigures } from './disclosure-figures.js';
import { drawDisputes, type DisputeFigures } from './dispute-figures.js';
import { drawRequests, none, totalOf, type ByApplicant, type RequestFigures } from './request-figures.js';

/** The first year drawn: the years hang together, so every county begins here, whatever years are asked for. */
export const FIRST_YEAR = 2019;

export interface AgencyFigures {
  readonly year: number;
  readonly disclosure: DisclosureFigures;
  readonly requests: RequestFigures;
  readonly disputes: DisputeFigures;
  readonly activity: ActivityFigures;
}

/** An agency's figures from its first year to `to`, each year carrying on what the year before left. */
export function drawAgencyFigures(agency: AgencyProfile, to: number, randomness: Randomness): AgencyFigures[] {
  const figures: AgencyFigures[] = [];
  const own = randomness.of('agency', agency.key);
  // Who was founded later begins with nothing in hand.
  const existedBefore = (agency.activeFrom ?? FIRST_YEAR) <= FIRST_YEAR;
  const habits = own.of('habits');
  let carriedIn: ByApplicant = none();
  if (existedBefore) carriedIn.naturalPerson = own.of('before').binomial(Math.round(agency.requests), 0.05);
  let state = firstDisclosureState(agency, own);
  if (!existedBefore) state = { ...state, normativeDocumentsInForce: 0 };
  for (let year = FIRST_YEAR; year <= to; year += 1) {
    if (!isActive(agency, year)) continue;
    const since = year - FIRST_YEAR;
    const drawn: AgencyRandomness = { habits, year: own.of(year) };
    const story = storyEffect(agency.key, year);
    // An agency that is about to be merged hands over nothing unfinished.
    const isLast = agency.activeUntil === year;
    const requests = drawRequests(
      agency,
      {
        expected: agency.requests * (agency.requestGrowth ?? 1) ** since * (story.requestsFactor ?? 1),
        carriedOutShare: isLast ? 0 : (story.carriedOutShare ?? 0.045),
        withholding: story.withholding,
      },
      carriedIn,
      drawn,
    );
    const disclosure = drawDisclosure(agency, since, state, drawn);
    figures.push({
      year,
      disclosure,
      requests,
      disputes: drawDisputes(totalOf(requests['handled']!), story.correctedFactor ?? 1, drawn),
      activity: withPlausibleFee(drawActivity(agency, since, drawn), totalOf(requests['handled']!)),
    });
    carriedIn = requests['carriedOut']!;
    state = disclosureStateAfter(disclosure);
  }
  return figures;
}

/** The fee falls due on masses of requests or pages (国办函〔2020〕109号): nobody charges it who answers a handful. */
function withPlausibleFee(activity: ActivityFigures, handled: number): ActivityFigures {
  return handled >= 15 ? activity : { ...activity, processingFee: 0 };
}
