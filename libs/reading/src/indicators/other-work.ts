import { channelOf } from './channels.js';
import type { Mention } from './mentions.js';
import { PUBLISHING } from './published-thing.js';

/** What is done to information that is no publishing, and what is published that is not counted as items of information. */
const NO_PUBLISHING =
  /清理|整改|删除|下线|审核(?!发布)|巡查|排查|检查|修改|纠正|监测|抽查|上报|报送|采用|采纳|征集|意见|会议|访谈|发布会|预公开|培训|活动|规范性文件|规章|提案|建议|错误|隐患|不予公开|予以公开|部分公开|无法提供|咨询|投诉|举报|工单|诉求|申请|处罚|许可|回应|舆情|案件|办件|事项(?!信息)|评论|转办|督办|办结|解读/;

/** Verbs of other work, where a list follows them. */
const OTHER_VERBS = /清理|整改|删除|审核(?!发布)|报送|征集|征求|收到|受理|办理|回应|答复|办结/;

/** Things published that are no items of information, where they are what is counted. */
const OTHER_OBJECTS = /(?:目录|指南|清单|标准|制度|专栏|栏目|板块|版块|平台|账号|网站|公众号|公报|专区|查阅点|报告|年报)(?:共|共计|累计|达|为|有|:)*$/;

/** Results of requests are counted in files, some of them 已公开: no items on a site. */
const REQUESTS_ANSWERED = /(?:收到|受理|办理|答复)[^。]{0,30}申请/;

/** Whether a number counts work that is no publishing, or things published that are no items of information. */
export function countsOtherWork(mention: Mention): boolean {
  const { left, right, rest } = mention;
  if (OTHER_OBJECTS.test(left) && !/今日头条|门户网站(?:共|累计)*$/.test(left) && !listedChannel(mention)) return true;
  return otherVerb(left) || (NO_PUBLISHING.test(right.slice(0, 12)) && !/信息$/.test(rest)) || countsAnswers(mention);
}

/** `门户网站1014条` in a list of channels counts items on it, `专栏18个` counts columns. */
function listedChannel({ left, unit }: Mention): boolean {
  return unit !== '个' && channelOf(left) !== null && !/开设|设有|开通|优化|新增|建设/.test(left);
}

/** `发布预算、建议提案等政府信息`, `公开预算、许可和服务信息`: the kinds named are examples, and only the verb tells. */
function otherVerb(words: string): boolean {
  const closed = /、[^、]*等(?<head>[^、]*)$|、[^、]*[和及与](?<last>[^、和及与]*信息)(?:共|共计|累计)*$/.exec(words);
  return closed === null ? NO_PUBLISHING.test(words) : NO_PUBLISHING.test(closed.groups?.head ?? closed.groups?.last ?? '') || OTHER_VERBS.test(words.slice(0, words.indexOf('、'))) || !PUBLISHING.test(words);
}

/** 公开了50余项专项资金使用情况: funds, no items. */
export function countsWhatFollows(right: string): boolean {
  return /^[\u4e00-\u9fff]{2}/.test(right) && !/^(?:并|和|及|以及|涉及|占|包括|含|左右|以上|有|内容|主要|关于)|信息|动态|文章|推文|作品|视频|图文|稿件/.test(right);
}

function countsAnswers({ left, before, unit }: Mention): boolean {
  return unit === '件' && (/^(?:其中)?已/.test(left) || (REQUESTS_ANSWERED.test(before) && !/主动公开/.test(left)));
}
