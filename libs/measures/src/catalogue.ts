import { CELLS, OUTCOMES, OUTCOME_LABELS, OUTCOME_ROWS, TABLE_LABELS, type LocalizedText, type Outcome } from '@huilan/annual-report';
import { figure, sumOf, type Expression } from './expression.js';
import type { FigureKey } from './figures.js';
import type { BetterDirection, CountMeasure, CrosswalkQuality, Measure, MeasureGroup, RateMeasure } from './measure.js';

const UNITS: Record<string, LocalizedText> = {
  件: { zh: '件', en: 'cases' },
  条: { zh: '条', en: 'items' },
  篇: { zh: '篇', en: 'articles' },
  万元: { zh: '万元', en: '10,000 yuan' },
};
const PERCENT: LocalizedText = { zh: '%', en: '%' };

const total = (row: string): FigureKey => `requests.${row}.total`;

/** The count of an outcome: one row, the sum of its items, or whichever of the two generations is printed. */
function outcomeExpression(outcome: Outcome): Expression {
  const rows = OUTCOME_ROWS.filter((row) => row.outcome === outcome);
  const single = rows.filter((row) => row.key === outcome);
  const items = rows.filter((row) => row.key !== outcome);
  const ways = [
    ...(items.length > 0 ? [sumOf(...items.map((row) => total(row.key)))] : []),
    ...single.map((row) => figure(total(row.key))),
  ];
  return ways.length === 1 ? (ways[0] as Expression) : { firstOf: ways };
}

/** Crosswalk to the statistics annex of 2014–2018 (specification of the annex, section “One time axis”). */
const ANNEX_OUTCOMES: Partial<Record<Outcome, { expression: Expression; quality: CrosswalkQuality }>> = {
  grantedInFull: {
    expression: sumOf('statistics.replies.grantedInFull', 'statistics.replies.alreadyPublished'),
    quality: 'near',
  },
  grantedInPart: { expression: figure('statistics.replies.grantedInPart'), quality: 'same' },
  withheld: {
    expression: {
      difference: [figure('statistics.replies.withheld'), figure('statistics.replies.withheld.notGovernmentInformation')],
    },
    quality: 'approximate',
  },
};

interface Words {
  key: string;
  label: LocalizedText;
  formula: LocalizedText;
  better?: BetterDirection;
}

function count(
  group: MeasureGroup,
  unit: string,
  words: Words,
  value: Expression,
  options: { since?: number; annex?: Expression; quality?: CrosswalkQuality; decimal?: boolean } = {},
): CountMeasure {
  const reachesBack = options.annex !== undefined;
  return {
    kind: 'count',
    group,
    unit: UNITS[unit] ?? { zh: unit, en: unit },
    better: 'neither',
    ...words,
    value: options.annex ? { firstOf: [value, options.annex] } : value,
    since: reachesBack ? 2014 : (options.since ?? 2019),
    ...(options.quality ? { crosswalk: options.quality } : {}),
    ...(options.decimal ? { decimal: true } : {}),
  };
}

function rate(group: MeasureGroup, words: Words, numerator: Expression, denominator: Expression, isShare = true): RateMeasure {
  return { kind: 'rate', isShare, group, unit: PERCENT, better: 'neither', ...words, numerator, denominator, since: 2019 };
}

const handled = figure(total('handled'));
const workload = sumOf(total('received'), total('carriedIn'));
const DISPUTE_GROUP_KEYS = ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'] as const;
const LITIGATION_KEYS = ['directLitigation', 'litigationAfterReconsideration'] as const;
const dispute = (group: string, result: string): FigureKey => `disputes.${group}.${result}`;
const concluded = (groups: readonly string[]): Expression =>
  sumOf(...groups.flatMap((group) => ['upheld', 'corrected', 'other'].map((result) => dispute(group, result))));

const activity: Measure[] = [
  count(
    'activity',
    '条',
    {
      key: 'disclosures',
      label: { zh: '主动公开信息数', en: 'Items disclosed proactively' },
      formula: { zh: '正文所述全年主动公开政府信息条数', en: 'as stated in the text' },
      better: 'up',
    },
    figure('indicator.disclosures'),
    { annex: figure('statistics.disclosures'), quality: 'approximate' },
  ),
  count(
    'activity',
    '件',
    {
      key: 'complaintsHandled',
      label: { zh: '投诉举报等办理数', en: 'Complaints handled' },
      formula: { zh: '正文所述投诉举报、热线、留言、信访、咨询办理数之和', en: 'complaints, hotline, messages, petitions and consultations, as stated in the text' },
    },
    figure('indicator.complaintsHandled'),
    { annex: figure('statistics.complaints'), quality: 'approximate' },
  ),
  count(
    'activity',
    '篇',
    {
      key: 'policyInterpretations',
      label: { zh: '政策解读数', en: 'Policy interpretations' },
      formula: { zh: '正文所述发布政策解读数', en: 'as stated in the text' },
      better: 'up',
    },
    figure('indicator.policyInterpretations'),
  ),
  count(
    'activity',
    '条',
    {
      key: 'newMedia',
      label: { zh: '政务新媒体发布数', en: 'Posts on new media' },
      formula: { zh: '正文所述微信、微博等政务新媒体发布条数', en: 'WeChat, Weibo and other new media, as stated in the text' },
      better: 'up',
    },
    figure('indicator.newMedia'),
  ),
  count(
    'activity',
    '件',
    {
      key: 'normativeDocuments.inForce',
      label: { zh: '现行有效规范性文件', en: 'Normative documents in force' },
      formula: { zh: '表二“行政规范性文件”现行有效件数', en: 'Table 2, normative documents in force' },
    },
    figure('disclosure.normativeDocuments.inForce'),
    { since: 2021 },
  ),
  count(
    'activity',
    '万元',
    {
      key: 'fees.amount',
      label: { zh: '行政事业性收费', en: 'Administrative fees' },
      formula: { zh: '表二“行政事业性收费”本年收费金额', en: 'Table 2, administrative fees charged' },
    },
    figure('disclosure.fees.amount'),
    { since: 2021, decimal: true },
  ),
];

const requests: Measure[] = [
  count(
    'requests',
    '件',
    { key: 'requests.received', label: { zh: '新收申请', en: 'Requests received' }, formula: { zh: '表三“本年新收”总计', en: 'Table 3, received, total' } },
    figure(total('received')),
    { annex: figure('statistics.requests.received'), quality: 'same' },
  ),
  count(
    'requests',
    '件',
    { key: 'requests.workload', label: { zh: '应办申请', en: 'Requests to be handled' }, formula: { zh: '本年新收＋上年结转', en: 'received + carried in' } },
    workload,
  ),
  count(
    'requests',
    '件',
    { key: 'requests.handled', label: { zh: '办结', en: 'Requests handled' }, formula: { zh: '表三“（七）总计”总计', en: 'Table 3, handled, total' } },
    handled,
    { annex: figure('statistics.replies'), quality: 'near' },
  ),
  count(
    'requests',
    '件',
    { key: 'requests.carriedOut', label: { zh: '结转下年', en: 'Carried over' }, formula: { zh: '表三“结转下年度继续办理”总计', en: 'Table 3, carried over, total' }, better: 'down' },
    figure(total('carriedOut')),
  ),
  count(
    'requests',
    '件',
    { key: 'backlogChange', label: { zh: '结转增减', en: 'Change of backlog' }, formula: { zh: '结转下年－上年结转', en: 'carried over − carried in' }, better: 'down' },
    { difference: [figure(total('carriedOut')), figure(total('carriedIn'))] },
  ),
];

const outcomes: Measure[] = OUTCOMES.map((outcome) => {
  const annex = ANNEX_OUTCOMES[outcome];
  return count(
    'outcomes',
    '件',
    {
      key: `requests.${outcome}`,
      label: OUTCOME_LABELS[outcome],
      formula: { zh: `表三“${OUTCOME_LABELS[outcome].number}${OUTCOME_LABELS[outcome].zh}”各项总计之和`, en: `Table 3, ${OUTCOME_LABELS[outcome].en.toLowerCase()}, total` },
    },
    outcomeExpression(outcome),
    annex ? { annex: annex.expression, quality: annex.quality } : {},
  );
});

const outcomeRate = (key: string, outcome: Outcome, zh: string, en: string): Measure =>
  rate(
    'rates',
    { key, label: { zh, en }, formula: { zh: `${OUTCOME_LABELS[outcome].zh} ÷ 办结`, en: `${OUTCOME_LABELS[outcome].en.toLowerCase()} ÷ handled` } },
    outcomeExpression(outcome),
    handled,
  );

const rates: Measure[] = [
  rate(
    'rates',
    { key: 'completionRate', label: { zh: '办结率', en: 'Completion rate' }, formula: { zh: '办结 ÷（本年新收＋上年结转）', en: 'handled ÷ (received + carried in)' }, better: 'up' },
    handled,
    workload,
  ),
  rate(
    'rates',
    { key: 'disclosureRate', label: { zh: '公开率', en: 'Disclosure rate' }, formula: { zh: '（予以公开＋部分公开）÷ 办结', en: '(in full + in part) ÷ handled' }, better: 'up' },
    sumOf(total('grantedInFull'), total('grantedInPart')),
    handled,
  ),
  outcomeRate('withheldRate', 'withheld', '不予公开率', 'Share withheld'),
  outcomeRate('unavailableRate', 'unavailable', '无法提供率', 'Share unavailable'),
  outcomeRate('notProcessedRate', 'notProcessed', '不予处理率', 'Share not processed'),
  outcomeRate('otherRate', 'otherHandling', '其他处理率', 'Share handled otherwise'),
  rate(
    'rates',
    { key: 'naturalPersonShare', label: { zh: '自然人申请占比', en: 'Share of natural persons' }, formula: { zh: '自然人新收 ÷ 新收总计', en: 'received from natural persons ÷ received' } },
    figure('requests.received.naturalPerson'),
    figure(total('received')),
  ),
];

const disputes: Measure[] = [
  count(
    'disputes',
    '件',
    { key: 'reconsideration.total', label: { zh: '行政复议', en: 'Reconsiderations' }, formula: { zh: '表四“行政复议”总计', en: 'Table 4, reconsideration, total' } },
    figure(dispute('reconsideration', 'total')),
    { annex: figure('statistics.reconsideration'), quality: 'same' },
  ),
  count(
    'disputes',
    '件',
    { key: 'litigation.total', label: { zh: '行政诉讼', en: 'Litigations' }, formula: { zh: '表四两类“行政诉讼”总计之和', en: 'Table 4, both groups of litigation' } },
    sumOf(...LITIGATION_KEYS.map((group) => dispute(group, 'total'))),
    { annex: figure('statistics.litigation'), quality: 'same' },
  ),
  count(
    'disputes',
    '件',
    { key: 'reconsideration.corrected', label: { zh: '复议纠正', en: 'Corrected on reconsideration' }, formula: { zh: '表四“行政复议”结果纠正', en: 'Table 4, reconsideration, corrected' }, better: 'down' },
    figure(dispute('reconsideration', 'corrected')),
    { annex: figure('statistics.reconsideration.corrected'), quality: 'same' },
  ),
  count(
    'disputes',
    '件',
    { key: 'litigation.corrected', label: { zh: '诉讼纠正', en: 'Corrected by courts' }, formula: { zh: '表四两类“行政诉讼”结果纠正之和', en: 'Table 4, litigation, corrected' }, better: 'down' },
    sumOf(...LITIGATION_KEYS.map((group) => dispute(group, 'corrected'))),
    { annex: figure('statistics.litigation.corrected'), quality: 'same' },
  ),
  rate(
    'disputes',
    { key: 'disputeRate', label: { zh: '争议率', en: 'Dispute rate' }, formula: { zh: '（复议＋两类诉讼总计）÷ 办结', en: '(reconsideration + litigation) ÷ handled' }, better: 'down' },
    sumOf(...DISPUTE_GROUP_KEYS.map((group) => dispute(group, 'total'))),
    handled,
    false,
  ),
  rate(
    'disputes',
    { key: 'reconsiderationCorrectionRate', label: { zh: '复议纠错率', en: 'Corrected on reconsideration' }, formula: { zh: '结果纠正 ÷（维持＋纠正＋其他结果）', en: 'corrected ÷ (upheld + corrected + other)' }, better: 'down' },
    figure(dispute('reconsideration', 'corrected')),
    concluded(['reconsideration']),
  ),
  rate(
    'disputes',
    { key: 'litigationLossRate', label: { zh: '诉讼败诉率', en: 'Litigation loss rate' }, formula: { zh: '两类诉讼结果纠正 ÷ 已审结', en: 'corrected ÷ concluded, both groups' }, better: 'down' },
    sumOf(...LITIGATION_KEYS.map((group) => dispute(group, 'corrected'))),
    concluded(LITIGATION_KEYS),
  ),
];

/** The named measures, in the order they are offered. */
export const NAMED_MEASURES: readonly Measure[] = [...activity, ...requests, ...outcomes, ...rates, ...disputes];

const namedKeys = new Set(NAMED_MEASURES.map((measure) => measure.key));

/** Every printed cell as a measure of its own, under the cell's key. */
const cellMeasures: readonly Measure[] = CELLS.filter((cell) => !namedKeys.has(cell.key)).map((cell) =>
  count(
    'cells',
    cell.unit,
    {
      key: cell.key,
      label: { zh: `${cell.row.zh} · ${cell.column.zh}`, en: `${cell.row.en} · ${cell.column.en}` },
      formula: {
        zh: `“${TABLE_LABELS[cell.table].zh}”表中“${cell.row.zh}”行“${cell.column.zh}”栏，原样照录`,
        en: `as printed in “${TABLE_LABELS[cell.table].en}”, row “${cell.row.en}”, column “${cell.column.en}”`,
      },
    },
    figure(cell.key),
    {
      since: Math.min(...cell.formats.map(Number)),
      decimal: cell.decimal === true,
    },
  ),
);

/** The dictionary of measures: the one catalogue that drives the API's selection, the web's labels and the exports. */
export const MEASURES: readonly Measure[] = [...NAMED_MEASURES, ...cellMeasures];

const measuresByKey: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.key, measure]));

/** The measure of a key, or `undefined` when there is none. */
export function findMeasure(key: string): Measure | undefined {
  return measuresByKey.get(key);
}

/** Key of the measure that counts an outcome. */
export const outcomeMeasureKey = (outcome: Outcome): string => `requests.${outcome}`;
