import type { Claim } from './claim.js';
import type { Mention } from './mentions.js';

/** A claim with the mention it rests on; `null` for the wording of nothing. */
export interface Claimed {
  readonly claim: Claim;
  readonly mention: Mention | null;
}

const CUMULATIVE = /累计/;
const OF_THE_YEAR = /新增|本年|今年|全年|年内|20\d\d年/;
const OWN_INITIATIVE = /主动公开/;

/**
 * What remains where several numbers were claimed for one indicator. Parts give way to a whole and totals since a site
 * was opened to the year's number; true rivals (`发布各类信息3682条。主动公开政府信息1233条`) are all kept, for a person.
 */
export function withoutPartsAndHistory<T extends Claimed>(found: readonly T[]): T[] {
  const whole = found.filter(({ claim }) => !(claim.yields === true && found.some((other) => other.claim.key === claim.key && other.claim.yields !== true)));
  const ofYear = whole.filter((one) => !isHistory(one, whole));
  return ofYear.filter((one, index) => !ofYear.slice(0, index).some((earlier) => isPartOf(one, earlier)));
}

/** 累计公开13901条 beside 本年度公开482条. */
function isHistory({ claim, mention }: Claimed, all: readonly Claimed[]): boolean {
  if (claim.key !== 'disclosures' || mention === null || !CUMULATIVE.test(mention.clause)) return false;
  return all.some(
    (other) => other.claim.key === claim.key && other.mention !== null && other.mention.value < mention.value && OF_THE_YEAR.test(other.mention.clause) && !CUMULATIVE.test(other.mention.clause),
  );
}

/** A smaller number that follows: of what a catalogue or a task disclosed, of the requests taken on. */
function isPartOf({ claim, mention }: Claimed, earlier: Claimed): boolean {
  if (claim.key !== earlier.claim.key || mention === null || earlier.mention === null || mention.value >= earlier.mention.value) return false;
  if (claim.key === 'requestsReceived') return mention.sentence === earlier.mention.sentence;
  return claim.key === 'disclosures' && !(OWN_INITIATIVE.test(mention.left) && !OWN_INITIATIVE.test(earlier.mention.left));
}
