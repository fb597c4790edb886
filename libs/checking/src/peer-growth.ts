import type { AnnualReport } from '@huilan/annual-report';
import { median } from './median.js';
import { WATCHED_FIGURES } from './watched-figures.js';

/** How a figure moved from last year to this at comparable agencies. */
export interface PeerMovement {
  /** Median over agencies of (this year + 1) ÷ (last year + 1); 1 is no change. */
  readonly ratio: number;
  /** How many agencies it rests on. */
  readonly agencies: number;
}

/** By key of `WATCHED_FIGURES`. A figure that no pair of reports prints is absent. */
export type PeerGrowth = Readonly<Partial<Record<string, PeerMovement>>>;

/**
 * Movement of every watched figure over pairs of reports of the same agency for two consecutive years. One is added to both
 * sides so that a bureau that goes from 0 to 2 has a ratio at all.
 */
export function peerGrowthOf(pairs: readonly { readonly report: AnnualReport; readonly previous: AnnualReport }[]): PeerGrowth {
  const growth: Partial<Record<string, PeerMovement>> = {};
  for (const figure of WATCHED_FIGURES) {
    const ratios = pairs.flatMap(({ report, previous }) => {
      const [now, before] = [figure.of(report), figure.of(previous)];
      return now === undefined || before === undefined || now < 0 || before < 0 ? [] : [(now + 1) / (before + 1)];
    });
    const ratio = median(ratios);
    if (ratio !== undefined) growth[figure.key] = { ratio, agencies: ratios.length };
  }
  return growth;
}
