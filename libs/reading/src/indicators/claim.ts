import type { ComplaintKind, IndicatorKey } from '@huilan/annual-report';
import type { Mention } from './mentions.js';

/** What a rule makes of a number (or of the wording of nothing). */
export interface Claim {
  readonly key: IndicatorKey;
  readonly kind?: ComplaintKind;
  readonly confidence: number;
  /** A part of a whole that may be stated elsewhere; dropped where the whole is. */
  readonly part?: boolean;
}

/** A rule over one counted number. Returns nothing where the number is none of its. */
export type MentionRule = (mention: Mention) => readonly Claim[];

/** The wording of nothing: 未收到…申请, 没有发生行政复议. Offsets are those of the sentence. */
export interface NothingStated {
  readonly key: IndicatorKey;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

export const SURE = 1;
export const LIKELY = 0.9;
export const POSSIBLE = 0.8;
