import type { ComplaintKind, IndicatorKey } from '@huilan/annual-report';
import type { Sentence } from '../prose.js';
import type { Mention } from './mentions.js';

/** What a rule makes of a number (or of the wording of nothing). */
export interface Claim {
  readonly key: IndicatorKey;
  readonly kind?: ComplaintKind;
  readonly confidence: number;
  /** May be a part of a whole that is stated elsewhere: dropped where the report has a claim of this key that is not. */
  readonly yields?: boolean;
  /** Counts information of one class only. */
  readonly oneClass?: boolean;
  /** Counts what was published by boards, screens and the like. */
  readonly otherChannels?: boolean;
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

/** A rule over a sentence that says there was none. */
export type NothingRule = (sentence: Sentence) => readonly NothingStated[];

export const SURE = 1;
export const LIKELY = 0.9;
export const POSSIBLE = 0.8;
