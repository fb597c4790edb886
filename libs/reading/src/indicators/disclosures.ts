import { channelOfMention } from './channel-of-mention.js';
import { channelOf, type Channel } from './channels.js';
import type { Claim, MentionRule } from './claim.js';
import { LIKELY, POSSIBLE, SURE } from './claim.js';
import type { Mention } from './mentions.js';
import { countsOtherWork, countsWhatFollows } from './other-work.js';
import { publishedThing, PUBLISHING } from './published-thing.js';

const UNIT = /^(?:条|项|篇|件|则|份|个|期|次|条次|篇次|件次|组|幅|)$/;

/** disclosures, website, newMedia. */
export const disclosureRule: MentionRule = (mention) => {
  if (!UNIT.test(mention.unit)) return [];
  if (countsOtherWork(mention)) return [];
  const channel = channelOfMention(mention);
  if (channel === 'other') return [];
  // 通过网站公开招聘信息118条、解读29条: the first of several kinds is not all that stood there.
  if (mention.summedUp || (mention.enumerated && /^(?:class|other)$/.test(publishedThing(mention)?.what ?? ''))) return [];
  if (channel !== null && countsWhatFollows(mention.right)) return [];
  // 通过门户网站公开预决算，其中预算15条: a part names its channel itself.
  if (mention.part && (channel === 'website' || channel === 'newMedia') && channelOf(mention.clause) === null && channelOf(mention.leftWithRemarks) === null) return [];
  if (channel === 'newMedia') return newMedia(mention);
  if (channel === 'website') return website(mention, {});
  if (channel === 'column') return mention.part ? [] : website(mention, { yields: true });
  return disclosed(mention, channel);
};

function newMedia(mention: Mention): Claim[] {
  const { left, clause, before, right, unit } = mention;
  if (unit === '个' && !/视频|作品|推文|图文|条/.test(left + right)) return [];
  if (unit === '期' || (unit === '次' && !/推送|发布|转发/.test(left))) return [];
  if (/开设|开通|设有|运营|建有|备案|关停|整合|注销/.test(left) && !/发布|推送|转发/.test(left)) return [];
  const published = PUBLISHING.test(left) || PUBLISHING.test(right.slice(0, 6));
  // 今日头条1118条: an item of a list whose verb stands before.
  const listed = !published && (PUBLISHING.test(clause) || PUBLISHING.test(before));
  if (!published && !listed) return [];
  return [{ key: 'newMedia', confidence: published ? SURE : LIKELY }];
}

/** Documents are counted by themselves. */
const DOCUMENTS = /(?:(?<!信息)文件|公文|规章|法规|决定书?)(?:共计?|累计)*$/;

function website(mention: Mention, yielding: { readonly yields?: true }): Claim[] {
  const { left, clause, before, right } = mention;
  // 在官网设专栏，…，公开60条预决算信息: one class, somewhere on a site named before.
  if (publishedThing(mention)?.what === 'class' && channelOf(clause) === null) return [];
  const oneKind = /(?:类|公告|公示|通知|决算|预算|规划)$/.test(left);
  if (DOCUMENTS.test(left) || (oneKind && channelOf(left) === null)) return [];
  const published = PUBLISHING.test(left) || PUBLISHING.test(right.slice(0, 6));
  if (!published && !PUBLISHING.test(clause) && !PUBLISHING.test(before)) return [];
  if (!published && !/(?:网站?|频道|平台|门户|官网|动态|信息|文章)(?:发布|公开)?(?:共|累计|各类)*$/.test(left)) return [];
  if (/开设|设有|建设|改版/.test(left) && !/发布|公开|更新/.test(left)) return [];
  return [{ key: 'website', confidence: oneKind ? POSSIBLE : published ? SURE : LIKELY, ...(oneKind ? { yields: true } : yielding) }];
}

/** What is pushed goes to some readers, by a channel that is not named. */
const PUSHED = /推送|发送/;

/** 制作政府信息101条，其中主动公开39条: the part that was published of a whole that was not. */
function divides({ left, clause, before }: Mention): boolean {
  return /主动公开/.test(left) && !PUBLISHING.test(before + clause.slice(0, -left.length));
}

/** No channel, or all of them: the count of all information disclosed. */
function disclosed(mention: Mention, channel: Channel | null): Claim[] {
  const thing = publishedThing(mention);
  if (thing === null || PUSHED.test(thing.verb) || (mention.part && !divides(mention))) return [];
  // 电子屏等渠道公开200条 is all there is only where no site is counted beside it.
  if (channel === 'andOthers') return thing.what === 'information' || thing.what === 'list' ? [{ key: 'disclosures', confidence: POSSIBLE, yields: true, otherChannels: true }] : [];
  const claim = (confidence: number, yields = false): Claim[] => [{ key: 'disclosures', confidence, ...(yields ? { yields } : {}) }];
  switch (thing.what) {
    case 'information':
      return claim(channel === 'mixed' ? LIKELY : SURE);
    case 'unnamed':
      return thing.verb === '主动公开' ? claim(LIKELY) : [];
    case 'list':
      return claim(LIKELY, thing.verb !== '主动公开');
    case 'class':
      return thing.verb === '主动公开' ? [{ key: 'disclosures', confidence: POSSIBLE, yields: true, oneClass: channel === null }] : [];
    case 'disclosure':
      return /全年|本年|年度|20\d\d年|累计|总|共/.test(mention.clause) ? claim(POSSIBLE) : [];
    case 'other':
      return [];
  }
}
