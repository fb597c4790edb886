import type { PrintedFlow } from '../printed-flow.js';
import type { ReadIndicator } from '../read-report.js';
import type { FoundSection, TableAnchors } from '../sections/find-sections.js';

export function readIndicators(_flow: PrintedFlow, _sections: readonly FoundSection[], _anchors: TableAnchors, _year: number | null): ReadIndicator[] {
  return [];
}
