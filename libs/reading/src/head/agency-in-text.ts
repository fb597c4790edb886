import { likeness } from '../likeness.js';
import type { PrintedFlow } from '../printed-flow.js';
import { paragraphs } from '../prose.js';
import type { FoundSection } from '../sections/find-sections.js';
import type { ClosingLines } from './closing-lines.js';
import { dateIn } from './printed-date.js';
import { AGENCY_END, agencyText, isAgencyName, type FoundText } from './report-title.js';

/** A stretch of the flow. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the words before part 1 name the agency, from surest to least sure; every match is tried. */
const PREAMBLE_PATTERNS: readonly RegExp[] = [
  /(?:现将|现(?:予以?)?(?:发布|公布|公开)|现就|编制)[《"\s]*(?<name>[\u4e00-\u9fff()]{3,30}?)\s*(?=(?:2\s?0\s?\d\s?\d|[二贰][〇○零]..)\s*年(?:度)?[\s《]*(?:政府|政务)?信息公开)/dg,
  /本(?:年度)?(?:报告|年报)(?:是)?由\s*(?<name>[\u4e00-\u9fff()]{3,30}?)\s*(?:根据|按照|依据|编制|负责|汇总)/dg,
  /(?<=^|[,。;、\n])\s*(?:现|特)?由\s*(?<name>[\u4e00-\u9fff()]{3,40}?)\s*(?:负责|组织|(?:结合|围绕|根据|综合|汇总)[^。,;]{2,40}?)?(?:编制|汇总|编写|起草)/dg,
  /(?<=^|[,。;\n])\s*(?<name>[\u4e00-\u9fff()]{3,30}?)(?:(?:结合|根据|按照|围绕)[^。,;]{2,16},?)?(?:特|现)?(?:编制|编写)(?:了)?(?:并发布)?(?:本|我|《|20\d\d)/dg,
  /(?:发布机构|发文机关|发文单位|发布单位|信息来源|编制单位|公开主体)\s*[:|\t]\s*\|?\s*(?<name>[\u4e00-\u9fff()]{3,30})/dg,
  /(?:请|可|或)(?:直接|及时)?与\s*(?<name>[\u4e00-\u9fff()]{3,40}?)(?:办公室|政务公开[\u4e00-\u9fff]{0,6}|党政[\u4e00-\u9fff]{0,8})?\s*(?:联系|\()/dg,
];
/** The line of a page above the article; whoever put it there may be the county's own office, then without its place. */
const SOURCE_PATTERN = /(?<!信息)来源\s*[:|]\s*(?<name>[\u4e00-\u9fff()]{4,30})/dg;
/** An office within the agency, which is not the agency. */
const INNER_OFFICE = /(?<=人民政府|街道办事处|委员会|[局委厅])(?:办公[室厅])?(?:综合|党政|政府信息|政务公开|信息)[\u4e00-\u9fff]{0,10}(?:室|科|股|中心|办)(?:\([^()]*\))?$/;

/** `现将××局2023年政府信息公开…公布`, `本报告由××局编制`, `发布机构：××局`, `如有疑问请与××局联系`. */
export function agencyOfPreamble(flow: PrintedFlow, { from, to }: Stretch): FoundText | null {
  const asPrinted = { text: flow.text.slice(from, to), offsetOf: (at: number) => from + at };
  const placed = firstNamed(flow, asPrinted, [...PREAMBLE_PATTERNS, SOURCE_PATTERN]);
  if (placed !== null && namesAPlace(placed.text)) return placed;
  return firstNamed(flow, linesJoined(flow, from, to), PREAMBLE_PATTERNS) ?? placed;
}

/** Words searched for names, each character with its offset in the flow. */
interface Searched {
  readonly text: string;
  readonly offsetOf: (at: number) => number;
}

/** The same words as paragraphs: out of a PDF, a name is broken over lines anywhere. */
function linesJoined(flow: PrintedFlow, from: number, to: number): Searched {
  const found = paragraphs(flow, from, to);
  const offsets = found.flatMap((paragraph) => [...paragraph.offsets, paragraph.offsets.at(-1) ?? from]);
  return { text: found.map(({ text }) => text).join('\n'), offsetOf: (at) => offsets[at] ?? to };
}

/** The first agency that names its place, else the first of all. */
function firstNamed(flow: PrintedFlow, { text, offsetOf }: Searched, patterns: readonly RegExp[]): FoundText | null {
  let placeless: FoundText | null = null;
  for (const pattern of patterns) {
    for (const found of text.matchAll(pattern)) {
      const [start] = found.indices?.groups?.name ?? [];
      const name = (found.groups?.name ?? '').replace(INNER_OFFICE, '');
      if (start === undefined || !isAgencyName(name) || !AGENCY_END.test(name)) continue;
      const span = { start: offsetOf(start), end: offsetOf(start + name.length - 1) + 1 };
      const agency = { text: agencyText(flow, span.start, span.end), ...span };
      if (namesAPlace(name)) return agency;
      if (pattern !== SOURCE_PATTERN) placeless ??= agency;
    }
  }
  return placeless;
}

/** The agency's name with its place, where the title gives it without: 大竹县教科局 for 县教育和科学技术局. */
export function withItsPlace(agency: FoundText, fuller: FoundText | null): FoundText {
  if (fuller === null || namesAPlace(agency.text) || !namesAPlace(fuller.text)) return agency;
  return agency.text.at(-1) === fuller.text.at(-1) && likeness(fuller.text, agency.text) >= 0.6 ? fuller : agency;
}

/** A line of its own near the end that is an agency's name, above or beside the date. */
export function agencyOfSignature(flow: PrintedFlow, closing: ClosingLines): FoundText | null {
  const signed = flow.rows.filter((row) => row.end > closing.start && row.end <= closing.end);
  const rows = signed.length > 0 ? signed : flow.rows.slice(-15);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || row.cells !== null) continue;
    const name = flow.text.slice(row.start, row.end).replace(/\s+/g, '');
    if (name.length > 30 || !isAgencyName(name) || !AGENCY_END.test(name)) continue;
    const next = rows[index + 1];
    const dated = next !== undefined && dateIn(flow.text.slice(next.start, next.end)) !== null;
    if (dated || index === rows.length - 1) return { text: agencyText(flow, row.start, row.end), start: row.start, end: row.end };
  }
  return null;
}

/** How far into part 1 its agency is looked for. */
const OVERVIEW_HEAD = 600;

/** `2023年，××街道办事处认真贯彻落实…`: who part 1 says did the work, where nothing else names it. */
export function agencyOfOverview(flow: PrintedFlow, sections: readonly FoundSection[]): FoundText | null {
  const overview = sections.find((section) => section.key === 'overview');
  if (overview === undefined) return null;
  const from = overview.headingEnd;
  const text = flow.text.slice(from, Math.min(overview.end, from + OVERVIEW_HEAD));
  const doing = /(?<=^|[,。;:)\s])(?:20\d\d\s*年(?:度|以?来)?\s*,?\s*)?(?<name>[\u4e00-\u9fff()]{4,25}?)(?=(?:认真|严格|高度重视|坚持|深入|全面|切实|紧紧|积极|持续|不断|紧扣|围绕|始终)(?![\u4e00-\u9fff]{0,3}的))/dg;
  for (const found of text.matchAll(doing)) {
    const span = found.indices?.groups?.name;
    const name = found.groups?.name ?? '';
    if (span === undefined || !isAgencyName(name) || !AGENCY_END.test(name) || !namesAPlace(name) || NOT_ITS_NAME.test(name)) continue;
    return { text: agencyText(flow, from + span[0], from + span[1]), start: from + span[0], end: from + span[1] };
  }
  return null;
}

/** Words that show that it is not (only) the agency's name that was found. */
const NOT_ITS_NAME = /^(?:在|由|对|经|按|为|以|各|全)|省委|市委|县委|区委|党委|国务院|领导|要求|部署|关于|下$/;

/** A name with a place in it, or of a body that needs none. 住建局 alone may be any county's. */
export function namesAPlace(name: string): boolean {
  return /[\u4e00-\u9fff](?:[省市州盟县区旗乡镇]|街道|林区|矿区|新区|开发区|园区)|^(?:国家|中央|中共|中国|全国|自治)/.test(name);
}
