import { findCell, type CellKey, type ReportFormat } from '@huilan/annual-report';
import type { ReadCell } from './read-report.js';

/**
 * The generation of the form, from what is printed and never from the year. Table 2 tells it; where Table 2 was not
 * read, the （六） row or its items do; the statistics annex is the form of 2014–2018.
 */
export function formatOf(cells: Readonly<Partial<Record<CellKey, ReadCell>>>): ReportFormat | null {
  const keys = Object.keys(cells);
  const only = (table: string): Set<ReportFormat> => {
    const formats = new Set<ReportFormat>();
    for (const key of keys) {
      const definition = findCell(key);
      const [format] = definition?.formats ?? [];
      if (definition?.table === table && definition.formats.length === 1 && format !== undefined) formats.add(format);
    }
    return formats;
  };
  for (const table of ['disclosure', 'requests']) {
    const formats = only(table);
    if (formats.has('2021')) return '2021';
    if (formats.has('2019')) return '2019';
  }
  if (only('statistics').size > 0) return '2014';
  return null;
}
