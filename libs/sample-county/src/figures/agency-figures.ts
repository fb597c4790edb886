import type { CellKey } from '@huilan/annual-report';
import type { AgencyProfile } from '../agencies/agency-profile.js';
import { isActive } from '../agencies/county-agencies.js';
import type { AgencyRandomness, Randomness } from '../randomness.js';
import { storyEffect } from '../stories.js';
import { drawActivity, type ActivityFigures } from './activity-figures.js';
import { disclosureStateAfter, drawDisclosure, firstDisclosureState, type DisclosureFigures } from './disclosure-figures.js';
import { drawDisputes, type DisputeFigures } from './dispute-figures.js';
import { statisticsOf } from './statistics-figures.js';
import { drawRequests, none, totalOf, type ByApplicant, type RequestFigures } from './request-figures.js';

/** From here on the years hang together by carry-over, so every county is drawn from here, whatever years are asked for. */
export const FIRST_YEAR = 2019;

/** Before 2019 nothing is carried over: each year is drawn by itself. */
export const FIRST_STATISTICS_YEAR = 2014;

export interface AgencyFigures {
  readonly year: number;
  readonly disclosure: DisclosureFigures;
  readonly requests: RequestFigures;
  readonly disputes: DisputeFigures;
  readonly activity: ActivityFigures;
  /** The annex, in years before 2019 only. */
  readonly statistics?: Readonly<Record<CellKey, number>>;
}

/** An agency's figures of the years with the statistics annex, 2014 to 2018 as far as asked for. */
export function drawStatisticsYears(agency: AgencyProfile, from: number, to: number, randomness: Randomness): AgencyFigures[] {
  const own = randomness.of('agency', agency.key);
  const figures: AgencyFigures[] = [];
  for (let year = Math.max(from, FIRST_STATISTICS_YEAR); year <= Math.min(to, FIRST_YEAR - 1); year += 1) {
    if (!isActive(agency, year)) continue;
    const drawn: AgencyRandomness = { habits: own.of('habits'), year: own.of(year) };
    const since = year - FIRST_YEAR;
    const expected = agency.requests * (agency.requestGrowth ?? 1) ** since;
    const requests = drawRequests(agency, { expected, carriedOutShare: 0 }, none(), drawn);
    const disclosure = drawDisclosure(agency, since, firstDisclosureState(agency, own), drawn);
    const disputes = drawDisputes(totalOf(requests['handled']!), 1, drawn);
    const activity = { ...drawActivity(agency, since, drawn), processingFee: 0 };
    figures.push({ year, disclosure, requests, disputes, activity, statistics: statisticsOf({ disclosure, requests, disputes, activity }, drawn) });
  }
  return figures;
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
