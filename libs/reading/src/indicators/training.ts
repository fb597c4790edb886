import type { MentionRule } from './claim.js';
import { LIKELY, SURE } from './claim.js';

/** training: sessions held. Being sent to another's training is none. */
export const trainingRule: MentionRule = ({ left, right, unit }) => {
  if (!/^(?:次|场|期|场次|期次|个|批)$/.test(unit)) return [];
  const named = /培训(?:班|会|会议|活动|课程|讲座|工作)?(?:共|共计|累计|各|合计|达|:)*$/.test(left) || /^[^,]{0,16}培训/.test(right);
  if (!named) return [];
  if (/参加|选派|派员|赴|接受|视频会|比赛|考试|调研|检查/.test(left)) return [];
  if (/解读|发布会|访谈|宣传/.test(left + right)) return [];
  return [{ key: 'training', confidence: /举办|开展|组织|召开|进行|集中|邀请/.test(left) ? SURE : LIKELY }];
};
