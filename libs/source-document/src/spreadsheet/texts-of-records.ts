import { damaged } from '../refused.js';

/** Bytes as the library hands them out, a Buffer or an array. */
export interface Bytes { [at: number]: number; readonly length: number }

/** A stretch of the list: a record, or one that continues it. */
export interface Piece {
  readonly bytes: Bytes;
  readonly from: number;
  readonly to: number;
}

const WIDE = 0x01;
const WITH_READINGS = 0x04;
const WITH_SCRIPTS = 0x08;
const BYTES_OF_A_SCRIPT = 4;

/**
 * Goes through the list of texts of an .xls (SST, [MS-XLS] 2.4.265), which is as long as it says or damaged: cells name their text by its number, and
 * where a text is longer than it was, all behind it are other texts.
 *
 * @throws Refused where the list ends before its last text, or a text before its last character
 */
export function checkTexts(pieces: readonly Piece[]): void {
  const list = new ListOfTexts(pieces);
  list.skip(4);
  const count = list.number(4);
  for (let text = 0; text < count; text += 1) list.text();
}

class ListOfTexts {
  private piece = 0;
  private at: number;

  constructor(private readonly pieces: readonly Piece[]) {
    this.at = pieces[0]?.from ?? 0;
  }

  number(bytes: number): number {
    let number = 0;
    for (let place = 0; place < bytes; place += 1) number += this.byte() * 256 ** place;
    return number;
  }

  /** Past bytes that may be cut anywhere. */
  skip(count: number): void {
    let left = count;
    while (left > 0) {
      const step = Math.min(left, this.room());
      this.at += step;
      left -= step;
    }
  }

  text(): void {
    let characters = this.number(2);
    let flags = this.number(1);
    const scripts = flags & WITH_SCRIPTS ? this.number(2) : 0;
    const readings = flags & WITH_READINGS ? this.number(4) : 0;
    while (characters > 0) {
      // Characters that go on in the next record say anew how wide they are.
      if (this.at >= this.end()) {
        this.room();
        flags = this.number(1);
      }
      const width = flags & WIDE ? 2 : 1;
      const here = Math.min(characters, Math.floor((this.end() - this.at) / width));
      if (here === 0) throw damaged('workbook: texts');
      this.at += here * width;
      characters -= here;
    }
    this.skip(scripts * BYTES_OF_A_SCRIPT + readings);
  }

  private byte(): number {
    this.room();
    this.at += 1;
    return this.pieces[this.piece]?.bytes[this.at - 1] ?? 0;
  }

  private end(): number {
    return this.pieces[this.piece]?.to ?? 0;
  }

  /** Bytes left in this record, or in the next one that has some. */
  private room(): number {
    while (this.at >= this.end()) {
      this.piece += 1;
      const next = this.pieces[this.piece];
      if (next === undefined) throw damaged('workbook: texts');
      this.at = next.from;
    }
    return this.end() - this.at;
  }
}
