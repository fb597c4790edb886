import { SECTION_KEYS, type SectionKey } from '@huilan/annual-report';
import type { WritableReport } from '../writable-report.js';
import { disclosureFormTable } from './disclosure-form-table.js';
import { disputeFormTable } from './dispute-form-table.js';
import type { FormBlock, FormTable, PrintedForm } from './printed-form.js';
import { requestFormTable } from './request-form-table.js';
import { statisticsFormTable } from './statistics-form-table.js';

/**
 * Lays a report out as the official form does: preamble, then the parts in the report's own order with their headings,
 * text and tables, and behind them the statistics annex where it has one. Nothing is added to what the report has: a part it lacks is not printed, and a table of which it has no
 * cell is not printed either. A table whose part is lacking is printed where the part would stand.
 */
export function printForm(report: WritableReport): PrintedForm {
  const tables: Partial<Record<SectionKey, FormTable | null>> = {
    disclosure: disclosureFormTable(report.cells),
    requests: requestFormTable(report.cells),
    disputes: disputeFormTable(report.cells),
  };
  const blocks: FormBlock[] = paragraphs('preamble', report.preamble ?? '');
  for (const key of printedOrder(report.sections.map((section) => section.key))) {
    for (const section of report.sections.filter((candidate) => candidate.key === key)) {
      if (section.heading !== '') blocks.push({ kind: 'heading', text: section.heading });
      blocks.push(...paragraphs('paragraph', section.text));
    }
    const table = tables[key];
    if (table) blocks.push(table);
  }
  const annex = statisticsFormTable(report.cells);
  if (annex !== null) blocks.push({ kind: 'heading', text: ANNEX_TITLE }, annex);
  return {
    title: report.title ?? '',
    agency: report.agency,
    year: report.year,
    publishedOn: report.publishedOn,
    blocks,
    contact: report.contact ?? null,
  };
}

/** Reports for 2014–2018 carry their figures behind the text. */
const ANNEX_TITLE = '政府信息公开情况统计表';

/** The order in which the report has its parts, each once, with the parts it lacks at their official place. */
function printedOrder(present: readonly SectionKey[]): readonly SectionKey[] {
  const order = [...new Set(present)];
  SECTION_KEYS.forEach((key, index) => {
    if (order.includes(key)) return;
    const before = order.findIndex((other) => SECTION_KEYS.indexOf(other) > index);
    order.splice(before === -1 ? order.length : before, 0, key);
  });
  return order;
}

function paragraphs(kind: 'preamble' | 'paragraph', text: string): FormBlock[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind, text: line }));
}
