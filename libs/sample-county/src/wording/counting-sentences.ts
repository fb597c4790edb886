import type { SentenceTemplate } from './sentence.js';

/** Sentences that state counts, by what they are about. Own words, in the wordings such reports use. */
export const COUNTING_SENTENCES = {
  disclosures: [
    '全年[共|累计|总计]主动公开政府信息{disclosures:条}，[内容涵盖|主要涉及|包括]{matter}、{matter2}和{matter3}等方面。',
    '{year}年，{self}通过各类渠道主动公开政府信息{disclosures:条}，[公开的及时性进一步提高|没有出现应公开未公开的情况|重点栏目做到随时更新]。',
    '全年公开各类信息{disclosures:条}，[以{matter}为重点|其中与{matter}有关的占了很大比重|群众关注的{matter}信息全部上网]。',
    '按照“以公开为常态、不公开为例外”的要求，{self}[年内|本年度]主动公开政府信息{disclosures:条}。',
    '坚持把{matter}的[依据、过程和结果|政策、标准和结果]一并公开，[全年|一年来]主动公开政府信息{disclosures:条}。',
    '对照基层政务公开标准目录[逐项梳理|查漏补缺]，本年度主动公开政府信息{disclosures:条}，[{matter2}等栏目内容更加充实|公开事项更加完整]。',
  ],
  disclosuresWithWebsite: [
    '全年主动公开政府信息{disclosures:条}，其中通过县政府门户网站发布信息{website:条}。',
    '{self}[全年|年内]累计主动公开政府信息{disclosures:条}，其中在县政府门户网站公开信息{website:条}，[其余通过公告栏、宣传册等方式公开|其余通过新媒体和公示栏公开]。',
    '{year}年主动公开政府信息{disclosures:条}，通过政府网站发布信息{website:条}，[{matter}和{matter2}信息更新最为频繁|重点保障{matter}信息及时上网]。',
  ],
  website: [
    '依托县政府门户网站[发布|公开]信息{website:条}，[重点公布{matter}的办理依据和结果|及时更新{matter}栏目|方便群众随时查询{matter}]。',
    '通过县政府门户网站发布信息{website:条}，[做到专人维护、定期检查|各栏目没有长期不更新的情况]。',
  ],
  newMedia: [
    '“{place}{short}”微信公众号[推送|发布]信息{newMedia:条}，[用图文和短视频介绍{matter}|让群众及时了解{matter}的进展|转发量较上年有所提高]。',
    '通过政务新媒体发布信息{newMedia:条}，[形成网站与新媒体相互补充的局面|扩大了{matter}政策的知晓面]。',
    '[发挥|利用]政务新媒体[传播快|覆盖广|互动强]的特点，微信公众号全年发布（含转发）信息{newMedia:条}。',
    '[运用|借助]微信、微博等政务新媒体发布信息{newMedia:条}，[集中宣传{matter}和{matter2}|主要介绍{matter}的办理流程]。',
  ],
  policyInterpretations: [
    '[围绕|针对]{matter}[出台的新规定|的有关政策文件]，发布政策解读{policyInterpretations:篇}，[多以问答和图解形式呈现|帮助群众弄清办理条件]。',
    '坚持政策文件与解读材料同步[起草|谋划]、同步发布，全年发布政策解读{policyInterpretations:篇}。',
    '[制作|编写]并发布{matter}、{matter2}等政策解读稿件{policyInterpretations:篇}，[由起草股室负责人把关|力求通俗易懂]。',
    '就{matter}等群众关心的政策发布解读材料{policyInterpretations:件}。',
  ],
  'complaintsHandled.hotline': [
    '[认真|及时|按期]办理12345政务服务便民热线[转办|交办]工单{complaintsHandled.hotline:件}，[做到件件有回音|回复后逐件回访|反映较多的{matter}问题已专题研究]。',
    '全年办理12345热线工单{complaintsHandled.hotline:件}，[问题集中在{matter}和{matter2}|涉及{matter}的诉求较多|群众满意率稳步提高]。',
    '[共|累计]办结12345热线诉求{complaintsHandled.hotline:件}，[并从中梳理{matter}的共性问题主动公开|办理情况每季度通报一次]。',
  ],
  'complaintsHandled.complaint': [
    '[妥善|依法]处置{matter}领域投诉举报{complaintsHandled.complaint:起}，[处理结果均告知当事人|维护了群众合法权益]。',
    '受理并办结{matter}、{matter2}等方面投诉举报{complaintsHandled.complaint:件}，[典型情况以案说法|办理结果及时反馈]。',
    '全年处理投诉举报{complaintsHandled.complaint:件}，[对反映集中的{matter}问题开展了整治|逐件核查、逐件答复]。',
  ],
  'complaintsHandled.message': [
    '办理网民留言{complaintsHandled.message:条}，[均在规定时间内回复|有代表性的答复在网上公开|对{matter}类留言重点跟踪]。',
    '[回复|答复]网上来信留言{complaintsHandled.message:件}，[回复率保持较高水平|做到有问必答]。',
  ],
  'complaintsHandled.petition': [
    '办理群众信访事项{complaintsHandled.petition:件}，[把政策公开与化解矛盾结合起来|对涉及{matter}的事项当面说明政策]。',
    '[依法|按程序]办理信访件{complaintsHandled.petition:件}，[及时受理、按期答复|处理意见依法送达并公开程序]。',
  ],
  'complaintsHandled.consultation': [
    '解答群众关于{matter}的咨询{complaintsHandled.consultation:次}，[常见问题汇编成册|热点问题在网上统一答复]。',
    '通过窗口和电话答复{matter}、{matter2}等政策咨询{complaintsHandled.consultation:人次}。',
  ],
  requests: [
    '全年收到政府信息公开申请{requestsReceived:件}，[内容多与{matter}有关|申请人以周边群众为主|均依法登记]，[及时答复|按程序办理]。',
    '{year}年，{self}共收到政府信息公开申请{requestsReceived:件}，[严格按照登记、审核、办理、答复、归档的程序办理|答复前均经合法性审查|每件都与申请人做了沟通]。',
    '本年度新收政府信息公开申请{requestsReceived:件}，[涉及{matter}的居多|比较集中的是{matter}和{matter2}]。',
  ],
  requestsHandled: [
    '全年收到政府信息公开申请{requestsReceived:件}{carried}，办结{requestsHandled:件}，[答复均在法定期限内作出|答复文书统一编号归档]。',
    '{year}年收到政府信息公开申请{requestsReceived:件}{carried}，已办结{requestsHandled:件}，[主要涉及{matter}|当面送达和邮寄送达相结合]。',
  ],
  requestsCarriedOut: [
    '全年收到政府信息公开申请{requestsReceived:件}{carried}，办结{requestsHandled:件}，结转下年度继续办理{requestsCarriedOut:件}。',
    '本年度新收政府信息公开申请{requestsReceived:件}{carried}，办结{requestsHandled:件}，结转至{nextYear}年{requestsCarriedOut:件}，[均在办理期限内|其中有的正在征求第三方意见]。',
    '{year}年，{self}收到政府信息公开申请{requestsReceived:件}{carried}，[主要涉及{matter}|多数与{matter}相关]，全年办结{requestsHandled:件}，结转下年度{requestsCarriedOut:件}。',
  ],
  noRequests: [
    '{year}年，{self}未收到政府信息公开申请{!requestsReceived:件}，[申请渠道保持畅通|受理电话和信箱有专人值守]。',
    '全年没有收到公民、法人或者其他组织提出的政府信息公开申请{!requestsReceived:件}。',
    '本年度{self}未接到政府信息公开申请{!requestsReceived:件}，[公开指南中的受理方式已及时更新|对外公布的受理地址和时间没有变动]。',
  ],
  disputes: [
    '因政府信息公开工作引起的行政复议{reconsiderations:件}、行政诉讼{litigations:件}，[已逐案分析原因|均依法答复和应诉]。',
    '全年发生政府信息公开类行政复议{reconsiderations:件}，行政诉讼{litigations:件}，[对被纠错的问题组织了复盘|答复质量有待继续提高]。',
  ],
  noDisputes: [
    '[全年未发生|本年度没有发生]因政府信息公开引起的行政复议、行政诉讼{!reconsiderations:件}{!litigations:件}。',
    '未发生政府信息公开方面的行政复议和行政诉讼{!reconsiderations:件}{!litigations:件}，[答复得到申请人理解|工作总体平稳]。',
  ],
  normativeDocumentsIssued: [
    '全年制发行政规范性文件{normativeDocumentsIssued:件}，[均按规定公开并同步解读|印发后及时上网|公开前均征求社会意见]。',
    '{self}[年内|全年]制发规范性文件{normativeDocumentsIssued:件}，[并对现行文件集中清理|文件文本可在网上下载]。',
  ],
  media: [
    '[全年|年内]向各级媒体上报稿件{mediaSubmitted:篇}，采用{mediaAdopted:篇}，[{matter}的做法得到推介|较好宣传了{matter}]。',
    '积极向上级媒体投稿，[累计|共]上报稿件{mediaSubmitted:篇}，被采用{mediaAdopted:篇}。',
  ],
  training: [
    '[组织|举办]政务公开业务培训{training:次}，[覆盖{units}|由法律顾问讲解典型案例|重点讲解申请答复的规范]。',
    '全年开展培训{training:次}，[{units}经办人员全部参加|对新任经办人员单独辅导|内容包括保密审查和答复文书]。',
  ],
  proposals: [
    '公开人大代表建议、政协委员提案复文{#proposals}件，[主动接受监督|涉及{matter}的意见已研究采纳]。',
  ],
} satisfies Record<string, readonly SentenceTemplate[]>;

export type CountingSubject = keyof typeof COUNTING_SENTENCES;
