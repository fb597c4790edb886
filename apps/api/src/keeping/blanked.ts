/** What stands for an erased character: as many as there were, so that every place in the text still fits. */
const BLANK = '█';

/** Finds a text as it was read in what was printed: there it may be broken over lines, spaced out, or set in full-width letters. */
export function patternOf(text: string): RegExp {
  const letters = Array.from(text.replace(/\s/g, ''), (letter) => {
    const code = letter.codePointAt(0) as number;
    const spellings = code > 0x20 && code < 0x7f ? [letter, String.fromCodePoint(code + 0xfee0)] : [letter];
    return `(?:${spellings.map((spelling) => spelling.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|')})`;
  });
  return new RegExp(letters.join('\\s*'), 'g');
}

/** A JSON value in which whatever the pattern finds in its strings is blanked out. */
export function blankedIn(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, (found) => BLANK.repeat(found.length));
  if (Array.isArray(value)) return value.map((part) => blankedIn(part, pattern));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, blankedIn(part, pattern)]));
}
