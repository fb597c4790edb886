import type { AnnualReport } from '@huilan/annual-report';
import { nameWithoutRegion, normalisedName } from '../agency-name.js';
import { freeTexts, halfWidth, type FreeText } from '../free-text.js';

/** Length of a shingle in characters. Five Chinese characters are two to three words: common phrases differ at that length. */
export const SHINGLE_LENGTH = 5;

/** One text made comparable: only the words, with the place of each in the original. */
export interface ComparableText {
  readonly section: FreeText['section'];
  readonly original: string;
  /** Letters and characters only; digits, punctuation, spaces and the agency's own name are left out. */
  readonly characters: string;
  /** Place in `original` of each of `characters` (UTF-16 code units). */
  readonly places: readonly number[];
}

/**
 * The free text of a report as it is compared with another's. What makes two copies differ without a word being written
 * anew is left out: figures, years, punctuation, spaces, and the agency's own name and what it calls itself.
 */
export function comparableTexts(report: AnnualReport): readonly ComparableText[] {
  return freeTexts(report).map(({ section, text }) => comparable(section, text, report.agency));
}

function comparable(section: FreeText['section'], original: string, agency: string | null): ComparableText {
  const plain = withoutNames(halfWidth(original), agency);
  const characters: string[] = [];
  const places: number[] = [];
  for (let index = 0; index < plain.length; index++) {
    const character = plain[index] ?? '';
    // Surrogate halves of rare characters are kept as they are: both halves stay together and compare equal.
    if (!/[\p{L}\p{Cs}]/u.test(character) || CHINESE_NUMERALS.includes(character)) continue;
    characters.push(character);
    places.push(index);
  }
  return { section, original, characters: characters.join(''), places };
}

/** `一是`, `二〇二三年`: a renumbered paragraph or a new year is no new wording. */
const CHINESE_NUMERALS = '〇零一二三四五六七八九十百千万';

/** Names give way to spaces of the same length, so that places stay the same. */
function withoutNames(text: string, agency: string | null): string {
  const blank = (found: string) => ' '.repeat(found.length);
  const self = text.replace(/[我本全][局委办厅院所站镇乡市县区省州盟旗处]|我街道|街道办事处|办事处/gu, blank);
  if (agency === null) return self;
  const names = [normalisedName(agency), nameWithoutRegion(agency)].filter((name) => name.length > 1);
  return names.reduce((rest, name) => rest.split(name).join(blank(name)), self);
}

/** Hashes of the shingles of a text, in order; none for a text shorter than a shingle. */
export function shingleHashes(characters: string): readonly number[] {
  const hashes: number[] = [];
  for (let start = 0; start + SHINGLE_LENGTH <= characters.length; start++) hashes.push(shingleHash(characters, start));
  return hashes;
}

/** 32-bit hash of the shingle at a place (FNV-1a over UTF-16 units, then mixed so that all bits are good). */
export function shingleHash(characters: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < start + SHINGLE_LENGTH; index++) hash = Math.imul(hash ^ characters.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
