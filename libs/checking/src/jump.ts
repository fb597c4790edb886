import { median, robustSpread } from './median.js';
import type { PeerMovement } from './peer-growth.js';

/** Fewer earlier years than this are no history to judge by. */
export const YEARS_OF_HISTORY = 3;

/** A difference of fewer cases than this is never a jump, whatever the ratio: from 0 to 4 is an ordinary year. */
const SMALLEST_DIFFERENCE = 10;

/** In standard deviations of a count that varies by chance alone (Poisson). */
const BY_CHANCE = 4;

/** In robust standard deviations of the figure's own ups and downs. */
const BY_HABIT = 3.5;

/** Spread of logarithms below which a history is too smooth to be believed: an ordinary year moves by a fifth. */
const SMALLEST_SPREAD = 0.2;

/** Movement of fewer agencies than this says nothing of the field. */
const PEERS_NEEDED = 5;

export interface Jump {
  /** What the agency's own history (and the movement of its peers) would have led one to expect. */
  readonly usual: number;
  readonly up: boolean;
}

/**
 * Whether a figure jumps against its own history. All of these must hold, so that neither a small count nor a figure that
 * always swings trips it:
 * - the difference from the median of earlier years is at least ten;
 * - it is more than chance would do to a count of that size: 4 standard deviations after the square-root transform,
 *   2√(x + ⅜), which gives every Poisson count a variance of about one (Anscombe 1948);
 * - it is more than its own habit: 3.5 robust standard deviations (median absolute deviation) of its logarithms;
 * - it remains a jump when the median movement of its peers from last year to this is allowed for.
 * Returns `undefined` when there is no jump. `earlier` must hold at least `YEARS_OF_HISTORY` values; all values ≥ 0.
 */
export function jumpOf(value: number, earlier: readonly number[], lastYear?: number, peers?: PeerMovement): Jump | undefined {
  const usual = median(earlier);
  if (usual === undefined) return undefined;
  const logarithms = earlier.map((figure) => Math.log(figure + 1));
  const habit = BY_HABIT * Math.max(robustSpread(logarithms) ?? 0, SMALLEST_SPREAD);
  const isJumpFrom = (expected: number) =>
    Math.abs(value - expected) >= SMALLEST_DIFFERENCE &&
    Math.abs(stabilised(value) - stabilised(expected)) > BY_CHANCE &&
    Math.abs(Math.log(value + 1) - Math.log(expected + 1)) > habit;
  if (!isJumpFrom(usual)) return undefined;
  if (peers !== undefined && peers.agencies >= PEERS_NEEDED) {
    const base = lastYear ?? usual;
    if (!isJumpFrom(Math.max(0, (base + 1) * peers.ratio - 1))) return undefined;
  }
  return { usual, up: value > usual };
}

const stabilised = (count: number) => 2 * Math.sqrt(count + 3 / 8);
