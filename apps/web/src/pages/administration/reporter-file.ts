/** Rows above the head at most: a title, a note. */
const MOST_ABOVE = 10;

/**
 * The rows of a file as the text that could be pasted from it. Where a row heads the columns (`heads`: what may stand over the
 * first, the second …), they are taken from wherever they stand, and what is above it is left out; else the first ones are taken.
 */
export function asPasted(rows: readonly (readonly string[])[], heads: readonly (readonly string[])[]): string {
  const bare = rows.map((row) => row.map((value) => value.normalize('NFKC').replace(/\s+/g, ' ').trim()));
  const head = bare.slice(0, MOST_ABOVE).findIndex((row) => heads.every((names) => columnOf(row, names) !== -1));
  const columns = head === -1 ? [...heads.keys()] : heads.map((names) => columnOf(bare[head] ?? [], names));
  return bare
    .slice(head + 1)
    .map((row) => columns.map((column) => row[column] ?? ''))
    .filter((values) => values.some((value) => value !== ''))
    .map((values) => values.join('\t'))
    .join('\n');
}

const columnOf = (row: readonly string[], names: readonly string[]): number => row.findIndex((value) => names.includes(value.replaceAll(' ', '').toLowerCase()));
