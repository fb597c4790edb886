import { APPLICANT_PARTS, type CellKey } from '@huilan/annual-report';
import type { AgencyRandomness } from '../randomness.js';
import type { AgencyFigures } from './agency-figures.js';
import type { DisputeFigures } from './dispute-figures.js';
import { totalOf, type RequestFigures } from './request-figures.js';

type Drawn = Pick<AgencyFigures, 'disclosure' | 'requests' | 'disputes' | 'activity'>;

/**
 * The statistics annex of 2014–2018 from the figures of a year, so that its own sums hold: requests by channel, replies by
 * kind, refusals by reason, outcomes of disputes, staff. Reasons of today are told under the reasons of then.
 */
export function statisticsOf({ disclosure, requests, disputes, activity }: Drawn, randomness: AgencyRandomness): Record<CellKey, number> {
  const draw = randomness.year.of('statistics');
  const row = (key: string) => totalOf(requests[key]!);
  const received = row('received');
  const online = draw.binomial(received, 0.4);
  const inPerson = draw.binomial(received - online, 0.5);
  const fax = draw.binomial(received - online - inPerson, 0.08);
  const extended = draw.binomial(received, 0.05);
  const replies = repliesOf(requests, draw.binomial(row('grantedInFull'), 0.3), draw.binomial(row('unavailable.notHeld'), 0.5));
  const withheld = Object.entries(replies).reduce((sum, [key, count]) => sum + (key.startsWith('withheld.') ? count : 0), 0);
  const fullTime = draw.chance(0.4) ? 1 : 0;
  const partTime = draw.integer(1, 4);
  const pressConferences = draw.chance(0.3) ? draw.integer(1, 4) : 0;
  const interviews = draw.chance(0.3) ? draw.integer(1, 3) : 0;
  const others = Math.max(0, activity.disclosures - activity.website);
  return prefixed({
    disclosures: activity.disclosures,
    'disclosures.normativeDocuments': disclosure.normativeDocuments.issued,
    'normativeDocuments.issued': disclosure.normativeDocuments.issued,
    'channels.gazette': 0,
    'channels.website': activity.website,
    'channels.weibo': draw.binomial(activity.newMedia, 0.2),
    'channels.wechat': Math.round(activity.newMedia * 0.6),
    'channels.other': others,
    responses: pressConferences + interviews + activity.policyInterpretations,
    'responses.pressConferences': pressConferences,
    'responses.pressConferences.ledByHead': draw.binomial(pressConferences, 0.5),
    'responses.onlineInterviews': interviews,
    'responses.onlineInterviews.ledByHead': draw.binomial(interviews, 0.7),
    'responses.policyInterpretations': activity.policyInterpretations,
    'responses.socialMedia': draw.count(4),
    'responses.other': draw.count(1),
    'requests.received': received,
    'requests.received.inPerson': inPerson,
    'requests.received.fax': fax,
    'requests.received.online': online,
    'requests.received.letter': received - online - inPerson - fax,
    'requests.concluded': received,
    'requests.concluded.onTime': received - extended,
    'requests.concluded.extended': extended,
    replies: received,
    'replies.withheld': withheld,
    ...Object.fromEntries(Object.entries(replies).map(([key, count]) => [`replies.${key}`, count])),
    ...disputeRows('reconsideration', disputes.reconsideration),
    ...disputeRows('litigation', disputes.directLitigation, disputes.litigationAfterReconsideration),
    complaints: activity.complaints.complaint + activity.complaints.petition,
    fees: 0,
    'resources.offices': 1,
    'resources.readingPoints': draw.integer(1, 3),
    'resources.staff': fullTime + partTime,
    'resources.staff.fullTime': fullTime,
    'resources.staff.partTime': partTime,
    'resources.budget': draw.chance(0.4) ? draw.integer(5, 80) / 10 : 0,
    'training.meetings': draw.integer(1, 4),
    'training.courses': activity.training,
    'training.participants': activity.training * draw.integer(12, 60),
  });
}

function prefixed(rows: Record<string, number>): Record<CellKey, number> {
  return Object.fromEntries(Object.entries(rows).map(([key, value]) => [`statistics.${key}`, value]));
}

function repliesOf(requests: RequestFigures, alreadyPublished: number, otherAgency: number): Record<string, number> {
  const row = (key: string) => totalOf(requests[key]!);
  const sum = (prefix: string) => Object.keys(requests).reduce((total, key) => total + (key.startsWith(prefix) ? row(key) : 0), 0);
  const thirdParty = requests['withheld.thirdPartyRights']!;
  const byPeople = thirdParty.naturalPerson;
  return {
    alreadyPublished,
    grantedInFull: row('grantedInFull') - alreadyPublished,
    grantedInPart: row('grantedInPart'),
    'withheld.stateSecret': row('withheld.stateSecret'),
    'withheld.tradeSecret': APPLICANT_PARTS.reduce((total, applicant) => total + thirdParty[applicant], 0) - byPeople,
    'withheld.privacy': byPeople,
    'withheld.securityAndStability': row('withheld.securityAndStability'),
    'withheld.notGovernmentInformation': row('withheld.internalAffairs') + row('withheld.deliberativeProcess'),
    'withheld.other': row('withheld.prohibitedByLaw') + row('withheld.enforcementFile') + row('withheld.administrativeEnquiry'),
    otherAgency,
    notExisting: row('unavailable.notHeld') - otherAgency + row('unavailable.mustBeCreated'),
    clarificationAsked: row('unavailable.stillUnclear') + row('otherHandling.notCorrected'),
    otherChannel: sum('notProcessed.') + row('otherHandling.feeUnpaid') + row('otherHandling.other'),
  };
}

/** Cases still pending were not counted before 2019. */
function disputeRows(name: string, ...groups: readonly DisputeFigures['reconsideration'][]): Record<string, number> {
  const sum = (result: 'upheld' | 'corrected' | 'other') => groups.reduce((total, group) => total + group[result], 0);
  const [upheld, corrected, other] = [sum('upheld'), sum('corrected'), sum('other')];
  return { [name]: upheld + corrected + other, [`${name}.upheld`]: upheld, [`${name}.corrected`]: corrected, [`${name}.other`]: other };
}
