import type { ComplaintKind } from '@huilan/annual-report';
import type { MentionRule } from './claim.js';
import { LIKELY, POSSIBLE, SURE } from './claim.js';

/** Kinds by the words that name them; where several are named together, the first of this list. */
const KINDS: readonly (readonly [ComplaintKind, RegExp])[] = [
  ['hotline', /热线|工单|转办单|(?<!\d)(?:12|96)\d{3}(?!\d)|\d{5}(?:便民|服务|政务)*(?:平台|热线)/],
  ['petition', /信访|来访/],
  ['complaint', /投诉|举报|维权|诉求|控告/],
  ['message', /留言|来信|信件|信箱|问政|邮件|网民|网友|民声|群众(?:问题|反映)|(?:受理|解决|处理)(?:各类)?问题|咨询投诉/],
  ['consultation', /咨询|来电|答疑|问询/],
];

const HANDLING = /办理|处理|处置|回复|答复|受理|办结|回应|解决|接待|接听|接收|接到|收到|化解|调处|反馈|解答|承办|转办|办复|查处|接转|收办|收集|接受(?=[^,]{0,20}(?:咨询|来电|来访|投诉|举报))/;

/** Opinions on drafts and requests for information, wherever they are named. */
const OTHER_MATTERS = /征集|征求|公开申请|依申请|信息公开申请|问卷|满意|评论|私信/;

/** Complaints that an agency was the object of: 因政府信息公开工作被投诉0件. */
const ABOUT_DISCLOSURE = /公开[^,]{0,8}(?:被|引发|引起|产生|导致)[^,]{0,4}(?:举报|投诉|信访)/;

/** 公开12345热线办件7341件: cases put on the site. */
const PUBLISHED = /^(?:20\d\d年)?(?:公开|公布|公示)/;

/** Matters that only name complaints as their subject: what is counted stands behind. */
const OTHER_HEADS = /提案|议案|人大|政协|培训|会议|解读|稿件|案例|宣传|典型|信息公开|决定|热点|舆情|电话(?:号码)?$|信箱$|平台$/;

/** complaintsHandled: `妥善处置商贸领域维权投诉9起`, `办理12345热线工单356件`, `答复留言34条`. */
export const complaintRule: MentionRule = (mention) => {
  const { left, right, clause, unit, before, part } = mention;
  if (!/^(?:件|起|条|个|次|人次|件次|例|宗|项|单|封|份|批|通|余|条次)$/.test(unit)) return [];
  const near = left + right;
  if (/公开申请|申请公开/.test(before + clause) && (part || /申请/.test(near))) return [];
  if (OTHER_MATTERS.test(near) || ABOUT_DISCLOSURE.test(near) || /^(?:公开|公布|公示|发布)|通报/.test(left) || PUBLISHED.test(clause)) return [];
  const kind = KINDS.find(([, words]) => words.test(near));
  if (kind === undefined) {
    // 受理咨询、投诉、建议，全年公开回应群众…491件: named in the clause before, handled in this one.
    return [];
  }
  const named = [...near.matchAll(new RegExp(kind[1].source, 'g'))].at(-1);
  const behind = near.slice((named?.index ?? 0) + (named?.[0].length ?? 0));
  if (OTHER_HEADS.test(behind) && !/咨询电话$/.test(left)) return [];
  if (/其中/.test(left) && !HANDLING.test(left)) return [];
  if (/(?:设置|开设|设立|公布|公开|安装|配备)[^,]{0,6}(?:电话|信箱|热线|渠道|平台|专线)/.test(left) && !/办理|处理|回复|答复|受理|办结|接听/.test(left)) return [];
  const handled = HANDLING.test(left) || HANDLING.test(right.slice(0, 8)) || HANDLING.test(clause) || goesOnHandling(before, kind[1]);
  if (unit === '人次' && kind[0] !== 'consultation' && kind[0] !== 'petition') return [];
  if (handled) return [{ key: 'complaintsHandled', kind: kindOf(kind[0], near, before + clause), confidence: SURE }];
  if (/工单|留言|投诉|信访件|信件|办件/.test(near) && /(?:工单|办件|留言|投诉(?:举报)?|信访件|信件|来信|诉求)(?:共|共计|为|达|:|量|数)*$/.test(left)) {
    return [{ key: 'complaintsHandled', kind: kind[0], confidence: /(?:共|全年|累计)/.test(clause) ? LIKELY : POSSIBLE }];
  }
  // 热线共服务…，咨询类12973件、投诉举报类3413件: what a hotline took, by kinds.
  if (/(?:咨询|投诉(?:举报)?|举报|求助|诉求)类$/.test(left) && /热线|工单|受理|接听/.test(before + clause)) {
    return [{ key: 'complaintsHandled', kind: kind[0], confidence: POSSIBLE }];
  }
  return [];
};

/** 办理市热线派件247件，县热线派件40件: the verb stands in the clause before, with the like. */
function goesOnHandling(before: string, kind: RegExp): boolean {
  const last = before.split(/[,;。]/).filter((words) => words !== '').at(-1) ?? '';
  return kind.test(last) && HANDLING.test(last);
}

/** 12345热线 named before with 群众诉求 counted: the hotline's cases. */
function kindOf(kind: ComplaintKind, near: string, context: string): ComplaintKind {
  if (kind === 'complaint' && /诉求/.test(near) && !/投诉|举报|维权/.test(near) && /热线|12345/.test(context)) return 'hotline';
  return kind;
}
