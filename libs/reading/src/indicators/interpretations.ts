import type { MentionRule } from './claim.js';
import { LIKELY, SURE } from './claim.js';

/** policyInterpretations: `发布政策解读9篇`, `解读信息发布7条`, `18篇政策解读`. */
export const interpretationRule: MentionRule = ({ left, right, unit, clause, before, part }) => {
  if (!/^(?:条|篇|件|个|期|份|则|例|项|幅|部|次|组|篇次|条次|件次)$/.test(unit)) return [];
  const near = left + right;
  if (!/解读/.test(near)) return [];
  // 对2份文件以图文解读: the documents are counted.
  if (!/解读/.test(left) && !/^的?(?:政策|文件|规范性|行政|相关|各类|重要|配套|图文|文字|视频)*解读/.test(right)) return [];
  if (/转发我/.test(before + clause)) return [];
  if (/解读"?(?:栏目|专栏|板块|版块)(?:共|累计)*(?:发布|公开|更新)[^,]*$/.test(left)) return [{ key: 'policyInterpretations', confidence: LIKELY }];
  // What is counted stands behind the word: 政府常务会议等政策解读47篇 are interpretations, 政策解读会3场 are meetings.
  if (/会|活动|培训|专栏|栏目|率|方案|机制|制度|访谈|宣讲|讲座/.test(near.slice(near.lastIndexOf('解读')))) return [];
  // 政策解读、民生信息等607条: one kind in a list that is counted as a whole.
  if (/解读[^,]*等[^,解]*$/.test(left) || /(?<!转载|转发|发布|制作|推送)、[^、]*解读[^、等]*$/.test(left.replace(/.*等/, ''))) return [];
  // 决策公开、政策解读、回应关切合计35条: one kind of work among several.
  if (/解读[^,、]{0,4}、(?!.*(?:解读|图解|读懂))[^,]*$/.test(left)) return [];
  // 政策文件及解读10条 counts documents and interpretations together.
  if (/(?:文件|公文|政策|法规|规章)(?:和|及|、|与|以及)(?:其|相关|法规|经办|文件|政策)*解读/.test(near)) return [];
  if (/解读(?:和|及|、|与)(?!.*解读)[^,]{2,8}$/.test(left) && !/解读[^,]{0,4}(?:信息|稿件|材料|产品|文章)/.test(left)) return [];
  // Parts of a total that was just stated: 其中图文解读12篇、视频解读5篇.
  if (/其中/.test(clause + left) && /解读/.test(before)) return [];
  if (part && !/(?:政策|文件|公文|法规|宣传|信息|图文|视频)[^,、]{0,4}解读|解读(?:信息|材料|稿件|文件|文章)|"解读"/.test(near)) return [];
  if (/次$/.test(unit) && !/(?:开展|发布|进行|组织|^20\d\d年)(?:政策|相关|各类)*解读(?:工作|稿件|信息|材料|文章)?(?:共|共计|累计)*$/.test(left)) return [];
  const verb = /发布|制作|公开|开展|刊发|刊登|推出|发表|上传|编制|撰写|完成|推送|转载|解读/.test(near);
  return [{ key: 'policyInterpretations', confidence: verb ? SURE : LIKELY, ...(FORM.test(left) ? { yields: true } : {}) }];
};

/** Interpretations of one form, which may be some of all: 图表解读14件, 媒体解读1件. */
const FORM = /(?:图文|图表|图片|图解|视频|音频|动漫|动画|文字|媒体|专家|部门|领导|负责人|一图|H5)[^,]{0,6}解读/;
