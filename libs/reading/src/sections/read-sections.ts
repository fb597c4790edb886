import type { PrintedFlow } from '../printed-flow.js';
import { plainLetters } from '../plain-letters.js';
import { paragraphs } from '../prose.js';
import type { ReadSection } from '../read-report.js';
import type { FoundSection, TableAnchors } from './find-sections.js';

/** The six parts with heading and text as printed. Tables are left out of the text: they are in the cells. */
export function readSections(flow: PrintedFlow, found: readonly FoundSection[], anchors: TableAnchors): ReadSection[] {
  return found.map((section) => ({
    key: section.key,
    heading: plainLetters(flow.raw(section.headingStart, section.headingEnd)).replace(/^[#*\s]+|[*\s]+$/g, '').replace(/\s+/g, ' '),
    text: textOf(flow, section, anchors),
    at: flow.place(section.headingStart, section.headingEnd),
  }));
}

/** Paragraphs put together again, one a line; from the part's table on nothing more. */
function textOf(flow: PrintedFlow, section: FoundSection, anchors: TableAnchors): string {
  const anchor = section.key === 'disclosure' || section.key === 'requests' || section.key === 'disputes' ? anchors[section.key] : null;
  const end = anchor === null ? section.end : Math.min(section.end, Math.max(anchor, section.headingEnd));
  if (end <= section.headingEnd) return '';
  const lines = paragraphs(flow, section.headingEnd, end)
    .filter(({ rows }) => rows.every((row) => row.cells === null && (anchor === null || row.end <= anchor)))
    .map(({ rows }) => plainLetters(rows.map((row) => flow.raw(Math.max(row.start, section.headingEnd), Math.min(row.end, end)).trim()).join('')));
  if (/^[:：.。、]$/.test(lines[0] ?? '')) lines.shift();
  return lines.join('\n');
}
