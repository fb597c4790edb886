import { OTHER_DOCUMENT_LAYOUTS } from './other-document-layouts.js';
import { PAGE_LAYOUTS } from './page-layouts.js';
import { PLAIN_TEXT_LAYOUTS } from './plain-text-layouts.js';
import type { ReportLayout } from './report-layout.js';
import { WEB_PAGE_LAYOUTS } from './web-page-layouts.js';
import { WORD_LAYOUTS } from './word-layouts.js';

/** Every layout a report can be written in, by file type. */
export const REPORT_LAYOUTS: readonly ReportLayout[] = [...WORD_LAYOUTS, ...WEB_PAGE_LAYOUTS, ...PLAIN_TEXT_LAYOUTS, ...OTHER_DOCUMENT_LAYOUTS, ...PAGE_LAYOUTS];

/** The layout of that key. Throws a RangeError on an unknown key, which is a bug of the caller. */
export function reportLayout(key: string): ReportLayout {
  const layout = REPORT_LAYOUTS.find((candidate) => candidate.key === key);
  if (layout === undefined) throw new RangeError(`no report layout has the key ${key}`);
  return layout;
}
