import { channelOf, type Channel } from './channels.js';
import type { Claim, MentionRule } from './claim.js';
import { LIKELY, POSSIBLE, SURE } from './claim.js';
import type { Mention } from './mentions.js';

const UNIT = /^(?:条|项|篇|件|则|份|个|期|次|条次|篇次|件次|余|部|组|幅)$/;

const PUBLISHING = /公开|发布|公布|推送|更新|刊登|刊发|发表|上传|推出|转发|公示|编发|录入|发文|推文|报道/;

/** What is done to information that is no publishing, and what is published that is not counted as items of information. */
const NO_PUBLISHING =
  /清理|整改|删除|下线|审核|巡查|排查|检查|修改|纠正|监测|抽查|上报|报送|采用|采纳|征集|意见|会议|访谈|发布会|预公开|培训|活动|账号|规范性文件|规章|提案|建议|错误|隐患|不予公开|予以公开|部分公开|无法提供|咨询|投诉|举报|工单|诉求|申请|处罚|许可|回应|舆情|案件|办件|事项(?!信息)|评论|转办|督办|办结/;

/** Things published that are no items of information, where they are what is counted. */
const OTHER_OBJECTS = /(?:目录|指南|清单|标准|制度|专栏|栏目|板块|版块|平台|账号|网站|公众号|公报|专区|查阅点|报告|年报)(?:共|共计|累计|达|为|有|:)*$/;

/** Information of every kind, not of one class. */
const GENERIC_INFORMATION = /(?:各类|各种|各项|各|相关|有关|政府|政务|工作|公开|主动|法定|重点领域|涉及|共|的|类|等|本局|本级|全县|全市|全区|我局)*信息?$/;

/** disclosures, website, newMedia. */
export const disclosureRule: MentionRule = (mention) => {
  if (!UNIT.test(mention.unit)) return [];
  const { left, right } = mention;
  const near = left + right;
  if (OTHER_OBJECTS.test(left) && !/今日头条|门户网站(?:共|累计)*$/.test(left) && !listedChannel(mention)) return [];
  if (NO_PUBLISHING.test(left) || NO_PUBLISHING.test(right.slice(0, 12)) || /解读/.test(near)) return [];
  const channel = channelFor(mention);
  if (channel === 'other') return [];
  if (channel === 'newMedia') return newMedia(mention);
  if (channel === 'website') return website(mention);
  return general(mention, channel);
};

/** The channel in the words just before the number; else the one the clause, or the clause before it, sets. */
function channelFor(mention: Mention): Channel | null {
  const own = channelOf(mention.left);
  if (own !== null) return own;
  if (!PUBLISHING.test(mention.left)) return null;
  const clause = channelOf(mention.clause);
  if (clause !== null && !/\d/.test(mention.clause)) return clause;
  // 依托微信公众号、视频号等平台，全年发布信息100余条: set in the clause before, unless that one counts its own.
  if (/主动公开/.test(mention.left) && /(?:全[年县市区乡镇局]|共|累计|本年)/.test(mention.left)) return null;
  const clauses = mention.before.split(/[,:]/).filter((words) => words !== '');
  for (const words of clauses.slice(-2).reverse()) {
    if (/\d+(?:\.\d+)?[万余多]*(?:条|篇|件|项|期|份|则)/.test(words)) return null;
    const set = channelOf(words);
    if (set !== null) return set;
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
  if (unit === '次' && !/推送|发布|转发/.test(left)) return [];
  if (/开设|开通|设有|运营|建有|备案|关停|整合|注销/.test(left) && !/发布|推送|转发/.test(left)) return [];
  const published = PUBLISHING.test(left) || PUBLISHING.test(right.slice(0, 6));
  // 今日头条1118条: an item of a list whose verb stands before.
  const listed = !published && (PUBLISHING.test(clause) || PUBLISHING.test(before));
  if (!published && !listed) return [];
  return [{ key: 'newMedia', confidence: published ? SURE : LIKELY }];
}

function website(mention: Mention): Claim[] {
  const { left, clause, before, right } = mention;
  if (/(?:类|公告|公示|通知|文件|决算|预算|规划)$/.test(left)) return [];
  const published = PUBLISHING.test(left) || PUBLISHING.test(right.slice(0, 6));
  if (!published && !PUBLISHING.test(clause) && !PUBLISHING.test(before)) return [];
  if (!published && !/(?:网站?|频道|平台|门户|官网|动态|信息|文章)(?:发布|公开)?(?:共|累计|各类)*$/.test(left)) return [];
  if (/开设|设有|建设|改版/.test(left) && !/发布|公开|更新/.test(left)) return [];
  return [{ key: 'website', confidence: published ? SURE : LIKELY }];
}

/** No channel, or all of them: the count of all information disclosed. */
function general(mention: Mention, channel: Channel | null): Claim[] {
  const { left, right, clause } = mention;
  if (/其中/.test(left) && !/主动公开/.test(left)) return [];
  const tail = left.replace(/(?:总数|总量|数量|数|累计|共计|合计|总计|共有|共|达|为|有|了|到|约|近|超|:|计)+$/, '');
  const found = /(?<verb>主动公开|公开|发布|更新|公布|推送)(?<object>[^,]*)$/.exec(lastVerb(tail));
  if (found === null) return nominal(tail, clause, right);
  const verb = found.groups?.verb ?? '';
  const object = (found.groups?.object ?? '') + (/^(?:政务|政府|各类|相关|公开)*信息/.exec(right)?.[0] ?? '');
  const disclosing = verb.includes('公开');
  if (object === '') {
    if (/^(?:政府|政务)信息(?:主动)?公开$/.test(tail)) return [];
    if (!disclosing) return [];
    return /(?:条|项|篇|则)/.test(mention.unit) && /主动公开$/.test(tail) ? [{ key: 'disclosures', confidence: LIKELY }] : nominal(tail, clause, right);
  }
  // A character lost at the end of a line: 主动公开信 167 条.
  if (!/信息$|^信$|^(?:政府|政务|各类)信$|信息内容$|^(?:政务|政府)?内容$/.test(object)) return [];
  if (GENERIC_INFORMATION.test(object) && object.replace(GENERIC_INFORMATION, '') === '') return [{ key: 'disclosures', confidence: channel === 'mixed' ? LIKELY : SURE }];
  // 主动公开食品药品、特种设备、知识产权等信息: classes named as examples of all.
  return disclosing && /、.*等(?:各类|各方面|方面|相关|政务|政府)*信息$/.test(object) ? [{ key: 'disclosures', confidence: LIKELY }] : [];
}

/** From the last publishing verb on: `主动更新、公开各类信息` is 公开各类信息. */
function lastVerb(words: string): string {
  let at = -1;
  for (const found of words.matchAll(/主动公开|公开(?!栏|平台|条例|工作|目录|专区|申请|的)|发布|更新|公布|推送/g)) {
    // 公开信息 of 信息公开信息…: the verb, not the name of the work.
    if (found[0] === '公开' && /(?:信息|政务)$/.test(words.slice(0, found.index)) && !/(?:类|关|府|务)信息$/.test(words.slice(0, found.index))) {
      if (words.slice(found.index + 2) !== '') continue;
    }
    at = found.index;
  }
  return at < 0 ? '' : words.slice(at);
}

/** 全年政府信息公开120条, 信息公开总数120条: the number of a noun. */
function nominal(tail: string, clause: string, right: string): Claim[] {
  if (!/(?:政府|政务)?信息(?:主动)?公开$/.test(tail) || right !== '') return [];
  return /全年|本年|年度|20\d\d年|累计|总|共/.test(clause) ? [{ key: 'disclosures', confidence: POSSIBLE }] : [];
}
