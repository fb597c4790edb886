import type { PrintedFlow } from '../printed-flow.js';
import type { ReadSection } from '../read-report.js';
import type { FoundSection, TableAnchors } from './find-sections.js';

/** The six parts with heading and text as printed. Tables are left out of the text: they are in the cells. */
export function readSections(flow: PrintedFlow, found: readonly FoundSection[], anchors: TableAnchors): ReadSection[] {
  return found.map((section) => ({
    key: section.key,
    heading: flow.raw(section.headingStart, section.headingEnd).replace(/^[#*\s]+|[*\s]+$/g, '').replace(/\s+/g, ' '),
    text: textOf(flow, section, anchors),
    at: flow.place(section.headingStart, section.headingEnd),
  }));
}

function textOf(flow: PrintedFlow, section: FoundSection, anchors: TableAnchors): string {
  const lines: string[] = [];
  const anchor = section.key === 'disclosure' || section.key === 'requests' || section.key === 'disputes' ? anchors[section.key] : null;
  for (const row of flow.rows.slice(flow.rowIndexAt(section.headingEnd), flow.rowIndexAt(Math.max(section.headingEnd, section.end - 1)) + 1)) {
    const start = Math.max(row.start, section.headingEnd);
    const end = Math.min(row.end, section.end);
    if (start >= end || row.cells !== null) continue;
    if (anchor !== null && start >= anchor) break;
    const line = flow.raw(start, end).trim();
    if (line !== '' && !(lines.length === 0 && /^[:：.。、]$/.test(line))) lines.push(line);
  }
  return lines.join('\n');
}
