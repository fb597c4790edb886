import type { ReportFormat } from './formats.js';
import type { LocalizedText } from './localized-text.js';

/** The six kinds of outcome of Table 3, part three (本年度办理结果). */
export const OUTCOMES = [
  'grantedInFull',
  'grantedInPart',
  'withheld',
  'unavailable',
  'notProcessed',
  'otherHandling',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_LABELS: Record<Outcome, LocalizedText & { readonly number: string }> = {
  grantedInFull: { number: '（一）', zh: '予以公开', en: 'Disclosed in full' },
  grantedInPart: { number: '（二）', zh: '部分公开', en: 'Disclosed in part' },
  withheld: { number: '（三）', zh: '不予公开', en: 'Withheld' },
  unavailable: { number: '（四）', zh: '无法提供', en: 'Unavailable' },
  notProcessed: { number: '（五）', zh: '不予处理', en: 'Not processed' },
  otherHandling: { number: '（六）', zh: '其他处理', en: 'Other handling' },
};

export interface RequestRow {
  /** Key within `requests.`; the cell key is `requests.<key>.<applicant>`. */
  readonly key: string;
  /** Printed number of the row: `一、`, `（一）`, `1.`. */
  readonly number: string;
  readonly label: LocalizedText;
  /** The outcome this row is, or is an item of. */
  readonly outcome?: Outcome;
  readonly formats: readonly ReportFormat[];
  /** A remark the form prints behind the label; not part of the name. */
  readonly formNote?: string;
}

const both: readonly ReportFormat[] = ['2021', '2019'];

function items(outcome: Outcome, formats: readonly ReportFormat[], rows: [key: string, zh: string, en: string][]): RequestRow[] {
  return rows.map(([key, zh, en], index) => ({
    key: `${outcome}.${key}`,
    number: `${index + 1}.`,
    label: { zh, en },
    outcome,
    formats,
  }));
}

/**
 * Rows of Table 3 in printed order. Source: 国办公开办函〔2021〕30号 and 〔2019〕60号.
 * `otherHandling` is the single row of 2019; the three `otherHandling.*` items replaced it in 2021. Real reports mix the two.
 */
export const REQUEST_ROWS: readonly RequestRow[] = [
  { key: 'received', number: '一、', label: { zh: '本年新收政府信息公开申请数量', en: 'Requests received this year' }, formats: both },
  { key: 'carriedIn', number: '二、', label: { zh: '上年结转政府信息公开申请数量', en: 'Carried in from last year' }, formats: both },
  { key: 'grantedInFull', number: '（一）', label: OUTCOME_LABELS.grantedInFull, outcome: 'grantedInFull', formats: both },
  {
    key: 'grantedInPart',
    number: '（二）',
    label: OUTCOME_LABELS.grantedInPart,
    outcome: 'grantedInPart',
    formats: both,
    formNote: '（区分处理的，只计这一情形，不计其他情形）',
  },
  ...items('withheld', both, [
    ['stateSecret', '属于国家秘密', 'State secret'],
    ['prohibitedByLaw', '其他法律行政法规禁止公开', 'Prohibited by other law or regulation'],
    ['securityAndStability', '危及“三安全一稳定”', 'Endangers security or stability'],
    ['thirdPartyRights', '保护第三方合法权益', 'Third-party rights'],
    ['internalAffairs', '属于三类内部事务信息', 'Internal affairs'],
    ['deliberativeProcess', '属于四类过程性信息', 'Deliberative process'],
    ['enforcementFile', '属于行政执法案卷', 'Enforcement file'],
    ['administrativeEnquiry', '属于行政查询事项', 'Administrative enquiry'],
  ]),
  ...items('unavailable', both, [
    ['notHeld', '本机关不掌握相关政府信息', 'Not held by this agency'],
    ['mustBeCreated', '没有现成信息需要另行制作', 'Would have to be created'],
    ['stillUnclear', '补正后申请内容仍不明确', 'Still unclear after correction'],
  ]),
  ...items('notProcessed', both, [
    ['petition', '信访举报投诉类申请', 'Petition, report or complaint'],
    ['repeated', '重复申请', 'Repeated request'],
    ['publication', '要求提供公开出版物', 'Asks for a publication'],
    ['abusive', '无正当理由大量反复申请', 'Abusive mass requests'],
    ['confirmation', '要求行政机关确认或重新出具已获取信息', 'Asks to confirm or reissue information already obtained'],
  ]),
  ...items('otherHandling', ['2021'], [
    ['notCorrected', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'Not corrected in time'],
    ['feeUnpaid', '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'Fee not paid in time'],
    ['other', '其他', 'Other'],
  ]),
  { key: 'otherHandling', number: '（六）', label: OUTCOME_LABELS.otherHandling, outcome: 'otherHandling', formats: ['2019'] },
  { key: 'handled', number: '（七）', label: { zh: '总计', en: 'Handled in total' }, formats: both },
  { key: 'carriedOut', number: '四、', label: { zh: '结转下年度继续办理', en: 'Carried over to next year' }, formats: both },
];

/** Rows that are summed to `handled`: every outcome row of both generations (absent rows simply have no number). */
export const OUTCOME_ROWS: readonly RequestRow[] = REQUEST_ROWS.filter((row) => row.outcome !== undefined);
