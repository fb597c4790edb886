import { COMPLAINT_KINDS, INDICATOR_KEYS, type ComplaintKind, type Indicator, type IndicatorKey } from '@huilan/annual-report';
import type { Randomness } from '../randomness.js';

/**
 * A sentence with gaps.
 * `[a|b|c]` one of these, `{name}` a word, `{#count}` a number that is no indicator, `{disclosures:条}` an indicator with its unit,
 * `{complaintsHandled.hotline:件}` one of a sub-kind, `{!requestsReceived:件}` an indicator the words state as none.
 */
export type SentenceTemplate = string;

/** What the gaps are filled with. */
export interface SentenceFacts {
  readonly words: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
  /** Indicators by key, complaints by `complaintsHandled.<kind>`. */
  readonly indicators: Readonly<Record<string, number>>;
  /** How the agency writes its numbers. */
  readonly numberStyle: NumberStyle;
}

/** `1295`, `1,295`, or from 2 000 on about: `1.2万余`, `3210余`. */
export type NumberStyle = 'plain' | 'grouped' | 'about';

export interface Sentence {
  readonly text: string;
  readonly indicators: readonly Indicator[];
}

/** Fills a template. Throws a RangeError on a gap nobody can fill: a misspelt template. */
export function fill(template: SentenceTemplate, facts: SentenceFacts, randomness: Randomness): Sentence {
  const found: Omit<Indicator, 'quote'>[] = [];
  const text = chosen(template, randomness).replace(/\{([^}]*)\}/g, (_gap, name: string) => {
    const [reference, unit] = name.split(':') as [string, string?];
    if (unit === undefined) {
      const value = reference.startsWith('#') ? facts.counts[reference.slice(1)] : facts.words[reference];
      if (value === undefined) throw new RangeError(`nothing fills {${name}}`);
      return String(value);
    }
    const silent = reference.startsWith('!');
    const path = silent ? reference.slice(1) : reference;
    const value = facts.indicators[path];
    const [key, kind] = path.split('.') as [IndicatorKey, ComplaintKind?];
    if (value === undefined || !INDICATOR_KEYS.includes(key) || (kind !== undefined && !COMPLAINT_KINDS.includes(kind))) {
      throw new RangeError(`nothing fills {${name}}`);
    }
    const written = silent ? { text: '', value, approximate: false } : inStyle(value, facts.numberStyle);
    found.push({ key, ...(kind ? { kind } : {}), value: written.value, unit, approximate: written.approximate });
    return silent ? '' : written.text + unit;
  });
  return { text, indicators: found.map((indicator) => ({ ...indicator, quote: text })) };
}

/** Gaps of a template that need an indicator, without those that state none. */
export function statedIndicators(template: SentenceTemplate): string[] {
  return [...template.matchAll(/\{(?!!)([^}:]*):[^}]*\}/g)].map((match) => match[1]!);
}

function chosen(template: string, randomness: Randomness): string {
  return template.replace(/\[([^\]]*)\]/g, (_choice, alternatives: string) => randomness.pick(alternatives.split('|')));
}

function inStyle(value: number, style: NumberStyle): { text: string; value: number; approximate: boolean } {
  if (style === 'grouped') return { text: value.toLocaleString('en-US'), value, approximate: false };
  if (style === 'about' && value >= 10000) {
    const thousands = Math.floor(value / 1000);
    return { text: `${thousands / 10}万余`, value: thousands * 1000, approximate: true };
  }
  if (style === 'about' && value >= 2000) {
    const tens = Math.floor(value / 10);
    return { text: `${tens * 10}余`, value: tens * 10, approximate: true };
  }
  return { text: String(value), value, approximate: false };
}
