/** `|---|---|` under a head, or a line of box-drawing characters. */
export function isDivider(line: string): boolean {
  return /^[\s|+:\-=┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬_]+$/.test(line) && /--|==|[┌-╬]{2}|__/.test(line);
}

/** Cells of a line drawn as a table row with `|` or tabs; `null` where it is a line of text. */
export function drawnCells(line: string, start: number): { start: number; end: number }[] | null {
  const bars = count(line, '|');
  if (bars >= 1) {
    const cells = split(line, start, '|');
    // `规章 |` is one cell of a table printed a cell a line: its row is not to be seen.
    return cells.length > 1 && (bars > 1 || cells.every((cell) => cell.end > cell.start)) ? cells : null;
  }
  if (line.includes('\t')) {
    const cells = split(line, start, '\t');
    if (cells.length >= 3) return cells;
    const last = cells.at(-1);
    if (cells.length === 2 && last !== undefined && /^\s*[\d/-]/.test(line.slice(last.start - start))) return cells;
  }
  return null;
}

/** `行政强制⇥`: in a table drawn with tabs, a label and an empty cell. */
export function emptyRow(line: string, start: number): { start: number; end: number }[] | null {
  return /^[^\t。,;]{2,30}\t\s*$/.test(line) ? split(line, start, '\t') : null;
}

/** Pieces of a line between dividers, without the white space and the bars around them. */
export function split(line: string, start: number, divider: string): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let from = 0;
  for (let at = line.indexOf(divider); ; at = line.indexOf(divider, from)) {
    const to = at < 0 ? line.length : at;
    cells.push(trimmed(line, start, from, to));
    if (at < 0) break;
    from = at + 1;
  }
  if (divider === '|') {
    // The bars that frame the row are no cells of it.
    const first = cells[0];
    if (first !== undefined && first.start === first.end && /^\s*\|/.test(line)) cells.shift();
    const last = cells.at(-1);
    if (last !== undefined && last.start === last.end && /\|\s*$/.test(line)) cells.pop();
  }
  return cells;
}

function trimmed(line: string, start: number, from: number, to: number): { start: number; end: number } {
  while (from < to && /\s/.test(line[from] ?? '')) from += 1;
  while (to > from && /\s/.test(line[to - 1] ?? '')) to -= 1;
  return { start: start + from, end: start + to };
}

function count(text: string, character: string): number {
  let n = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) n += 1;
  return n;
}
