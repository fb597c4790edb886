import { channelOf, type Channel } from './channels.js';
import type { Mention } from './mentions.js';
import { PUBLISHING } from './published-thing.js';

/** The channel in the words just before the number; else the one the clause, or the clause before it, sets. */
export function channelOfMention(mention: Mention): Channel | null {
  const own = channelOf(withoutOtherThings(mention.leftWithRemarks));
  if (own !== null) return own;
  // “青禾旅游”发布信息780条: an account, of the kind named before.
  if (/^"[^",。;]{2,16}"上?(?:共|累计|全年)*(?:发布|推送|更新|发文)/.test(mention.left)) return channelOf(mention.before) === 'newMedia' || channelOf(mention.before) === 'mixed' ? 'newMedia' : 'other';
  if (!PUBLISHING.test(mention.left)) return null;
  const clause = channelOf(withoutOtherThings(mention.clause));
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

/** 发布旅游推介、广播电视等各类信息: what is listed behind the verb is published, and no channel. */
function withoutOtherThings(left: string): string {
  const listed = /^(?<head>.*(?:公开|发布|公示|公布)(?!会|栏|平台|系统))(?<list>[^,]*、[^,]*等[^、]*)$/.exec(left)?.groups;
  return listed !== undefined && channelOf(listed.list ?? '') === 'other' ? (listed.head ?? '') : left;
}
