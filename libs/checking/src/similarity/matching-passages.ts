import type { AnnualReport } from '@huilan/annual-report';
import type { Passage } from '../finding.js';
import { formShingles } from './form-wording.js';
import { comparableTexts, SHINGLE_LENGTH, shingleHash, type ComparableText } from './own-words.js';

/** Shorter matches are phrases that any two offices share. In characters of words. */
const SHORTEST_PASSAGE = 12;

/**
 * The passages of a report that stand in another one, too, word for word apart from figures and names, longest first, at
 * most `limit`. A passage that is the form's own wording, all or most of it, is left out. Each character of the report is in at most one passage.
 */
export function matchingPassages(report: AnnualReport, other: AnnualReport, limit = 12): readonly Passage[] {
  const others = comparableTexts(other);
  const placesOf = placesByShingle(others);
  const found = comparableTexts(report).flatMap((text) => matchesIn(text, others, placesOf));
  return found
    .sort((a, b) => b.length - a.length)
    .slice(0, limit)
    .map(({ text, start, length, otherText, otherStart }) => {
      const [own, matching] = [originalOf(text, start, length), originalOf(otherText, otherStart, length)];
      return {
        section: text.section,
        ...own,
        matching: { agency: other.agency, year: other.year, section: otherText.section, ...matching },
      };
    });
}

interface Match {
  readonly text: ComparableText;
  readonly start: number;
  readonly length: number;
  readonly otherText: ComparableText;
  readonly otherStart: number;
}

type Places = ReadonlyMap<number, readonly { readonly text: number; readonly start: number }[]>;

function placesByShingle(texts: readonly ComparableText[]): Places {
  const places = new Map<number, { text: number; start: number }[]>();
  texts.forEach(({ characters }, text) => {
    for (let start = 0; start + SHINGLE_LENGTH <= characters.length; start++) {
      const hash = shingleHash(characters, start);
      const known = places.get(hash);
      if (known === undefined) places.set(hash, [{ text, start }]);
      // A phrase that recurs all over a text need not be followed from every place.
      else if (known.length < 20) known.push({ text, start });
    }
  });
  return places;
}

/** Walks through a text; at each place takes the longest match and goes on behind it. */
function matchesIn(text: ComparableText, others: readonly ComparableText[], placesOf: Places): readonly Match[] {
  const matches: Match[] = [];
  for (let start = 0; start + SHINGLE_LENGTH <= text.characters.length; ) {
    let best: Match | undefined;
    for (const place of placesOf.get(shingleHash(text.characters, start)) ?? []) {
      const otherText = others[place.text];
      if (!otherText) continue;
      let length = 0;
      while (start + length < text.characters.length && text.characters[start + length] === otherText.characters[place.start + length]) length += 1;
      if (length >= SHORTEST_PASSAGE && length > (best?.length ?? 0)) best = { text, start, length, otherText, otherStart: place.start };
    }
    if (best !== undefined && !isFormWording(best)) matches.push(best);
    start += best?.length ?? 1;
  }
  return matches;
}

/** Not every shingle need be the form's: a bureau words the same sentence a little differently. */
function isFormWording({ text, start, length }: Match): boolean {
  const form = formShingles();
  let own = 0;
  const last = start + length - SHINGLE_LENGTH;
  for (let place = start; place <= last; place++) if (!form.has(shingleHash(text.characters, place))) own += 1;
  return own <= (last - start + 1) * 0.3;
}

/** The match in the words of the document, with figures and punctuation between. */
function originalOf({ original, places }: ComparableText, start: number, length: number): { readonly text: string; readonly start: number } {
  const from = places[start] ?? 0;
  const to = places[start + length - 1] ?? from;
  return { text: original.slice(from, to + 1), start: from };
}
