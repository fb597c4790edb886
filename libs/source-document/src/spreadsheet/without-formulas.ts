import { damaged } from '../refused.js';

/** Bytes as the library hands them out, a Buffer or an array. */
export interface Bytes { [at: number]: number; readonly length: number }

/** A cell with a formula, in the versions' several numbers: its result, and behind it the length of the formula's tokens, `NO_TOKENS` where it has none. */
const FORMULAS: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);
const LENGTH_OF_TOKENS_AT = 20;
const NO_TOKENS = 0xffff;
/** Formulas of several cells, and names (of a printed range among others): nothing of them is printed. */
const NOT_PRINTED: ReadonlySet<number> = new Set([0x0021, 0x0221, 0x04bc, 0x0018, 0x0218, 0x0894]);
/** A record that the library knows and passes over. */
const PASSED_OVER = 0x0808;
/** Beginnings and end of a sheet or of the workbook. */
const BEGINNINGS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const BEGINNING = 0x0809;
const END = 0x000a;
/** Excel 5 to 2003. Earlier ones wrote no compound files, and the library would look for lengths in other places. */
const VERSIONS: ReadonlySet<number> = new Set([0x0500, 0x0600]);
/** From this record on the others are enciphered. */
const ENCIPHERED = 0x002f;

/**
 * Takes the tokens of every formula out of a stream of records, in place: their results stand beside them, which is what is read.
 * In a damaged token the library that reads the file goes back to where it came from, for ever, and nobody can stop it.
 *
 * @throws Refused where a record is too short for what it says to be, or of a version that is none of Excel 97-2003
 */
export function takeFormulasOut(stream: Bytes): void {
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
    else if (record === END) depth -= 1;
    else if (NOT_PRINTED.has(record)) write(at, PASSED_OVER);
    else if (FORMULAS.has(record)) {
      if (length < LENGTH_OF_TOKENS_AT + 2 || at + 4 + length > stream.length) throw damaged('workbook: formula');
      write(at + 4 + LENGTH_OF_TOKENS_AT, NO_TOKENS);
    }
    at += 4 + length;
  }
}
