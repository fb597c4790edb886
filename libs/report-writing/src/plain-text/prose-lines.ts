/** Characters that may not begin a line in Chinese typesetting (避头点). */
const NEVER_FIRST = new Set('，。、；：？！）》”’】%％');
const DIGIT = /[0-9０-９]/;
const SEPARATOR = /[.,，]/;

/**
 * A paragraph cut into lines of at most `width` characters the way word processors do it: a number stays together and no
 * line begins with a closing mark. `null`: one line.
 */
export function proseLines(text: string, width: number | null): string[] {
  const characters = [...text];
  if (width === null) return [text];
  const lines: string[] = [];
  let start = 0;
  while (characters.length - start > width) {
    let end = start + width;
    while (end > start + 1 && (isInsideNumber(characters, end) || NEVER_FIRST.has(characters[end]!))) end -= 1;
    if (end === start + 1) end = start + width;
    lines.push(characters.slice(start, end).join(''));
    start = end;
  }
  lines.push(characters.slice(start).join(''));
  return lines;
}

function isInsideNumber(characters: readonly string[], at: number): boolean {
  const digit = (index: number) => DIGIT.test(characters[index] ?? '');
  const separator = (index: number) => SEPARATOR.test(characters[index] ?? '');
  return (digit(at) && (digit(at - 1) || (separator(at - 1) && digit(at - 2)))) || (separator(at) && digit(at - 1) && digit(at + 1));
}
