/** Records of Excel 97-2003 that hold a formula, with the place of the length of its tokens and the length that says there are none. */
const FORMULA_RECORDS: ReadonlyMap<number, { readonly lengthAt: number; readonly none: number }> = new Map([
  [0x0006, { lengthAt: 20, none: 0xffff }],
  [0x0206, { lengthAt: 20, none: 0xffff }],
  [0x0406, { lengthAt: 20, none: 0xffff }],
  [0x0221, { lengthAt: 12, none: 0xffff }],
  [0x04bc, { lengthAt: 8, none: 0 }],
  // A name, of a printed range among others.
  [0x0018, { lengthAt: 4, none: 0 }],
]);

/** Bytes as the library hands them out, a Buffer or an array. */
export interface Bytes { [at: number]: number; readonly length: number }

/** From this record on the others are enciphered. */
const ENCIPHERED = 0x002f;

/**
 * Takes the tokens of every formula out of a stream of records, in place: their results stand beside them, which is what is read.
 * In a damaged token the library that reads the file goes back to where it came from, for ever, and nobody can stop it.
 */
export function takeFormulasOut(stream: Bytes): void {
  const numberAt = (at: number): number => (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
  for (let at = 0; at + 4 <= stream.length; ) {
    const record = numberAt(at);
    if (record === ENCIPHERED) return;
    const formula = FORMULA_RECORDS.get(record);
    const lengthAt = at + 4 + (formula?.lengthAt ?? 0);
    // Also where the record claims to be shorter: the library reads on beyond its end.
    if (formula && lengthAt + 2 <= stream.length) {
      stream[lengthAt] = formula.none & 0xff;
      stream[lengthAt + 1] = formula.none >> 8;
    }
    at += 4 + numberAt(at + 2);
  }
}
