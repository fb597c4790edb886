import type { MentionRule } from './claim.js';
import { LIKELY, SURE } from './claim.js';

const NEW_MEDIA = /微信|微博|公众号|新媒体|抖音|头条|视频号|客户端|快手|官微/;
const MEDIA = /媒体|日报|晚报|报社|电视台|广播|报刊|报纸|新华社|央视|学习强国|官媒|网媒/;

const ADOPTED = /(?:采编|采用|采纳|录用|刊用|刊发|刊登|刊载|播发|转载|采录|采写刊发|见诸|选用|用稿)/;

/** mediaSubmitted, mediaAdopted: articles offered to official media and taken by them. */
export const mediaRule: MentionRule = ({ left, right, rest, unit, clause, before }) => {
  if (!/^(?:篇|条|件|则|次|篇次|条次|余|个|期)$/.test(unit)) return [];
  const context = before + clause;
  const article = /稿件|稿|文章|新闻|宣传信息|通讯/;
  if (NEW_MEDIA.test(left)) return [];
  // 10篇稿件被日报、电视台等媒体采用
  if (new RegExp(`^(?:稿件|信息|文章|报道|新闻)*(?:分别|先后|均)?被[^,]*${ADOPTED.source}`).test(rest)) return [{ key: 'mediaAdopted', confidence: SURE }];
  if (/(?:上报|报送|投稿|投送|推送|供稿|(?<!由.*)提供|撰写上报)/.test(left) && article.test(left + right) && (MEDIA.test(left) || /上报|报送|投稿|投送|供稿/.test(left))) {
    return [{ key: 'mediaSubmitted', confidence: MEDIA.test(left) ? SURE : LIKELY }];
  }
  if (ADOPTED.test(left) && !/(?:通过|利用|借助|依托)[^,]*媒体[^,]*(?:发布|推送)/.test(left) && (MEDIA.test(left) || (article.test(context) && MEDIA.test(context)) || /稿/.test(context))) {
    if (/公众号|微信|网站/.test(left)) return [];
    return [{ key: 'mediaAdopted', confidence: MEDIA.test(left) ? SURE : LIKELY }];
  }
  return [];
};
