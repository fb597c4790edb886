import type { MentionRule, Claim } from './claim.js';
import { LIKELY, POSSIBLE, SURE } from './claim.js';
import type { Mention } from './mentions.js';

/** A request for government information, in its many names. */
export const REQUEST =
  /依法?申请(?:公开)?|(?:政府|政务)?信息公开(?:的|相关)?申请|公开(?:政府|政务)?信息(?:的)?申请|申请(?:公开)?(?:政府|政务)信息(?:公开)?|申请公开|公开(?:的)?申请|信息公开(?:事项|案件|办件)|申请(?:书|件|表|事项|案件|数量|量)|要求公开|提[交出](?:的)?(?:政府)?信息公开/;

/** Applications for other things. */
const OTHER_APPLICATION =
  /复议|诉讼|许可|登记|补贴|救助|仲裁|专利|商标|不动产|资质|审批|政务服务|服务事项|办事|执行|强制|贷款|项目申请|入学|社保|医保|补助|工伤|回避|听证|赔偿|立项|验收|施工|营业/;
const OTHER_MATTER = /处理费|收取|收费|咨询|投诉|举报|热线|工单|留言|解读|规范性文件|提案|建议|培训|会议|稿件|主动公开|协助/;

const RECEIVED = /(?:新?收到|新收|受理|接收到?|接到|收办|收件|接受|接待|登记|收(?=(?:政府|政务|信息|依|公开)))/;
const HANDLED = /(?:办结|答复|办理(?!事项|件|情况|的)|办复|处理|回复|处置|办毕)/;
const CARRIED_OUT = /(?:下一?年度?|次年|明年)继续(?:办理|处理|答复)|(?:结转|转结|转接|转|顺延|延续|跨|留)(?:至|到|入|下)?(?:的)?(?:下一?年|次年|明年|20\d\d年|下年)/;
const CARRIED_IN = /上一?年度?(?:结转|转入|遗留)|(?:结转|转入)上一?年|(?:含|包括)上一?年/;

/** Only requests of information are carried from year to year in these reports. */
const CARRIED_OVER = /结转(?:至|到)?(?:上|下|次|20\d\d)/;

const NEWLY_RECEIVED = /新(?:收|接|受理)/;

/** Parts of the whole by applicant or channel. */
const PART =
  /自然人|法人|企业|网上|网络|在线|线上|书面|信函|邮寄|邮政|当面|现场|传真|电子邮件|邮箱|平台|公民个人|律师|系统|来信/;

const OUTCOME =
  /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|同意公开|不予受理|不掌握|补正|告知|撤回|撤销|不存在|主动公开范围|作其他|非政府信息|不属于|维持|纠正|延期|未(?:能)?(?:办|答|回|审|处)/;

/** 依申请公开文件12条: a class of documents. */
const CLASS_OF_DOCUMENTS = /依申请公开(?:的)?(?:文件|公文|类|属性|目录|制度|指南|栏目|专栏)/;

/** requestsReceived, requestsHandled, requestsCarriedOut. */
export const requestRule: MentionRule = (mention) => {
  const { left, right, clause, before, unit, topic } = mention;
  if (!/^(?:件|条|起|例|份|宗|项|个|次|件次|人次|单|封|条次)$/.test(unit)) return [];
  const context = before + clause;
  // 新收到申请3件，上年结转1件，共计4件: what is new is the year's, the sum is not.
  if (mention.summedUp ? !NEWLY_RECEIVED.test(left) : isSumWithCarriedIn(mention)) return [];
  const near = left + right;
  if (OTHER_APPLICATION.test(behindVerb(left) + right) || OTHER_MATTER.test(near)) return [];
  const named = REQUEST.test(near) || /申请$/.test(left) || /^申请/.test(right) || /申请(?:共|共计|为|有|总数|:|计)*$/.test(left);
  const inContext = REQUEST.test(context) || /(?:收到|受理|新收|接到|接收)[^,。]*申请/.test(context) || /依申请/.test(topic) || CARRIED_OVER.test(mention.sentence.text);
  if (CARRIED_IN.test(near)) return [];
  if (CARRIED_OUT.test(near) && (named || inContext || /申请|办理|答复|结转/.test(near))) return [{ key: 'requestsCarriedOut', confidence: SURE }];
  if (CLASS_OF_DOCUMENTS.test(near) || OUTCOME.test(left)) return [];
  // 其中…回复网络申请公开事项5条: a part of what was published.
  if (named) return mention.part && !REQUEST.test(before) && !/依申请/.test(topic) ? [] : ofNamedRequests(mention);
  return inContext && (!mention.part || PART_HANDLED.test(left)) ? ofRequestsNamedBefore(left) : [];
};

/** 收到36件，其中按期办结36件: not a way of answering, but all that was handled. */
const PART_HANDLED = /^(?:其中)?(?:已|均|按期|按时|及时|依法|当年)*(?:办结|答复|办理)(?:完毕|完成)?(?:共|了)?$/;

function isSumWithCarriedIn({ clause, before }: Mention): boolean {
  return /^(?:总|合)?(?:共计?|计|总计|合计)(?:为|有)?$/.test(clause) && CARRIED_IN.test(before) && NEWLY_RECEIVED.test(before);
}

/** 县人力社保局收到申请 names the agency, 收到社保补贴申请 the matter. */
function behindVerb(left: string): string {
  const verb = new RegExp(`(?:${RECEIVED.source}|${HANDLED.source})(?!.*(?:${RECEIVED.source}|${HANDLED.source}))`).exec(left);
  return verb === null ? left : left.slice(verb.index);
}

function ofNamedRequests({ left, right, unit, before }: Mention): Claim[] {
  const part = PART.test(left) && !/(?:公民|自然人)[、和,]?法人/.test(left);
  const received = RECEIVED.test(left);
  const handled = HANDLED.test(left);
  const confidence = part ? POSSIBLE : SURE;
  if (received || handled) {
    return [
      ...(received ? [{ key: 'requestsReceived', confidence, ...(part ? { yields: true } : {}) } as const] : []),
      // 接收和办理126件 says what was received; a number of those handled may follow.
      ...(handled ? [{ key: 'requestsHandled', confidence: received ? Math.min(confidence, LIKELY) : confidence, ...(part || received ? { yields: true } : {}) } as const] : []),
    ];
  }
  if (HANDLED.test(right) && !/继续|正在/.test(right)) return [{ key: 'requestsHandled', confidence: POSSIBLE }];
  if (/其中/.test(left) || (part && !/本年|全年|20\d\d年/.test(left))) return [];
  // 本年度有1件依申请公开信息
  if (/(?:仅|只|共)?有$/.test(left) && REQUEST.test(right)) return [{ key: 'requestsReceived', confidence: POSSIBLE }];
  // 依申请公开共5件, 政府信息公开申请0件: no verb.
  const bare = /(?:依申请公开|信息公开申请|公开申请)(?:(?:政府|政务)?信息)?(?:事项|案件|件|数量?|总数|受理量)?(?:共计?|为|是|:|有|合计|总计|量为)*$/.test(left);
  return bare && unit !== '条' && !/主动公开[^,]{0,6}$/.test(before) ? [{ key: 'requestsReceived', confidence: POSSIBLE, ...(part ? { yields: true } : {}) }] : [];
}

/** 答复22起, 本年度办结441件, 新收5件: the requests were named before, or by the heading. */
function ofRequestsNamedBefore(left: string): Claim[] {
  if (new RegExp(`(?:${HANDLED.source})(?:完毕|完成|了|完)?(?:共|共计|:|为|数|总数)*$`).test(left) && !PART.test(left) && left.length <= 16) {
    return [{ key: 'requestsHandled', confidence: LIKELY }];
  }
  return /(?:新收|收到|受理)(?:了)?(?:共|共计|:|为)*$/.test(left) && left.length <= 14 ? [{ key: 'requestsReceived', confidence: LIKELY }] : [];
}
