import type { CellEvidence } from './read-report.js';

/**
 * What a confidence means. The bands are measured against every report whose true figures are known
 * (docs/reading.md); the top band must never have been wrong.
 */
export const CONFIDENCE = {
  /** Label and column printed in a table, or seven values on the label's own line that add up. */
  certain: 1,
  /** As certain, but a second witness (the row's sum, the exact label) is missing. */
  sure: 0.97,
  /** The printed order or the form's arithmetic had to decide. */
  decided: 0.93,
  /** Read, and worth a look. */
  likely: 0.85,
} as const;

/** The lower of several confidences. */
export function least(...confidences: readonly number[]): number {
  return Math.min(...confidences);
}

export const EVIDENCE_ORDER: readonly CellEvidence[] = ['label', 'position', 'arithmetic'];
