import { PAGES_WITHOUT_TEXT } from '@huilan/annual-report';
import type { SourceDocument } from '@huilan/source-document';
import { readDisclosureTable } from './disclosure/read-disclosure-table.js';
import { readDisputeTable } from './disputes/read-dispute-table.js';
import { formatOf } from './format.js';
import { closingLines } from './head/closing-lines.js';
import { readHead } from './head/read-head.js';
import { readIndicators } from './indicators/read-indicators.js';
import { PrintedFlow } from './printed-flow.js';
import type { OpenQuestion, ReadReport } from './read-report.js';
import type { ReadRefusal } from './refusal.js';
import { notAReport } from './refusal.js';
import { ReadingResult } from './reading-result.js';
import { readRequestTable, type TableRegion } from './requests/read-request-table.js';
import { readStatistics } from './statistics/read-statistics.js';
import { withTablesUpright } from './requests/turned-table.js';
import { findSections, type FoundSection, type TableAnchors } from './sections/find-sections.js';
import { readSections } from './sections/read-sections.js';
import { tableAnchors } from './sections/table-anchors.js';

export interface ReadOptions {
  /** Name of the file handed in: the last place to look for agency and year. */
  readonly fileName?: string;
}

/**
 * Reads an annual report from what a file prints. What is not certain is left out and said in `questions`; a document
 * that is no such report is refused. Never throws on any document.
 */
export function readReport(document: SourceDocument, options: ReadOptions = {}): ReadReport | ReadRefusal {
  const upright = withTablesUpright(document);
  const flow = new PrintedFlow(upright.document, upright.turned);
  const anchors = tableAnchors(flow);
  const sections = findSections(flow, anchors);
  const result = new ReadingResult(flow);
  const regions = tableRegions(flow, anchors, sections);
  for (const region of Object.values(regions)) if (region?.cutOff === true) askForRest(region, result);
  if (regions.disclosure !== null) readDisclosureTable(flow, regions.disclosure, result);
  if (regions.requests !== null) readRequestTable(flow, regions.requests, result);
  if (regions.disputes !== null) readDisputeTable(flow, regions.disputes, result);

  const closing = closingLines(flow, sections.at(-1));
  const head = readHead(flow, { sections, closing, fileName: options.fileName }, result);
  const otherStatistics = readStatistics(flow, head.year, result);
  const cells = result.cellRecord();
  const refusal = notAReport({ title: head.title, cells: Object.values(cells).filter((cell) => cell !== undefined), sections: sections.length, undecidedStatistics: result.questions.filter(({ code }) => code === 'STATISTIC_UNDECIDED').length, flow });
  if (refusal !== null) return refusal;
  return {
    agency: head.agency,
    year: head.year,
    format: formatOf(cells),
    title: head.title,
    preamble: head.preamble,
    publishedOn: head.publishedOn,
    contact: head.contact,
    headAt: head.at,
    cells,
    indicators: readIndicators(flow, sections, anchors, head.yearsDiffer ? null : head.year),
    sections: readSections(flow, sections, anchors, closing.start),
    questions: [...unreadPages(document), ...result.questions],
    ...(otherStatistics.length === 0 ? {} : { otherStatistics }),
  };
}

/** Pages that are pictures and were not read: the clerk must know, before anything is called missing. */
function unreadPages({ warnings }: SourceDocument): OpenQuestion[] {
  return warnings.filter(({ code }) => code === PAGES_WITHOUT_TEXT).map(({ code, message }) => ({ code, cells: [], message }));
}

/** Rows printed for one table of the form; it has forty at most, and a cell a line some four hundred. What follows is another thing. */
const MOST_ROWS = 2_000;

function askForRest(region: TableRegion, result: ReadingResult): void {
  result.question('TABLE_CUT_OFF', [], {
    zh: `表格超过 ${MOST_ROWS} 行，远多于年度报告格式的行数，其余未读取。请核对文件，只交年度报告本身。`,
    en: `A table has more than ${MOST_ROWS} rows, far more than the form; the rest was not read. Please hand in the annual report alone.`,
  }, region.to - 1, region.to);
}

interface Regions {
  readonly disclosure: TableRegion | null;
  readonly requests: TableRegion | null;
  readonly disputes: TableRegion | null;
}

/** Where each table is printed: from its own first words (never from a heading alone: prose under it is no table) to where the next part begins. */
function tableRegions(flow: PrintedFlow, anchors: TableAnchors, sections: readonly FoundSection[]): Regions {
  const section = (key: FoundSection['key']): FoundSection | undefined => sections.find((found) => found.key === key);
  const from = {
    disclosure: anchors.disclosure,
    requests: anchors.requests,
    disputes: disputesStart(section('disputes'), anchors.disputes),
  };
  const starts = [section('requests')?.headingStart, anchors.requests, section('disputes')?.headingStart, anchors.disputes, section('problems')?.headingStart, section('otherMatters')?.headingStart];
  const endAfter = (offset: number, ...ends: (number | null | undefined)[]): number =>
    Math.min(flow.text.length, ...ends.filter((end): end is number => end !== null && end !== undefined && end > offset));
  const region = (offset: number | null, ends: typeof starts): TableRegion | null => {
    if (offset === null) return null;
    const to = endAfter(offset, ...ends);
    const beyond = flow.rows[flow.rowIndexAt(offset) + MOST_ROWS];
    return beyond === undefined || beyond.start >= to ? { from: offset, to } : { from: offset, to: beyond.start, cutOff: true };
  };
  return { disclosure: region(from.disclosure, starts), requests: region(from.requests, starts.slice(2)), disputes: region(from.disputes, starts.slice(4)) };
}

/** From its heading, which may name the first group; from the table itself where it is printed elsewhere (a sheet of its own). */
function disputesStart(section: FoundSection | undefined, anchor: number | null): number | null {
  if (section === undefined) return anchor;
  return anchor !== null && anchor >= section.end ? anchor : section.headingEnd;
}
