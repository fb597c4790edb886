import { damaged } from '../refused.js';
import { checkTexts, type Bytes, type Piece } from './texts-of-records.js';

/** A cell with a formula, in the versions' several numbers: its result, and behind it the length of the formula's tokens, `NO_TOKENS` where it has none. */
const FORMULAS: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);
const LENGTH_OF_TOKENS_AT = 20;
const NO_TOKENS = 0xffff;
const TEXTS = 0x00fc;
const MERGED_CELLS = 0x00e5;
const CONTINUED = 0x003c;
/** What a sheet prints and how, with the fewest bytes such a record has: in a shorter one the library takes nothing for a length, and counts to it. */
const PRINTED: ReadonlyMap<number, number> = new Map([
  ...[...FORMULAS].map((formula): [number, number] => [formula, LENGTH_OF_TOKENS_AT + 2]),
  // The result of a formula that is a text.
  [0x0207, 2],
  // Cells: number, numbers, text of the list, text, text in several scripts, empty, truth or error.
  [0x0203, 14], [0x027e, 10], [0x00bd, 12], [0x00fd, 10], [0x0204, 8], [0x00d6, 8], [0x0201, 6], [0x00be, 6], [0x0205, 8],
  [TEXTS, 8], [CONTINUED, 0], [MERGED_CELLS, 2],
  // Names of sheets, sizes, rows and columns (hidden ones are not read).
  [0x0085, 7], [0x0200, 10], [0x0208, 16], [0x007d, 10],
  // Code page, epoch, formats of numbers and the cells' choice of them.
  [0x0042, 2], [0x0022, 2], [0x041e, 4], [0x00e0, 16],
]);
/** A record that the library knows and passes over. */
const PASSED_OVER = 0x0808;
/** Beginnings and end of a sheet or of the workbook. */
const BEGINNINGS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const BEGINNING = 0x0809;
const END = 0x000a;
/** Excel 5 to 2003. Earlier ones wrote no compound files, and the library would look for lengths in other places. */
const VERSIONS: ReadonlySet<number> = new Set([0x0500, 0x0600]);
/** Cells and rows of Excel 2, which no later version writes: where they seem to stand, the length of a record before them is damaged. */
const EARLIEST: ReadonlySet<number> = new Set([0x0000, 0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0007, 0x0008]);
/** From this record on the others are enciphered. */
const ENCIPHERED = 0x002f;

/**
 * Leaves in a stream of records, in place, those that print something, without the tokens of their formulas: the results stand beside them, which is
 * what is read. In a damaged token or length the library that reads the records goes round for ever, or fills the memory, and nobody can stop it.
 *
 * @throws Refused where the records are not whole, or not those of Excel 5 to 2003
 */
export function keepPrintedRecords(stream: Bytes): void {
  const numberAt = (at: number): number => (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
  const write = (at: number, number: number): void => {
    stream[at] = number & 0xff;
    stream[at + 1] = number >> 8;
  };
  let depth = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const record = numberAt(at);
    const length = numberAt(at + 2);
    if (record === ENCIPHERED) return;
    if (BEGINNINGS.has(record)) {
      if (record !== BEGINNING || !VERSIONS.has(numberAt(at + 4))) throw damaged('workbook: version');
      depth += 1;
    } else if (depth === 0) return;
    else if (EARLIEST.has(record)) throw damaged('workbook: records');
    else if (record === END) depth -= 1;
    else {
      const fewest = PRINTED.get(record);
      if (fewest === undefined) write(at, PASSED_OVER);
      else if (length < fewest || at + 4 + length > stream.length) throw damaged('workbook: records');
      if (FORMULAS.has(record)) write(at + 4 + LENGTH_OF_TOKENS_AT, NO_TOKENS);
      if (record === MERGED_CELLS && length < 2 + 8 * numberAt(at + 4)) throw damaged('workbook: merged cells');
      if (record === TEXTS) checkTexts(piecesOf(stream, at, numberAt));
    }
    at += 4 + length;
  }
}

/** A record and those that continue it. */
function piecesOf(stream: Bytes, from: number, numberAt: (at: number) => number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; at + 4 <= stream.length && (at === from || numberAt(at) === CONTINUED); at += 4 + numberAt(at + 2)) {
    pieces.push({ bytes: stream, from: at + 4, to: Math.min(stream.length, at + 4 + numberAt(at + 2)) });
  }
  return pieces;
}
