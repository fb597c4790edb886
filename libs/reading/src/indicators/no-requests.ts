import type { Sentence } from '../prose.js';
import type { NothingStated } from './claim.js';
import { SURE } from './claim.js';

const NOT = '(?:尚|暂|均|并|从)?(?:未(?:曾|有)?|没有?|无)';
const NAMED =
  '(?:依法?申请(?:公开)?|(?:政府|政务)?信息公开(?:的)?申请|公开(?:政府|政务)?信息(?:的)?申请|(?:政府|政务)信息申请公开|申请(?:公开)?(?:政府|政务)信息(?:公开)?|申请公开|公开(?:的)?申请|要求公开|申请(?:获取|除)[^,。;]{1,20}(?:政府|政务)信息)';

/** 未收到…申请, 没有受理…依申请公开. */
const NOTHING_RECEIVED = new RegExp(
  `${NOT}(?:收到|接到|接收到?|受理到?|收(?=政府)|发生|产生|出现|接受|办理|收到和处理)(?:过|任何|到)?(?<between>[^,。;]{0,60}?)(?:${NAMED}|申请(?=$|[,。;、]|书|件|事|信|公|政|的))(?<after>[^,。;]{0,24})`,
  'g',
);
/** 没有公民、法人…向我局申请公开政府信息. */
const NOBODY_ASKED = new RegExp(
  `${NOT}(?:任何)?(?<between>(?:公民|法人|社会|群众|自然人|个人|单位|组织|企业|人员)[^,。;]{0,30}?(?:向|对)?[^,。;]{0,16}?)(?:${NAMED}|提出(?:政府)?(?:信息公开)?(?:的)?申请)(?<after>[^,。;]{0,16})`,
  'g',
);
/** 2023年，我局无依申请公开事项. */
const NONE_THERE = new RegExp(
  `(?:^|[,。;、:)年度内共均]|[局乡镇县区市办委院校处位门府道站关])(?:暂?无|没有|零)(?:有效)?(?<between>)${NAMED}(?<after>[^,。;]{0,12})`,
  'g',
);
/** 依申请公开…为零; 依申请公开政府信息的数量：无. */
const ZERO = new RegExp(`(?:${NAMED}|申请)(?<between>[^,。;\\d]{0,12}?)(?:为零|零报告|零申请|均为零|为0(?![\\d件条.])|:(?:均?为)?(?:无|零)(?=[,。;]|$))(?<after>)`, 'g');

/** Requests that are not spoken of as received: other matters, those overdue or refused. */
const OTHER_MATTER = /复议|诉讼|投诉|举报|逾期|超期|不予|收费|纠纷|咨询|信访|异议|舆情|意见/;
const ONE_CHANNEL = /书面|当面|现场|信函|邮寄|传真|网上|网络|线上|电子|网站|邮件/;

/** requestsReceived = 0 where the sentence says that nobody asked. */
export function noRequests(sentence: Sentence): NothingStated[] {
  const text = withoutNames(sentence.text);
  for (const found of [NOTHING_RECEIVED, NOBODY_ASKED, NONE_THERE, ZERO].flatMap((pattern) => [...text.matchAll(pattern)])) {
    const { between = '', after = '' } = found.groups ?? {};
    if (OTHER_MATTER.test(between + (after.split(/[、和及或]/)[0] ?? ''))) continue;
    // 未收到书面申请 speaks of one channel only; a list of them of all.
    if (ONE_CHANNEL.test(between) && !/[、和或及]/.test(between) && !/^[^,。;]{0,12}[、和或及]/.test(after)) continue;
    if (/^(?:的)?(?:答复|办理|处理)(?:不|超|逾|引)/.test(after)) continue;
    return [{ key: 'requestsReceived', start: found.index, end: found.index + found[0].length, confidence: SURE }];
  }
  return [];
}

const NOTHING_CARRIED_OUT = /(?<!上一?年度?)(?:无|未|没有)(?:需|须)?(?:申请)?结转(?!上)(?:至|到)?(?:下一?年度?|次年|20\d\d年度?)?(?:继续)?(?:办理)?(?:的)?(?:件|事项|申请|情况)?(?=[,。;]|$)/g;

/** requestsCarriedOut = 0: 答复1件，无结转. */
export function nothingCarriedOut(sentence: Sentence): NothingStated[] {
  return [...withoutNames(sentence.text).matchAll(NOTHING_CARRIED_OUT)].map((found) => ({
    key: 'requestsCarriedOut',
    start: found.index,
    end: found.index + found[0].length,
    confidence: SURE,
  }));
}

/** Remarks and titles blanked out, character for character. */
function withoutNames(text: string): string {
  const blank = (words: string): string => '□'.repeat(words.length);
  return text.replace(/\([^()]*\)/g, blank).replace(/《[^》]*》/g, blank);
}
