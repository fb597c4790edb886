import { channelOf, type Channel } from './channels.js';
import type { Claim, MentionRule } from './claim.js';
import { LIKELY, POSSIBLE, SURE } from './claim.js';
import type { Mention } from './mentions.js';
import { publishedThing } from './published-thing.js';

const UNIT = /^(?:条|项|篇|件|则|份|个|期|次|条次|篇次|件次|组|幅|)$/;

const PUBLISHING = /公开|发布|公布|推送|更新|刊登|刊发|发表|上传|推出|转发|公示|编发|录入|发文|发送|推文|报道/;

/** What is done to information that is no publishing, and what is published that is not counted as items of information. */
const NO_PUBLISHING =
  /清理|整改|删除|下线|审核|巡查|排查|检查|修改|纠正|监测|抽查|上报|报送|采用|采纳|征集|意见|会议|访谈|发布会|预公开|培训|活动|规范性文件|规章|提案|建议|错误|隐患|不予公开|予以公开|部分公开|无法提供|咨询|投诉|举报|工单|诉求|申请|处罚|许可|回应|舆情|案件|办件|事项(?!信息)|评论|转办|督办|办结|解读/;

/** Verbs of other work, where a list follows them. */
const OTHER_VERBS = /清理|整改|删除|审核|报送|征集|征求|收到|受理|办理|回应|答复|办结/;

/** Things published that are no items of information, where they are what is counted. */
const OTHER_OBJECTS = /(?:目录|指南|清单|标准|制度|专栏|栏目|板块|版块|平台|账号|网站|公众号|公报|专区|查阅点|报告|年报)(?:共|共计|累计|达|为|有|:)*$/;

/** Results of requests are counted in files, some of them 已公开: no items on a site. */
const REQUESTS_ANSWERED = /(?:收到|受理|办理|答复)[^。]{0,30}申请/;

/** disclosures, website, newMedia. */
export const disclosureRule: MentionRule = (mention) => {
  if (!UNIT.test(mention.unit)) return [];
  const { left, right, rest, unit, before } = mention;
  const channel = channelFor(mention);
  if (OTHER_OBJECTS.test(left) && !/今日头条|门户网站(?:共|累计)*$/.test(left) && !listedChannel(mention)) return [];
  if (otherWork(left) || (NO_PUBLISHING.test(right.slice(0, 12)) && !/信息$/.test(rest))) return [];
  if (unit === '件' && (/^已/.test(left.replace('其中', '')) || (REQUESTS_ANSWERED.test(before) && !/主动公开/.test(left)))) return [];
  if (channel === 'other') return [];
  // 通过网站公开招聘信息118条、解读29条: the first of several kinds is not all that stood there.
  if (mention.summedUp || (mention.enumerated && /^(?:class|other)$/.test(publishedThing(mention)?.what ?? ''))) return [];
  if (channel !== null && countsWhatFollows(mention.right)) return [];
  if (channel === 'newMedia') return newMedia(mention);
  if (channel === 'website') return website(mention, {});
  if (channel === 'column') return mention.part ? [] : website(mention, { yields: true });
  return disclosed(mention, channel);
};

/** `发布预算、建议提案等政府信息` counts 政府信息: in a list closed by 等 the kinds named are examples, and only the verb tells. */
function otherWork(words: string): boolean {
  const closed = /、[^、]*等(?<head>[^、]*)$/.exec(words);
  return closed === null ? NO_PUBLISHING.test(words) : NO_PUBLISHING.test(closed.groups?.head ?? '') || OTHER_VERBS.test(words.slice(0, words.indexOf('、'))) || !PUBLISHING.test(words);
}

/** 公开了50余项专项资金使用情况: funds, no items. */
function countsWhatFollows(right: string): boolean {
  return /^[\u4e00-\u9fff]{2}/.test(right) && !/^(?:并|和|及|以及|涉及|占|包括|含|左右|以上|有|内容|主要|关于)|信息|动态|文章|推文|作品|视频|图文|稿件/.test(right);
}

/** The channel in the words just before the number; else the one the clause, or the clause before it, sets. */
function channelFor(mention: Mention): Channel | null {
  const own = channelOf(mention.leftWithRemarks);
  if (own !== null) return own;
  // “青禾旅游”发布信息780条: an account, of the kind named before.
  if (/^"[^",。;]{2,16}"上?(?:共|累计|全年)*(?:发布|推送|更新|发文)/.test(mention.left)) return channelOf(mention.before) === 'newMedia' || channelOf(mention.before) === 'mixed' ? 'newMedia' : 'other';
  if (!PUBLISHING.test(mention.left)) return null;
  const clause = channelOf(mention.clause);
  if (clause !== null && !/\d/.test(mention.clause)) return clause;
  // 依托微信公众号、视频号等平台，全年发布信息100余条: set in the clause before, unless that one counts its own.
  if (/主动公开/.test(mention.left) && /(?:全[年县市区乡镇局]|共|累计|本年)/.test(mention.left)) return null;
  const clauses = mention.before.split(/[,:]/).filter((words) => words !== '');
  for (const words of clauses.slice(-3).reverse()) {
    if (/\d+(?:\.\d+)?[万余多]*(?:条|篇|件|项|份|则)/.test(words)) return null;
    const set = channelOf(words);
    if (set !== null && set !== 'column') return set;
  }
  return null;
}

/** `门户网站1014条` in a list of channels counts items on it, `专栏18个` counts columns. */
function listedChannel({ left, unit }: Mention): boolean {
  return unit !== '个' && channelOf(left) !== null && !/开设|设有|开通|优化|新增|建设/.test(left);
}

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
const DOCUMENTS = /(?:文件|公文|规章|法规|决定书?)(?:共计?|累计)*$/;

function website(mention: Mention, yielding: { readonly yields?: true }): Claim[] {
  const { left, clause, before, right } = mention;
  // 在官网设专栏，…，公开60条预决算信息: one class, somewhere on a site named before.
  if (publishedThing(mention)?.what === 'class' && channelOf(clause) === null) return [];
  if (DOCUMENTS.test(left) || (/(?:类|公告|公示|通知|决算|预算|规划)$/.test(left) && channelOf(left) === null)) return [];
  const published = PUBLISHING.test(left) || PUBLISHING.test(right.slice(0, 6));
  if (!published && !PUBLISHING.test(clause) && !PUBLISHING.test(before)) return [];
  if (!published && !/(?:网站?|频道|平台|门户|官网|动态|信息|文章)(?:发布|公开)?(?:共|累计|各类)*$/.test(left)) return [];
  if (/开设|设有|建设|改版/.test(left) && !/发布|公开|更新/.test(left)) return [];
  return [{ key: 'website', confidence: published ? SURE : LIKELY, ...yielding }];
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
