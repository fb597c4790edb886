import type { ComplaintKind, IndicatorKey } from '@huilan/annual-report';
import { documentOf } from '../fixtures/documents.js';
import { drawFigures } from '../fixtures/figures.js';
import { reportLines } from '../fixtures/printing.js';
import { isReadRefusal } from '../refusal.js';
import { readReport } from '../report-reader.js';
import type { ReadIndicator } from '../read-report.js';

/** Indicators that a report of 2023 yields whose part 1 is these lines. */
function indicatorsOf(...overview: readonly string[]): readonly ReadIndicator[] {
  const lines = reportLines(drawFigures(1));
  const start = lines.indexOf('一、总体情况') + 1;
  const report = readReport(documentOf(...lines.slice(0, start), ...overview, ...lines.slice(lines.indexOf('二、主动公开政府信息情况'))));
  if (isReadRefusal(report)) throw new Error(report.message.zh);
  return report.indicators;
}

type Short = Partial<Record<IndicatorKey, number | number[]>>;

function shortly(found: readonly ReadIndicator[]): Short {
  const short: Short = {};
  for (const { key, value } of found) {
    const before = short[key];
    short[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return short;
}

describe('what a sentence says it counts', () => {
  const cases: readonly (readonly [name: string, text: string, want: Short])[] = [
    // disclosures and channels
    ['all information disclosed', '2023年，我局主动公开政府信息167条。', { disclosures: 167 }],
    ['any verb of publishing with information of every kind', '全年共发布各类信息249条。', { disclosures: 249 }],
    ['a number with 万余 is about ten thousands', '全年累计公开信息2.72万余条。', { disclosures: 27200 }],
    ['a character lost in copying', '本局公众信息平台主动公开信 88 条。', { disclosures: 88 }],
    ['the noun of the verb, with the year', '全年政府信息公开总数为120条。', { disclosures: 120 }],
    ['the object behind the number', '本年度在这两个领域共公开了44项政务信息。', { disclosures: 44 }],
    ['classes named as examples of all', '主动公开食品药品、特种设备等信息312条。', { disclosures: 312 }],
    ['channels one by one, no total is made up', '通过门户网站发布信息300条，微信公众号发布120篇，微博更新80条。', { website: 300, newMedia: [120, 80] }],
    ['a list of channels behind one verb', '主动公开信息400条，其中政务外网公开250条、今日头条130条、抖音号20条。', { disclosures: 400, website: 250, newMedia: [130, 20] }],
    ['the channel set in the clause before', '依托微信公众号、视频号等平台，全年发布各类政务信息100余条。', { newMedia: 100 }],
    ['followers between the channel and its posts', '“青禾发布”公众号粉丝量为28793，今年共发布文章252篇。', { newMedia: 252 }],
    ['several channels together are all of them', '通过政府网站、政务新媒体、公示栏等渠道主动公开信息510条。', { disclosures: 510 }],
    ['other ways alone are not all', '通过其他方式公开政府信息54条。', {}],
    ['a notice board alone is not all', '在公示栏公开低保、救助等信息51条。', {}],
    ['one class of information is not all', '发布培训、招工等便民信息5篇，公开政策文件4件。', {}],
    ['columns are no items', '新开设公开专栏18个，优化栏目22个，运营政务新媒体账号3个。', {}],
    ['things done to a site are no publishing', '清理网站过期信息697条，整改错误信息83条，上报工作信息12条。', {}],
    ['classes of the total are left alone', '全年公开各类信息165条，按类分：许可类10条，其它类155条，动态类2014条。', { disclosures: 165 }],
    ['a part that counts in full words is still a part', '新增主动公开政府信息共计60条，其中救助类20条、低保类25条，其他政府主动公开的信息15条。', { disclosures: 60 }],
    ['parts in brackets', '公开信息43条（通知公告16条、主动公开信息27条）。', { disclosures: 43 }],
    ['parts behind a colon', '主动公开政府信息共36条：政策文件信息13条，工作动态信息20条，公开信息3条。', { disclosures: 36 }],
    ['what subordinate bodies disclosed of the whole', '全县主动公开政府信息共计1400条，其中县直部门主动公开信息600条，各镇主动公开800条。', { disclosures: 1400 }],
    ['a later number of one task is a part, even with 共', '市商务局2022年主动公开信息240条。一是公开决策信息50条；二是接受监督，共发布相关信息30条。', { disclosures: 240 }],
    ['a catalogue that disclosed some of all', '全年共主动公开信息1650条。政府信息公开目录主动公开政府信息70条。', { disclosures: 1650 }],
    ['what was published of a whole that was not', '制作、获取政府信息总数100条，其中：主动公开政府信息40条，不予公开60条。', { disclosures: 40 }],
    ['since ever beside this year', '截至2023年12月31日，累计主动公开政府信息13900条。本年度主动公开政府信息480条。', { disclosures: 480 }],
    ['a class where nothing else is stated', '本年主动公开司法行政信息66条。', { disclosures: 66 }],
    ['the verb alone', '我局主动公开291件。', { disclosures: 291 }],
    ['a list closed by 等 without a noun', '公开局预算、决算信息、机关简介、督察反馈意见等12条次。', { disclosures: 12 }],
    ['a label and its number', '1.主动公开政府信息的情况：40条，内容涉及预算、招标。', { disclosures: 40 }],
    ['the unit lost behind 余', '在门户网站通过规划、动态等栏目主动公开政府信息260余', { website: 260 }],
    ['two channels named together', '通过局门户网站和微信公众号共公开应急、防灾等各类非涉密信息1066条，其中门户网站公开信息640条。', { disclosures: 1066, website: 640 }],
    ['a number before what it counts', '通过政府信息公开网公开92条涉及民生事项、社会救助等领域的信息，通过各级媒体发布宣传信息120余篇。', { website: 92 }],
    ['a list with a proposal among its examples', '在厅门户网站专栏主动发布“双公示”、预算、建议提案等政府信息共86条。', { website: 86 }],
    ['an account whose name says 发布', '“青禾县人民政府发布”发布信息447条。', { newMedia: 447 }],
    ['a headline is no new medium', '门户网站公开政府信息320条，其中头条新闻110条，图片新闻6条。', { website: 320 }],
    ['news sites of others are no website', '被主流媒体刊载，其中人民网4条、学习强国2条。', {}],
    ['columns give way to their site', '门户网站发布政府信息49条，政府信息公开专栏发布信息44条。', { website: 49 }],
    ['answers to requests put on the site are no items', '办理政府信息公开申请9件，不掌握5件，已通过网站对外公开1件，不予公开1件。', { requestsHandled: 9 }],
    ['boards, screens and villages', 'LED屏发布信息12期，标语公布信息16次，各村村务平台共发布信息610条。', {}],
    ['one class beside all that stood on the site', '市政府信息公开网主动公开信息513条，其中补贴信息26条。主动公开养老领域政府信息52条。', { website: 513 }],
    ['the first of several kinds', '通过网站主动公开人事招聘信息118条、政策文件29条、补贴公示220条。', {}],
    ['what was pushed goes to some', '先后制作推送短视频4部、推送信息58条。', {}],
    ['other bodies named one by one', '市发改委共主动公开政府信息130条，市信用办公开信息23400条。', { disclosures: 130 }],
    ['a platform that is some of the site', '门户网站发布各类信息8100篇，其中信息公开平台发布信息545篇。', { website: 8100 }],
    ['an account named only in quotes', '局网站发布各类信息310条，微信发布信息1115条，“青禾旅游”发布信息780条。', { website: 310, newMedia: [1115, 780] }],
    ['the account that a sentence opens with', '以“青禾城管”微信公众号为平台，宣传相关工作，加强引导，全年共发布各类信息656条。', { newMedia: 656 }],
    ['the noun of the verb with a word of totals inside', '2023年政府信息累计公开3500余条。', { disclosures: 3500 }],
    ['kinds of documents on a site, none of them all', '通过门户网站公开工作动态33条、乡镇建设12条、政策文件4条，微信公众号公开共82条。', { newMedia: 82 }],
    ['a sum that says what it sums', '通过门户网站公开预决算信息42条，发布采购等各类信息150条，总计公开信息192条。', { disclosures: 192 }],
    ['issues and the items in them', '“青禾普法”微信公众号推送图文信息218期932篇。', { newMedia: 932 }],
    ['sites of procurement are not the government website', '公开信息645条，其中省政府采购网上发布378条采购信息，区人民政府网站发布127条公开信息。', { disclosures: 645, website: 127 }],
    ['a screen, a notice board and an account together', '通过电子显示屏、公开栏和微信公众号发布信息，全年累计发布各类信息共1631条。', { disclosures: 1631 }],
    ['both accounts and each', '局“双微”平台共发布信息2128条（其中微信发布752条，微博发布1376条）。', { newMedia: 2128 }],
    ['what a group of colleagues was sent', '通过微信工作群公开200余条。', {}],
    ['issues without the number of their items', '微信公众号全年共推送291期。', {}],
    ['plans that are published', '主动公开规划计划、工作总结等各类信息500多条。', { disclosures: 500 }],
    ['a channel named in a remark', '“青禾教育播报”（官方微博）公开信息530余条。', { newMedia: 530 }],
    ['documents on the site are documents', '全年在官网发布属性为主动公开的文件45份。', {}],
    ['a site by its name and another', '本年度青禾教育网和中国青禾同步主动公开信息1525条。', { website: 1525 }],
    ['what follows the number is something else', '通过政府信息公开网站公开了农业保险、美丽乡村等50余项专项资金使用情况。', {}],
    ['one class on a site named before', '在局官网预算公开专栏，对执行进行公开，本年度共公开60条预决算信息。', {}],
    ['a total that has come to so many', '主动公开政府信息已达300余条。', { disclosures: 300 }],
    ['the work itself as a verb', '政务公开各类信息310条，其中工作动态信息302条。', { disclosures: 310 }],
    ['a site and the column of it', '在县教育局网站信息公开栏目主动公开机构、人事、规范性文件等主动公开信息72件。', { website: 72 }],
    ['a list without 等', '主动公开领导信息、机构职能、行政许可和公共服务信息640余条。', { disclosures: 640 }],
    ['a list of two by another verb is one class', '公开年度预算和决算等信息6条。', {}],
    ['what kind of information, not what was done to it', '在门户网站公布动态信息41条，各类补贴对象等公示信息3万余条。', {}],
    ['work on information as its object', '今年我局主动公开政府信息工作150条，主动公开新增信息150条。', { disclosures: [150, 150] }],
    ['information that was checked and published', '全年共审核发布各类信息620条。', { disclosures: 620 }],
    ['documents with information', '我局在网站主动公开发布有关信息文件共230条。', { website: 230 }],
    ['what a number contains is no second number of its verb', '门户网站全年发布或更新各类动态信息1300条，含法规信息12条。', { website: 1300 }],
    ['a part that names no channel is no count of the site', '通过政府网站公开局及下属单位的预决算，其中预算公开15条，决算公开14条。', {}],
    ['one notice beside all that stood on the site', '在新区门户网站发布83条公开信息。在新区门户网站公开地块调查结果公示5条。', { website: 83 }],
    ['the platform that is being built is no channel', '公开平台建设中街道政府信息公开60条。', {}],
    ['a platform and the site on it', '通过政府信息公开平台公开政府信息共计690条，其中政府网站信息400条、微信服务号发布信息290条。', { website: [690, 400], newMedia: 290 }],
    ['the net inside and the whole net', '在党政内网公开信息480条，年内全网发布4次红色预警信息。', {}],
    ['boards beside a site are not all', '县政府网站主动公开信息270条。大厅显示屏、手册等渠道公开260条信息。', { website: 270 }],
    ['boards alone are all there is', '通过村务公开栏等渠道发布各类信息100余条。', { disclosures: 100 }],
    ['channels named before 等', '依托县政府网站、微信公众号等主动公开信息共320条。', { disclosures: 320 }],
    ['all of an agency that has one field', '向社会公布自然资源政府信息累计131条。', { disclosures: 131 }],
    ['manuscripts put on a site', '在青禾水利微信公众号发布690条，青禾水利网站发稿560条。', { website: 560, newMedia: 690 }],
    ['news of every kind', '在网站、微信公众号等平台，主动发布各类政务动态信息945条。', { disclosures: 945 }],
    ['a page of the site named after the net', '通过青禾县人民政府网教育局小首页主动公开政府信息167条，其中政策文件3条。', { website: 167 }],
    ['pages and other ways', '通过网页发布等形式主动公开政府信息58条。', { disclosures: 58 }],
    ['an account of the library', '“青禾文旅”微信公众号发布信息137条，“青禾县图书馆”微信公众号发布信息612条。', { newMedia: [137, 612] }],
    ['broadcasting as what is published', '通过政府网站、政务新媒体等多种渠道，及时发布旅游推介、广播电视、市场监督等各类信息共计252条。', { disclosures: 252 }],
    ['weekly news are no plan', '通过“青禾财政”微信公众号推送每周新闻、考试资讯等各类信息450条。', { newMedia: 450 }],
    ['columns counted as matters', '主动公开应急预案、预警信息等四项栏目。', {}],
    ['since ever, with the year named before its channels', '2023年，通过网站、电子屏等形式主动公开政府信息8800条。截至2023年底，累计主动公开政府信息64000条。', { disclosures: 8800 }],
    // what is no count of the year
    ['readers, clicks and followers', '网站访问量超364万次，阅读量达100余万次，关注人数18万人。', {}],
    ['telephone numbers, post codes and hotlines', '拨打12345热线，邮编266700，电话0532-8736245。', {}],
    ['since the site was opened', '自开通以来累计发布信息10471条。', {}],
    ['last year in brackets', '收到政府信息公开申请22起，比2022年（31起）下降29%。', { requestsReceived: 22 }],
    ['last year for comparison', '较去年的45件减少23件，2022年公开信息300条。', {}],
    ['plans', '下一步计划公开信息500条，力争每季度开展培训2次。', {}],
    ['a number that was left out', '微信公众号编辑发布信息条。', {}],
    ['slogans', '做到“办结一件申请、解决一个问题”。', {}],
    // requests
    ['requests received', '2023年共收到政府信息公开申请26件。', { requestsReceived: 26 }],
    ['requests received and answered', '共收到依申请公开申请26件，均已办结。', { requestsReceived: 26 }],
    ['received and handled in one breath', '全年接收和办理政府信息公开申请3件。', { requestsReceived: 3, requestsHandled: 3 }],
    ['handled, not received', '2023年共办理回复依申请公开事项23件，其中网上22件、书面1件。', { requestsHandled: 23 }],
    ['the whole way of a year', '全年收政府信息公开申请464件，结转上年度政府信息公开申请3件，本年度办结441件，剩余26件结转下年度办理。', { requestsReceived: 464, requestsHandled: 441, requestsCarriedOut: 26 }],
    ['the coming year named with the number carried over', '新收申请20件，结转至2024年6件。', { requestsReceived: 20, requestsCarriedOut: 6 }],
    ['the next sentence leaves the requests out', '全县共受理政府信息公开申请749件，其中自然人申请741件；共办理718件，结转下一年31件。', { requestsReceived: 749, requestsHandled: 718, requestsCarriedOut: 31 }],
    ['carried in is no indicator', '上年结转政府信息公开申请5件。', {}],
    ['outcomes are no totals', '予以公开1191件、部分公开328件、不予公开142件。', {}],
    ['a class of documents', '主动公开文件30件，依申请公开文件12条。', {}],
    ['other applications', '受理行政许可申请120件，受理不动产登记申请36件。', {}],
    ['letters of application', '接收到申请书55份，均按时答复。', { requestsReceived: 55 }],
    ['none received', '本年度未收到政府信息公开申请。', { requestsReceived: 0 }],
    ['nobody asked', '2023年没有公民、法人或其他组织向我局申请公开政府信息。', { requestsReceived: 0 }],
    ['none, in other words', '未接到群众要求公开的信息。', { requestsReceived: 0 }],
    ['none by one channel says nothing of the others', '收到网上依申请公开5件，未收到书面申请。', { requestsReceived: 5 }],
    ['nothing overdue is not nothing received', '没有出现逾期未答复申请的情况。', {}],
    ['answered is no number', '所有申请均已按时办结。', {}],
    ['the sum of the channels, where it adds up', '依申请公开共收到网上申请107件，快递18件，合计125件，上年结转12件。', { requestsReceived: 125 }],
    ['a sum that does not add up sums nothing', '依申请公开收到网上申请107件，快递18件，合计130件。', { requestsReceived: 107 }],
    ['one in words', '收到政府信息公开申请一件，已办结。', { requestsReceived: 1 }],
    ['a manner of speaking', '做到受理一件、办结一件。', {}],
    ['those taken on of those received', '共收到政府信息公开申请58件，撤件40件，受理18件（予以公开6件）。', { requestsReceived: 58 }],
    ['the heading names what the sentence leaves out', '（二）依申请公开情况。本年收到3件，办结3件。', { requestsReceived: 3, requestsHandled: 3 }],
    ['helped others with theirs', '办理部门依申请信息公开21件，协助办理区政府依申请信息公开6件。', { requestsHandled: 21 }],
    ['words in another order', '收到公民申请政府信息公开0件。', { requestsReceived: 0 }],
    ['no matters of the kind', '2023年，我局无依申请公开事项。', { requestsReceived: 0 }],
    ['no requests of information', '本年度无申请政府信息公开的情况。', { requestsReceived: 0 }],
    ['every channel named', '未收到当面申请、网站提交、电子邮件、信函和其他形式的政府信息公开申请。', { requestsReceived: 0 }],
    ['a label and nothing', '2.依申请公开政府信息的数量：无。', { requestsReceived: 0 }],
    ['new ones, those of last year, and their sum', '本年新收到政府信息公开申请7件，上年结转2件，共计9件。', { requestsReceived: 7 }],
    ['a case denied beside a count', '我局接到依申请公开事项6项，均已答复，未产生依申请公开信息案例。', { requestsReceived: 6 }],
    ['nothing carried over', '收到申请3件，本局答复3件，无结转。', { requestsReceived: 3, requestsHandled: 3, requestsCarriedOut: 0 }],
    ['zero turned over to the coming year', '收到申请5件，0件转结2024年办结。', { requestsReceived: 5, requestsCarriedOut: 0 }],
    ['an agency of social insurance', '县人力社保局共收到政府信息公开申请4件。', { requestsReceived: 4 }],
    ['applications for social insurance', '受理社保补贴申请40件。', {}],
    ['what last year left over', '2022年结转至2023年2件，2023年共受理申请265件，已办结264件，结转下年度办理3件。', { requestsReceived: 265, requestsHandled: 264, requestsCarriedOut: 3 }],
    ['not yet handled', '全年共收到行政复议1件，尚未办结0件。', { reconsiderations: 1 }],
    ['none by any way', '未接到书面方式申请的政府信息公开申请和网络方式申请的政府信息公开申请。', { requestsReceived: 0 }],
    ['none in another year', '2021年未收到政府信息公开申请。', {}],
    ['the ways of answering', '全年共办理依申请公开55件，其中印发告知书52件，电话回复2件。', { requestsHandled: 55 }],
    ['all of those received were handled', '共受理政府信息公开申请36件，同比上升16%，其中按期办结36件，无结转2024年继续办理件。', { requestsReceived: 36, requestsHandled: 36, requestsCarriedOut: 0 }],
    ['handled behind a list of channels', '收到依申请公开申请7件，其中网络申请0件，信函申请7件；答复完毕6件，办理中1件。', { requestsReceived: 7, requestsHandled: 6 }],
    ['turned over in other words', '全区共办结依申请公开733件，其中予以公开238件，转接下年度办理45件。', { requestsHandled: 733, requestsCarriedOut: 45 }],
    ['none of several matters', '未有受理信息公开申请、行政复议、诉讼和申诉情况。', { requestsReceived: 0, reconsiderations: 0, litigations: 0 }],
    ['applied for by law', '本年度我乡无依法申请公开件。', { requestsReceived: 0 }],
    ['applied for other information', '未收到公民、法人申请除本机关主动公开以外的其他政府信息。', { requestsReceived: 0 }],
    ['this year beside all years', '2023年收到政府信息公开申请总数0条，历年共计收到申请3条。', { requestsReceived: 0 }],
    ['going on next year', '收到依申请公开164件，结转上年2件；办理85件，下年度继续办理81件。', { requestsReceived: 164, requestsHandled: 85, requestsCarriedOut: 81 }],
    ['the next sentence goes on with 已', '全年收到依申请公开政府信息4件，均为自然人。已办结3件，其中已主动公开1件。1件结转2024年办理。', { requestsReceived: 4, requestsHandled: 3, requestsCarriedOut: 1 }],
    ['matters to be handled are received', '共收到依申请公开办理事项7件。', { requestsReceived: 7 }],
    ['those named before', '收到依申请公开办件3件。该3件政府信息公开申请答复书中，“予以公开”1件。', { requestsReceived: 3 }],
    ['nothing left from last year', '收到政府信息公开申请2件。上年无结转。', { requestsReceived: 2 }],
    ['one that came in', '我局收到一封公民寄来的政府信息公开申请表，已答复。', { requestsReceived: 1 }],
    ['a number behind the noun', '2023年度本局依申请公开政务信息数3件。', { requestsReceived: 3 }],
    ['the number before it, without a verb', '2023年度有1件依申请公开信息。', { requestsReceived: 1 }],
    ['handed in by the net', '我委接收网络方式提交政府信息公开5件。', { requestsReceived: 5 }],
    ['to be handled is not handled', '我局收到依申请需要公开办理的情况0例。', { requestsReceived: 0 }],
    ['by a person, without a verb', '我局本年度自然人政府信息公开申请1件，已按期办结。', { requestsReceived: 1 }],
    ['what the agency does not hold', '全年办理政府信息依申请公开9条，本机关不掌握政府信息答复4条。', { requestsHandled: 9 }],
    ['answers among what was published', '主动公开政府信息61条。其中，通知公告43条，回复网络申请公开事项5条。', { disclosures: 61 }],
    ['none by either way', '我局线上、线下均无依申请公开信件。', { requestsReceived: 0 }],
    ['carried from year to year without naming them', '2022年结转至2023年2件，2023年共受理270件，已办结269件，结转下年度办理3件。', { requestsReceived: 270, requestsHandled: 269, requestsCarriedOut: 3 }],
    ['the ways they came by are no letters from citizens', '共收到政府信息公开申请8件，其中网上提交7件、来信1件；2件受理方式为邮件申请。', { requestsReceived: 8 }],
    // disputes
    ['cases put on file', '全年备案政府信息公开领域行政复议案件134件，行政诉讼案件57件。', {}],
    ['decisions of cases are no cases', '行政复议141件，118件做了复议决定，行政诉讼95件，26件判决。', { reconsiderations: 141, litigations: 95 }],
    ['none out of an answer', '未收到因依申请公开答复而引起的行政复议和诉讼。', { reconsiderations: 0, litigations: 0 }],
    ['a label and none', '5.因政府信息公开申请行政复议、提起行政诉讼的情况：无。', { reconsiderations: 0, litigations: 0 }],
    ['none, with a comma between the two', '未发生因政府信息公开申请行政复议，提起行政诉讼的情况。', { reconsiderations: 0, litigations: 0 }],
    ['cases of both kinds, each with its number', '因政府信息公开产生行政复议案件6件和行政诉讼案件3件。', { reconsiderations: 6, litigations: 3 }],
    ['no costs is not no cases', '未产生与诉讼（行政复议、申诉）有关的费用支出。', {}],
    ['none out of dissatisfaction', '未发生因不服答复申请行政复议、提起行政诉讼的情况。', { reconsiderations: 0, litigations: 0 }],
    ['none out of a wrong answer', '未发生因答复不当引发的投诉、复议或诉讼事项。', { reconsiderations: 0, litigations: 0 }],
    ['reconsiderations and litigation', '因政府信息公开引起的行政复议1件，行政诉讼0件。', { reconsiderations: 1, litigations: 0 }],
    ['none of both', '未发生因政府信息公开申请行政复议、提起行政诉讼的情况。', { reconsiderations: 0, litigations: 0 }],
    ['a number for both together belongs to neither', '共办理复议诉讼案件74件。', {}],
    ['results are no totals', '行政复议被纠正1件，诉讼中维持3件。', {}],
    ['cases about other work', '行政执法工作均无被申请行政复议和提起行政诉讼。', {}],
    ['the case behind its number', '收到有关政府信息公开的行政复议申请2件，发生2起关于政府信息公开的行政诉讼案件。', { reconsiderations: 2, litigations: 2 }],
    // interpretations, documents, media, training
    ['interpretations', '发布政策解读9篇，全年解读信息发布7条。', { policyInterpretations: [9, 7] }],
    ['a list of kinds belongs to its channel', '“青禾商务”微信公众号发布政策解读、民生信息等607条。', { newMedia: 607 }],
    ['documents that were interpreted', '对2份规范性文件以“一图读懂”和“音频解读”做好政策解读。', {}],
    ['documents published with their interpretations', '发布政策文件3个并同步发布相应解读。', {}],
    ['what was interpreted among the parts', '发布信息共2280条，其中印发文件2份、解读1份，办公会议及解读12份。', { disclosures: 2280 }],
    ['departments are no parts of a book', '发布省商务厅会同省发展改革委等11部门联合印发的文件解读。', {}],
    ['interpretations held', '2023年政策解读3次，共组织开展政策解读活动若干。', { policyInterpretations: 3 }],
    ['a column of interpretations', '主动公开政府信息566条，其中：“规划计划”栏目发布信息9条，“政策解读”栏目发布信息8条。', { disclosures: 566, policyInterpretations: 8 }],
    ['forms of interpretation give way to all', '发布政策解读29件，图表解读14件，媒体解读1件。', { policyInterpretations: 29 }],
    ['documents and interpretations counted together', '公开政策文件及解读10条。', {}],
    ['meetings about a policy are no interpretation', '召开政策解读会3场。', {}],
    ['one kind of work among several', '决策公开、政策解读、回应关切、监督保障合计35条。', {}],
    ['documents issued, not in force or repealed', '制发规范性文件6件，废止规范性文件2件，现行有效规范性文件11件。', { normativeDocumentsIssued: 6 }],
    ['documents put on the site may be older', '发布规范性文件4件。', {}],
    ['none issued or repealed', '2023年度未制定发布、废止行政规范性文件。', { normativeDocumentsIssued: 0 }],
    ['none issued', '本年度未制发行政规范性文件。', { normativeDocumentsIssued: 0 }],
    ['no regulations nor documents', '本年度未制发规章、行政规范性文件。', { normativeDocumentsIssued: 0 }],
    ['documents of its own', '2023年制发本部门规范性文件2件，现行有效本部门规范性文件9件。', { normativeDocumentsIssued: 2 }],
    ['the verb behind the documents', '行政规范性文件制发件数3件，废止件数0件，现行有效件数8件。', { normativeDocumentsIssued: 3 }],
    ['articles offered and taken', '累计上报官方媒体稿件72篇，被上级媒体采编10篇。', { mediaSubmitted: 72, mediaAdopted: 10 }],
    ['articles before the media that took them', '发布稿件50余篇。其中10篇稿件分别被日报、晚报、广播等媒体采用。', { mediaAdopted: 10 }],
    ['published through the media by itself', '全年通过媒体平台发布刊登图文信息共329条。', {}],
    ['the media by rank are parts', '各类媒体刊用约420篇，其中国家级媒体刊发稿件40篇；省级媒体刊发稿件140篇。', { mediaAdopted: 420 }],
    ['sessions held, not attended', '举办政务公开培训班3期，参加上级培训2次。', { training: 3 }],
    ['a session in words', '组织业务培训两次。', { training: 2 }],
  ];

  test.each(cases)('%s', (_name, text, want) => {
    expect(shortly(indicatorsOf(text))).toEqual(want);
  });
});

describe('complaints by kind', () => {
  const cases: readonly (readonly [string, readonly (readonly [ComplaintKind, number])[]])[] = [
    ['妥善处置商贸领域维权投诉9起。', [['complaint', 9]]],
    ['办理12345热线工单356件，满意率99%。', [['hotline', 356]]],
    ['全年回复网民留言34条，办理信访件12件。', [['message', 34], ['petition', 12]]],
    ['接听咨询电话500余次。', [['consultation', 500]]],
    ['借助12345热线、县长信箱受理投诉、建议，全年公开回应群众诉求491件。', [['hotline', 491]]],
    ['办理人大建议、政协提案23件，征集意见382条。', []],
    ['公开投诉咨询电话2个。', []],
    ['在微博收到评论和留言1800条，收到留言私信7700条。', []],
    ['通过政务咨询等栏目回应公众关注热点14次。', []],
    ['发布采购公告38条，投诉处理决定5条。', []],
    ['公开县长信箱办件22件、12345热线办件7341件。', []],
    ['妥善办理市12345热线派件247件，县12345热线派件40件。', [['hotline', 247], ['hotline', 40]]],
    ['公开省级督察转办群众信访件20批。', []],
    ['共办理12345工单90件，其中领导信箱公开办理13件。', [['hotline', 90]]],
    ['举报投诉环境问题处理情况信息公开21条。', []],
    ['全年处理89000平台交办事项168件。', [['hotline', 168]]],
    ['“局长面对面”共受理问题960件。', [['message', 960]]],
    ['接受89000电话咨询18次，均已解答。', [['consultation', 18]]],
    ['接受现场或电话咨询1000余人次。', [['consultation', 1000]]],
    ['因政府信息公开工作被投诉举报数量0件。', []],
    ['按月通报留言办理情况12次。', []],
  ];

  test.each(cases)('%s', (text, want) => {
    expect(indicatorsOf(text).filter(({ key }) => key === 'complaintsHandled').map(({ kind, value }) => [kind, value])).toEqual(want);
  });
});

describe('every indicator keeps', () => {
  test('the sentence it stands in, also over broken lines, and the place of its number', () => {
    const second = '渠道，坚持三审三校制度，公众信息平台全年共主动公开政府信息 167 条。';
    const [indicator] = indicatorsOf(
      '2023 年，青禾县水务局认真贯彻落实政府信息公开条例，进一步畅通公开',
      second,
      '其中：累计上报省市县官方媒体稿件若干，被上级媒体报道多次，信息公开工',
      '作的质量有所提升，公开的范围有所扩大，群众的满意程度也有所提高，再接',
      '再厉，继续努力，把政务公开工作做得更加扎实、更加细致、更加贴近群众。',
    );
    expect(indicator).toMatchObject({ key: 'disclosures', value: 167, unit: '条', approximate: false, at: { block: 3 } });
    expect(second.slice(indicator?.at.start, indicator?.at.end)).toBe('167 条');
    expect(indicator?.quote).toBe('2023 年，青禾县水务局认真贯彻落实政府信息公开条例，进一步畅通公开渠道，坚持三审三校制度，公众信息平台全年共主动公开政府信息 167 条。');
  });

  test('whether the text says about', () => {
    expect(indicatorsOf('公开信息200余条。')[0]).toMatchObject({ value: 200, approximate: true });
    expect(indicatorsOf('公开信息约300条。')[0]).toMatchObject({ value: 300, approximate: true });
    expect(indicatorsOf('公开信息1,295条。')[0]).toMatchObject({ value: 1295, approximate: false });
    expect(indicatorsOf('公开信息３１２条。')[0]).toMatchObject({ value: 312, approximate: false });
  });

  test('how sure it is: certain only where no other number competes', () => {
    const bandsOf = (text: string): Record<number, number> => Object.fromEntries(indicatorsOf(text).map(({ value, confidence }) => [value, confidence]));
    expect(bandsOf('门户网站发布信息496条，微信公众号发布信息455条。')).toEqual({ 496: 1, 455: 1 });
    expect(bandsOf('微信公众号发布信息455条，微博发布信息288条。')).toEqual({ 455: 0.9, 288: 0.9 });
    expect(bandsOf('共办理网民留言2000件，其中市长信箱留言31件。')).toEqual({ 2000: 1 });
    expect(bandsOf('刊登政策解读83件。全年发布政策解读132件。')).toEqual({ 83: 0.9, 132: 0.9 });
  });

  test('a count in the preamble', () => {
    const lines = reportLines(drawFigures(1));
    const report = readReport(documentOf(lines[0] ?? '', '一年来，我局主动公开了各类信息26条，现报告如下：', ...lines.slice(1)));
    expect(isReadRefusal(report) ? [] : report.indicators).toContainEqual(expect.objectContaining({ key: 'disclosures', value: 26 }));
  });

  test('competing numbers, for a person to decide', () => {
    expect(shortly(indicatorsOf('2023年，共发布各类信息3682条。主动公开政府信息1233条。'))).toEqual({ disclosures: [3682, 1233] });
  });
});
