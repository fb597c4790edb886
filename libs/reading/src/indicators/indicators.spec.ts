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
    // disputes
    ['reconsiderations and litigation', '因政府信息公开引起的行政复议1件，行政诉讼0件。', { reconsiderations: 1, litigations: 0 }],
    ['none of both', '未发生因政府信息公开申请行政复议、提起行政诉讼的情况。', { reconsiderations: 0, litigations: 0 }],
    ['a number for both together belongs to neither', '共办理复议诉讼案件74件。', {}],
    ['results are no totals', '行政复议被纠正1件，诉讼中维持3件。', {}],
    // interpretations, documents, media, training
    ['interpretations', '发布政策解读9篇，全年解读信息发布7条。', { policyInterpretations: [9, 7] }],
    ['documents and interpretations counted together', '公开政策文件及解读10条。', {}],
    ['meetings about a policy are no interpretation', '召开政策解读会3场。', {}],
    ['documents issued, not in force or repealed', '制发规范性文件6件，废止规范性文件2件，现行有效规范性文件11件。', { normativeDocumentsIssued: 6 }],
    ['none issued', '本年度未制发行政规范性文件。', { normativeDocumentsIssued: 0 }],
    ['articles offered and taken', '累计上报官方媒体稿件72篇，被上级媒体采编10篇。', { mediaSubmitted: 72, mediaAdopted: 10 }],
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

  test('competing numbers, for a person to decide', () => {
    expect(shortly(indicatorsOf('2023年，共发布各类信息3682条。主动公开政府信息1233条。'))).toEqual({ disclosures: [3682, 1233] });
  });
});
