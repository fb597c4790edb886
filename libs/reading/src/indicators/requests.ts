import type { NothingStated, MentionRule, Claim } from './claim.js';
import { LIKELY, POSSIBLE, SURE } from './claim.js';
import type { Sentence } from '../prose.js';

/** A request for government information, in its many names. */
const REQUEST =
  /依申请(?:公开)?|(?:政府|政务)?信息公开(?:的)?申请|公开(?:政府|政务)?信息(?:的)?申请|申请公开|公开(?:的)?申请|信息公开(?:事项|案件|办件)|申请(?:书|件|表|事项|案件|数量|量)|要求公开/;

/** Applications for other things. */
const OTHER_APPLICATION =
  /复议|诉讼|许可|登记|补贴|救助|仲裁|专利|商标|不动产|资质|审批|政务服务|服务事项|办事|执行|强制|贷款|项目申请|入学|社保|医保|补助|工伤|回避|听证|赔偿|立项|验收|施工|营业/;

const RECEIVED = /(?:新?收到|新收|受理|接收到?|接到|收办|收件|接受|接待|登记|收(?=(?:政府|政务|信息|依|公开)))/;
const HANDLED = /(?:办结|答复|办理|办复|处理|回复|处置|办毕)/;
const CARRIED_OUT = /(?:结转|转|顺延|延续|跨|留)(?:至|到|入|下)?(?:的)?(?:下一?年|次年|明年|20\d\d年|下年)/;
const CARRIED_IN = /上一?年度?(?:结转|转入|遗留)|(?:结转|转入)上一?年|(?:含|包括)上一?年/;

/** Parts of the whole by applicant or channel. */
const PART =
  /自然人|法人|企业|网上|网络|在线|线上|书面|信函|邮寄|邮政|当面|现场|传真|电子邮件|邮箱|平台|公民个人|律师|系统|来信/;

/** requestsReceived, requestsHandled, requestsCarriedOut. */
export const requestRule: MentionRule = (mention) => {
  const { left, right, clause, before, unit } = mention;
  if (!/^(?:件|条|起|例|份|宗|项|个|次|件次|人次|单|封|条次)$/.test(unit)) return [];
  const context = before + clause;
  const near = left + right;
  if (/处理费|收取|收费/.test(near) || OTHER_APPLICATION.test(near) || /咨询|投诉|举报|热线|工单|留言|解读|规范性文件|提案|建议|培训|会议|稿件|主动公开/.test(near)) return [];
  const named = REQUEST.test(near) || /申请$/.test(left) || /^申请/.test(right) || /申请(?:共|共计|为|有|总数|:|计)*$/.test(left);
  const inContext = REQUEST.test(context) || /(?:收到|受理|新收|接到|接收)[^,。]*申请/.test(context);
  if (CARRIED_IN.test(near)) return [];
  if (CARRIED_OUT.test(near) && (named || inContext || /申请|办理|答复|结转/.test(near))) return [{ key: 'requestsCarriedOut', confidence: SURE }];
  if (!named && !inContext) return [];
  // 依申请公开文件12条: a class of documents.
  if (/依申请公开(?:的)?(?:文件|公文|类|属性|目录|制度|指南|栏目|专栏)/.test(near)) return [];
  if (outcomeWords.test(left)) return [];
  const received = RECEIVED.exec(left);
  const handled = HANDLED.exec(left);
  if (named) return named2(left, right, received !== null, handled !== null, unit, before);
  // 答复22起, 本年度办结441件: the requests were named before.
  if (handled !== null && new RegExp(`(?:${HANDLED.source})(?:完毕|完成|了|完)?(?:共|共计|:|为|数|总数)*$`).test(left) && !PART.test(left) && left.length <= 16) {
    return [{ key: 'requestsHandled', confidence: LIKELY }];
  }
  if (received !== null && /(?:新收|收到|受理)(?:了)?(?:共|共计|:|为)*$/.test(left) && left.length <= 14) return [{ key: 'requestsReceived', confidence: LIKELY }];
  return [];
};

const outcomeWords = /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|同意公开|不予受理|补正|告知|撤回|撤销|不存在|主动公开范围|作其他|非政府信息|不属于|维持|纠正|延期/;

function named2(left: string, right: string, received: boolean, handled: boolean, unit: string, before: string): Claim[] {
  const claims: Claim[] = [];
  const part = PART.test(left) && !/(?:公民|自然人)[、和,]?法人/.test(left);
  if (received) claims.push({ key: 'requestsReceived', confidence: part ? POSSIBLE : SURE, ...(part ? { part } : {}) });
  if (handled) claims.push({ key: 'requestsHandled', confidence: part ? POSSIBLE : SURE, ...(part ? { part } : {}) });
  if (claims.length > 0) return claims;
  if (HANDLED.test(right) && !/继续|正在/.test(right)) return [{ key: 'requestsHandled', confidence: POSSIBLE }];
  if (part || /其中/.test(left)) return [];
  // 依申请公开共5件, 政府信息公开申请0件: no verb.
  const bare = /(?:依申请公开|信息公开申请|公开申请)(?:事项|案件|件|数量?|总数|受理量)?(?:共计?|为|是|:|有|合计|总计|量为)*$/.test(left);
  if (bare && unit !== '条' && !/主动公开[^,]{0,6}$/.test(before)) return [{ key: 'requestsReceived', confidence: POSSIBLE }];
  return [];
}

const NEGATION = '(?:尚|暂|均|并|从)?(?:未(?:曾|有)?|没有?|无)';
const NOTHING_RECEIVED = new RegExp(
  `${NEGATION}(?:收到|接到|接收到?|受理到?|收(?=政府)|发生|产生|出现|接受|办理|收到和处理)(?:过|任何|到)?(?<between>[^,。;]{0,40}?)(?:依申请公开|依申请|(?:政府|政务)?信息公开(?:的)?申请|公开(?:政府|政务)?信息(?:的)?申请|申请公开|公开(?:的)?申请|要求公开|申请(?=$|[,。;、]|书|件|事|信|公|政|的))(?<after>[^,。;]{0,24})`,
  'g',
);
const NONE_APPLIED = new RegExp(
  `(?:${NEGATION})(?:任何)?(?<between>(?:公民|法人|社会|群众|自然人|个人|单位|组织|企业|人员)[^,。;]{0,30}?(?:向|对)?[^,。;]{0,16}?)(?:申请(?:公开)?(?:政府|政务)?信息|提出(?:政府)?(?:信息公开)?(?:的)?申请|依申请公开|(?:政府)?信息公开申请|申请公开)(?<after>[^,。;]{0,16})`,
  'g',
);
const NO_REQUESTS = /(?:^|[,。;、:）)年])(?:本年度?|全年|我[局乡镇县办委院校处单位]{1,2})?(?:暂?无|没有|零)(?<between>)(?:依申请(?:公开)?|(?:政府)?信息公开申请|申请公开)(?<after>[^,。;]{0,12})/g;
const ZERO_WORDS = /(?:依申请公开|信息公开(?:的)?申请|公开申请|申请)(?<between>[^,。;\d]{0,12}?)(?:为零|零报告|零申请|均为零|为0(?![\d件条.]))(?<after>)/g;

/** 未收到…申请, 没有公民…申请公开, 申请为零. */
export function noRequests(sentence: Sentence): NothingStated[] {
  const text = sentence.text.replace(/\([^()]*\)/g, (remark) => '□'.repeat(remark.length)).replace(/《[^》]*》/g, (title) => '□'.repeat(title.length));
  for (const found of [NOTHING_RECEIVED, NONE_APPLIED, NO_REQUESTS, ZERO_WORDS].flatMap((pattern) => [...text.matchAll(pattern)])) {
    const { between = '', after = '' } = found.groups ?? {};
    if (/复议|诉讼|投诉|举报|逾期|超期|不予|收费|纠纷|咨询|信访|异议|舆情|意见/.test(between + after)) continue;
    // 未收到书面申请 speaks of one channel only.
    if (/书面|当面|现场|信函|邮寄|传真|网上|网络|线上|电子/.test(between) && !/[、和或及]/.test(between)) continue;
    if (/^(?:的)?(?:答复|办理|处理)(?:不|超|逾|引)/.test(after)) continue;
    return [{ key: 'requestsReceived', start: found.index, end: found.index + found[0].length, confidence: SURE }];
  }
  return [];
}
