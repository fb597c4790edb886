import { REQUEST_ROWS, type RequestRow } from '@huilan/annual-report';
import { bareText } from '../normalise-text.js';

/** A row of Table 3 and the words it may be printed with, in bare form (letters and digits only), longest first. */
export interface RowLabels {
  readonly row: RequestRow;
  /** Position in the printed order; the single （六） row stands before its three items, where its heading is printed. */
  readonly order: number;
  readonly phrases: readonly string[];
}

/** Shortened and half-remembered forms seen in real reports; the full words come from the vocabulary. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  received: ['本年新收政府信息公开申请', '本年新收信息公开申请', '本年新收申请', '本年度新收', '本年新收', '新收政府信息公开申请'],
  carriedIn: ['上年结转政府信息公开申请', '上年结转信息公开申请', '上年结转申请', '上年度结转', '上年结转'],
  grantedInFull: [],
  grantedInPart: [],
  'withheld.stateSecret': ['涉及国家秘密', '国家秘密'],
  'withheld.prohibitedByLaw': ['法律行政法规禁止公开', '法律法规禁止公开', '行政法规禁止公开'],
  'withheld.securityAndStability': ['三安全一稳定'],
  'withheld.thirdPartyRights': ['第三方合法权益'],
  'withheld.internalAffairs': ['三类内部事务信息', '内部事务信息', '三类内部事务'],
  'withheld.deliberativeProcess': ['四类过程性信息', '过程性信息'],
  'withheld.enforcementFile': ['行政执法案卷', '执法案卷'],
  'withheld.administrativeEnquiry': ['行政查询事项', '行政查询'],
  'unavailable.notHeld': ['不掌握相关政府信息', '本机关不掌握', '不掌握相关信息'],
  'unavailable.mustBeCreated': ['没有现成信息', '需要另行制作', '需另行制作'],
  'unavailable.stillUnclear': ['申请内容仍不明确', '补正后仍不明确', '内容仍不明确'],
  'notProcessed.petition': ['信访举报投诉'],
  'notProcessed.repeated': [],
  'notProcessed.publication': ['提供公开出版物', '公开出版物'],
  'notProcessed.abusive': ['大量反复申请'],
  'notProcessed.confirmation': ['确认或重新出具已获取信息', '确认或重新出具', '重新出具已获取信息'],
  'otherHandling.notCorrected': ['申请人无正当理由逾期不补正', '无正当理由逾期不补正', '逾期不补正', '逾期未补正'],
  'otherHandling.feeUnpaid': ['申请人逾期未按收费通知要求缴纳费用', '逾期未按收费通知要求缴纳费用', '逾期未按收费通知', '逾期不缴费', '逾期未缴费', '逾期不缴纳费用', '逾期未缴纳费用'],
  'otherHandling.other': [],
  otherHandling: [],
  handled: [],
  carriedOut: ['结转下年度', '结转下一年度', '结转下年'],
};

const byKey = new Map(REQUEST_ROWS.map((row) => [row.key, row]));

/** Printed order of the rows, the heading （六） before its items. */
const PRINTED_ORDER: readonly string[] = [
  ...REQUEST_ROWS.map((row) => row.key).filter((key) => !key.startsWith('otherHandling') && key !== 'handled' && key !== 'carriedOut'),
  'otherHandling',
  ...REQUEST_ROWS.map((row) => row.key).filter((key) => key.startsWith('otherHandling.')),
  'handled',
  'carriedOut',
];

export const ROW_LABELS: readonly RowLabels[] = PRINTED_ORDER.flatMap((key, order) => {
  const row = byKey.get(key);
  if (row === undefined) return [];
  const phrases = [bareText(row.label.zh), ...(SHORT_FORMS[key] ?? [])];
  return [{ row, order, phrases: [...new Set(phrases)].sort((a, b) => b.length - a.length) }];
});

export const ROW_LABELS_BY_KEY: ReadonlyMap<string, RowLabels> = new Map(ROW_LABELS.map((labels) => [labels.row.key, labels]));

/**
 * Words that are a row's label only in company: `其他` stands in the head of the table, `总计` too, `予以公开` inside
 * `不予以公开`. True where the phrase at `at` of the bare text can be that row.
 */
export function standsAsLabel(key: string, phrase: string, bare: string, at: number): boolean {
  const before = bare.slice(Math.max(0, at - 4), at);
  const after = bare.slice(at + phrase.length, at + phrase.length + 2);
  switch (key) {
    case 'grantedInFull':
      return !/[不未]$/.test(before);
    case 'grantedInPart':
      return !/[不未]予?$/.test(before);
    case 'otherHandling':
      // 3.其他处理 is the third item of （六）, worded after its heading.
      return !/3$/.test(before);
    case 'otherHandling.other':
      return !/[或计]$/.test(before) && !/^(?:法|组织|单位|情形|结果|行政)/.test(after) && (/3$/.test(before) || after !== '处理');
    case 'handled':
      return true;
    case 'withheld.securityAndStability':
      return true;
    default:
      return true;
  }
}
