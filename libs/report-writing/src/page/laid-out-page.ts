/** A page as it is drawn: pieces of text and ruling lines, in points from the upper left corner. */
export interface LaidOutPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rules: readonly PlacedRule[];
}

export interface PlacedText {
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

export interface PlacedRule {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** Advance of a character in a Chinese font of that size: Latin letters and digits take half a square, all else a whole one. */
export function advance(character: string, size: number): number {
  return character.codePointAt(0)! < 0x80 ? size / 2 : size;
}

export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, character) => width + advance(character, size), 0);
}

/** Text cut into lines no wider than `width` points; a run of digits is cut only where it alone is wider than a line. */
export function wrappedLines(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[0-9.,]+|[^]/gu) ?? []) {
    if (line !== '' && textWidth(line + piece, size) > width) {
      lines.push(line);
      line = '';
    }
    if (textWidth(piece, size) <= width) {
      line += piece;
      continue;
    }
    for (const character of piece) {
      if (line !== '' && textWidth(line + character, size) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}
