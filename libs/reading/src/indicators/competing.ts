import { LIKELY, type Claim } from './claim.js';
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
  const whole = found.filter(({ claim }) => !(claim.yields === true && found.some((other) => includes(other.claim, claim))));
  const ofYear = whole.filter((one) => !isHistory(one, whole));
  return ofYear.filter((one, index) => !ofYear.slice(0, index).some((earlier) => isPartOf(one, earlier)));
}

/** One of several numbers for the same count is never certain, nor is a part where no channel tells what it is a part of. */
export function confidenceAmong({ claim, mention }: Claimed, remaining: readonly Claimed[]): number {
  const rivals = remaining.some((other) => other.claim.key === claim.key && other.claim.kind === claim.kind && valueOf(other) !== valueOf({ claim, mention }));
  const undivided = mention?.part === true && claim.key !== 'website' && claim.key !== 'newMedia';
  return rivals || undivided ? Math.min(claim.confidence, LIKELY) : claim.confidence;
}

function valueOf({ mention }: Claimed): number {
  return mention?.value ?? 0;
}

/** A whole of the same indicator; information of one class may also be some of what stood on the site. */
function includes(whole: Claim, part: Claim): boolean {
  return whole.yields !== true && (whole.key === part.key || (part.oneClass === true && whole.key === 'website') || (part.otherChannels === true && (whole.key === 'website' || whole.key === 'newMedia')));
}

/** 累计公开13901条 beside 本年度公开482条. */
function isHistory({ claim, mention }: Claimed, all: readonly Claimed[]): boolean {
  if (claim.key !== 'disclosures' || mention === null || !CUMULATIVE.test(mention.clause)) return false;
  return all.some(
    (other) => other.claim.key === claim.key && other.mention !== null && other.mention.value < mention.value && OF_THE_YEAR.test(other.mention.before + other.mention.clause) && !CUMULATIVE.test(other.mention.clause),
  );
}

/** A smaller number that follows: of what a catalogue or a task disclosed, of the requests taken on, of one site's posts. */
function isPartOf({ claim, mention }: Claimed, earlier: Claimed): boolean {
  if (claim.key !== earlier.claim.key || mention === null || earlier.mention === null) return false;
  const sameSentence = mention.sentence === earlier.mention.sentence;
  if (claim.key === 'disclosures' && sameSentence && OTHER_BODY.test(mention.left)) return true;
  if (mention.value >= earlier.mention.value) return false;
  switch (claim.key) {
    case 'disclosures':
      return !(OWN_INITIATIVE.test(mention.left) && !OWN_INITIATIVE.test(earlier.mention.left));
    case 'requestsReceived':
      return sameSentence;
    case 'website':
      // 公开平台公开600条，其中政府网站400条: the platform may be the site and more.
      return sameSentence && mention.part && !earlier.mention.part && !/公开平台/.test(earlier.mention.left);
    case 'mediaAdopted':
      return mention.part && !earlier.mention.part && mention.sentence.paragraph === earlier.mention.sentence.paragraph;
    default:
      return mention.part && !earlier.mention.part && sameSentence;
  }
}

/** 市发改委公开133条，市信用办公开23475条: another body's. */
const OTHER_BODY = /^(?:各|市|区|县|省|下属)[\u4e00-\u9fff]{0,8}?(?:办|局|委|院|站|中心|镇|乡|街道|部门|单位)(?:共|累计)?(?:主动)?(?:公开|发布)/;
