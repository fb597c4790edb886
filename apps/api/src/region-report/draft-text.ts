import { SECTION_HEADINGS, SECTION_KEYS, SECTION_NUMBERS, formatOfYear, type SectionKey } from '@huilan/annual-report';
import type { FigureKey } from '@huilan/measures';
import type { Consolidation, FigureSum } from './consolidation.js';

/** A stretch of the draft; one that states a count names the figure it is the sum of. */
export interface DraftPiece {
  readonly text: string;
  readonly figure: FigureKey | null;
}

export interface DraftPart {
  readonly key: SectionKey;
  readonly heading: string;
  readonly paragraphs: readonly (readonly DraftPiece[])[];
}

/** A clause with the figures it states: the first of them that any report states is taken. */
interface Clause {
  readonly before: string;
  readonly figures: readonly FigureKey[];
  readonly after: string;
}

const clause = (before: string, figures: FigureKey | readonly FigureKey[], after: string): Clause => ({ before, figures: typeof figures === 'string' ? [figures] : figures, after });

/** What part one says, paragraph by paragraph, as the form's outline has it (国办公开办函〔2021〕30号, 总体情况). */
const OVERVIEW: readonly (readonly [string, readonly Clause[]])[] = [
  [
    '主动公开情况：',
    [
      clause('主动公开政府信息', 'indicator.disclosures', '条'),
      clause('通过政府网站发布信息', 'indicator.website', '条'),
      clause('通过政务新媒体发布信息', 'indicator.newMedia', '条'),
      clause('发布政策解读', 'indicator.policyInterpretations', '篇'),
      clause('制发行政规范性文件', ['disclosure.normativeDocuments.issued', 'disclosure.normativeDocuments.produced', 'indicator.normativeDocumentsIssued'], '件'),
    ],
  ],
  [
    '依申请公开情况：',
    [
      clause('新收政府信息公开申请', ['requests.received.total', 'indicator.requestsReceived'], '件'),
      clause('上年结转申请', 'requests.carriedIn.total', '件'),
      clause('办理', ['requests.handled.total', 'indicator.requestsHandled'], '件'),
      clause('其中予以公开', 'requests.grantedInFull.total', '件'),
      clause('部分公开', 'requests.grantedInPart.total', '件'),
      clause('结转下年度继续办理', ['requests.carriedOut.total', 'indicator.requestsCarriedOut'], '件'),
    ],
  ],
  [
    '行政复议、行政诉讼情况：',
    [
      clause('因政府信息公开引起的行政复议', ['disputes.reconsideration.total', 'indicator.reconsiderations'], '件'),
      clause('未经复议直接起诉', 'disputes.directLitigation.total', '件'),
      clause('复议后起诉', 'disputes.litigationAfterReconsideration.total', '件'),
    ],
  ],
  [
    '回应关切和监督保障情况：',
    [
      clause('办理12345热线工单', 'indicator.complaintsHandled.hotline', '件'),
      clause('处理投诉举报', 'indicator.complaintsHandled.complaint', '件'),
      clause('办理网民留言', 'indicator.complaintsHandled.message', '件'),
      clause('办理信访事项', 'indicator.complaintsHandled.petition', '件'),
      clause('答复咨询', 'indicator.complaintsHandled.consultation', '次'),
      clause('向媒体报送稿件', 'indicator.mediaSubmitted', '篇'),
      clause('稿件被采用', 'indicator.mediaAdopted', '篇'),
      clause('开展培训', 'indicator.training', '次'),
    ],
  ],
];

/** What a person has to write: sums say nothing of it. */
const TO_BE_WRITTEN = '【待撰写：本部分没有可以汇总的数字，请根据各机关报告撰写。】';

const plain = (text: string): DraftPiece => ({ text, figure: null });

/** A draft of the region's report: sentences that state sums and of how many reports they are made, and gaps for what only a person can say. */
export function draftText(consolidation: Consolidation, region: string, year: number, missing: readonly string[]): DraftPart[] {
  const overview = [[plain(opening(consolidation, region, year, missing))], ...OVERVIEW.flatMap(([head, clauses]) => paragraph(consolidation, head, clauses))];
  const texts: Partial<Record<SectionKey, DraftPiece[][]>> = { overview, problems: [[plain(TO_BE_WRITTEN)]], otherMatters: [[plain(TO_BE_WRITTEN)]] };
  // Before 2019 the figures stand in an annex, not in parts of their own.
  const keys = formatOfYear(year)?.format === '2014' ? SECTION_KEYS.filter((key) => key in texts) : SECTION_KEYS;
  return keys.map((key, index) => ({ key, heading: (SECTION_NUMBERS[SECTION_KEYS[index] as SectionKey]) + SECTION_HEADINGS[key].zh, paragraphs: texts[key] ?? [] }));
}

function opening({ expected, counted }: Consolidation, region: string, year: number, missing: readonly string[]): string {
  const head = `本草稿由${region}${year}年度${counted}个机关的报告逐格汇总而成，应报告机关${expected}个`;
  return missing.length === 0 ? `${head}，已全部计入。` : `${head}，尚未计入${missing.length}个：${missing.join('、')}。`;
}

function paragraph({ cells, indicators, counted }: Consolidation, head: string, clauses: readonly Clause[]): DraftPiece[][] {
  const sums = new Map<FigureKey, FigureSum>([...cells, ...indicators].map((sum) => [sum.key, sum]));
  const stated = clauses.flatMap(({ before, figures, after }) => {
    const found = figures.map((key) => sums.get(key)).find((sum) => sum !== undefined && sum.sum !== null);
    if (found === undefined) return [];
    const isWhole = found.numbers + found.notApplicable === counted;
    return [[plain(before), { text: String(found.sum), figure: found.key }, plain(isWhole ? after : `${after}（据${found.numbers}个机关）`)]];
  });
  if (stated.length === 0) return [];
  return [[plain(head), ...stated.flatMap((pieces, index) => (index === 0 ? pieces : [plain('，'), ...pieces])), plain('。')]];
}
