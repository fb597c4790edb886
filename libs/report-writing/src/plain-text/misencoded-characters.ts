/** Characters of the unified block → the radical that looks the same, e.g. 一 → ⼀ (U+2F00), from Unicode's own decompositions. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x2fd6 - 0x2f00 }, (_, index) => {
    const radical = String.fromCodePoint(0x2f00 + index);
    return [radical.normalize('NFKC'), radical] as const;
  }),
);

/** Text as PDF fonts with a wrong character map give it: Kangxi radicals for the characters that look like them. */
export function withKangxiRadicals(text: string): string {
  return [...text].map((character) => RADICALS.get(character) ?? character).join('');
}

/** Brackets and punctuation typed half-width. */
export function withHalfWidthBrackets(text: string): string {
  return text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':').replaceAll('“', '"').replaceAll('”', '"');
}

/** A space between digits and Chinese characters, as some programs print: `2023 年`, `167 条`. */
export function withSpacedDigits(text: string): string {
  return text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/g, ' ');
}
