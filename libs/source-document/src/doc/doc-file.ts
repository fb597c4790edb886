import type { CFB$Container } from 'cfb';
import { damaged, damagedUnless, passwordProtected, Refused } from '../refused.js';
import { BinaryView, modifiers, type Modifier } from './doc-structures.js';

/** A run of text with the place of its bytes, from the piece table. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  /** One byte a character (Windows-1252) instead of two. */
  readonly compressed: boolean;
}

/** Properties of the bytes from one place of the main stream to another. */
interface PropertyRun {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly list: Uint8Array;
}

/** Indices of (offset, length) pairs in the file information block ([MS-DOC] 2.5.6). */
export const TABLE_OF = {
  styles: 1,
  characterProperties: 12,
  paragraphProperties: 13,
  pieces: 33,
  lists: 73,
  listOverrides: 74,
} as const;

const PAGE = 512;
const WORD_97 = 0x00c1;
const HUGE_PARAGRAPH_PROPERTIES = 0x6646;

/**
 * A Word 97-2003 file ([MS-DOC]) opened: its text by character position, and the properties of paragraphs and characters.
 * Parts follow each other in one range of positions: body, notes, headers, comments, end notes, text boxes.
 */
export class DocFile {
  readonly table: BinaryView;
  /** Character positions where the parts end. */
  readonly bodyEnd: number;
  readonly notes: { readonly from: number; readonly to: number };
  readonly endNotes: { readonly from: number; readonly to: number };
  readonly textBoxes: { readonly from: number; readonly to: number };
  private readonly main: BinaryView;
  private readonly data: BinaryView | null;
  private readonly pieces: readonly Piece[];
  private readonly paragraphRuns: readonly PropertyRun[];
  private readonly characterRuns: readonly PropertyRun[];
  private readonly pairs: number;

  constructor(container: CFB$Container, find: (container: CFB$Container, path: string) => { readonly content?: unknown } | null) {
    const stream = (name: string): BinaryView | null => {
      const content = damagedUnless('Word 97', () => find(container, name)?.content);
      return content === undefined || content === null ? null : new BinaryView(Uint8Array.from(content as ArrayLike<number>));
    };
    const main = stream('/WordDocument');
    if (main === null) throw damaged('WordDocument');
    this.main = main;
    const version = main.u16(2);
    if (main.u16(0) !== 0xa5ec || version < WORD_97) {
      throw new Refused(
        'UNKNOWN_FILE_TYPE',
        '这是 Word 95 或更早的文件，无法读取。请用 Word 或 WPS 另存为 .docx 后再交。',
        'This file was written by Word 95 or older and cannot be read. Please save it as .docx in Word or WPS.',
      );
    }
    const flags = main.u16(10);
    if ((flags & 0x0100) !== 0) throw passwordProtected();
    const table = stream((flags & 0x0200) !== 0 ? '/1Table' : '/0Table');
    if (table === null) throw damaged('Table');
    this.table = table;
    this.data = stream('/Data');

    const counts = 34 + main.u16(32) * 2 + 2;
    const count = (index: number): number => Math.max(0, main.i32(counts + index * 4));
    this.bodyEnd = count(3);
    const afterNotes = this.bodyEnd + count(4);
    const afterComments = afterNotes + count(5) + count(6) + count(7);
    const afterEndNotes = afterComments + count(8);
    this.notes = { from: this.bodyEnd, to: afterNotes };
    this.endNotes = { from: afterComments, to: afterEndNotes };
    this.textBoxes = { from: afterEndNotes, to: afterEndNotes + count(9) };
    this.pairs = counts + main.u16(counts - 2) * 4 + 2;

    this.pieces = this.readPieces();
    this.paragraphRuns = this.readRuns(TABLE_OF.paragraphProperties, true);
    this.characterRuns = this.readRuns(TABLE_OF.characterProperties, false);
  }

  /** A structure of the table stream by its index in the file information block; empty where the file has none. */
  structure(index: number): { readonly offset: number; readonly length: number } {
    const at = this.pairs + index * 8;
    if (index >= this.main.u16(this.pairs - 2)) return { offset: 0, length: 0 };
    return { offset: this.main.u32(at), length: this.main.u32(at + 4) };
  }

  /** The text from one position to another, without interpretation of its special characters. */
  text(from: number, to: number): string {
    let text = '';
    for (const piece of this.pieces) {
      const begin = Math.max(from, piece.from);
      const end = Math.min(to, piece.to);
      if (begin >= end) continue;
      if (piece.compressed) text += WINDOWS_1252.decode(this.main.slice(piece.offset + begin - piece.from, end - begin));
      else text += UTF_16.decode(this.main.slice(piece.offset + (begin - piece.from) * 2, (end - begin) * 2));
    }
    return text;
  }

  get lastPosition(): number {
    return this.pieces[this.pieces.length - 1]?.to ?? 0;
  }

  /** Style and property modifiers of the paragraph whose end mark stands at that position. */
  paragraph(position: number): { readonly style: number; readonly modifiers: readonly Modifier[] } {
    const run = runAt(this.paragraphRuns, this.byteAt(position));
    if (run === null) return { style: 0, modifiers: [] };
    let list = modifiers(run.list);
    // Definitions too large for their page stand in a stream of their own.
    const huge = list.find((modifier) => modifier.code === HUGE_PARAGRAPH_PROPERTIES);
    if (huge !== undefined && this.data !== null) {
      const at = huge.operand.u32(0);
      if (at + 2 <= this.data.length) list = modifiers(this.data.slice(at + 2, Math.min(this.data.u16(at), this.data.length - at - 2)));
    }
    return { style: run.style, modifiers: list };
  }

  /**
   * Calls `each` for every stretch of characters between two positions that share their properties.
   */
  eachRun(from: number, to: number, each: (text: string, list: Uint8Array | null) => void): void {
    for (const piece of this.pieces) {
      const begin = Math.max(from, piece.from);
      const end = Math.min(to, piece.to);
      for (let at = begin; at < end; ) {
        const width = piece.compressed ? 1 : 2;
        const byte = piece.offset + (at - piece.from) * width;
        const run = runAt(this.characterRuns, byte);
        const next = run === null ? end : Math.min(end, at + Math.max(1, Math.ceil((run.to - byte) / width)));
        const bytes = this.main.slice(byte, (next - at) * width);
        each((piece.compressed ? WINDOWS_1252 : UTF_16).decode(bytes), run === null || run.list.length === 0 ? null : run.list);
        at = next;
      }
    }
  }

  private byteAt(position: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle]!.to <= position) low = middle + 1;
      else high = middle;
    }
    const piece = this.pieces[low];
    return piece === undefined ? 0 : piece.offset + (position - piece.from) * (piece.compressed ? 1 : 2);
  }

  private readPieces(): Piece[] {
    const { offset, length } = this.structure(TABLE_OF.pieces);
    const { table } = this;
    let at = offset;
    const end = offset + length;
    while (at < end && table.u8(at) === 1) at += 3 + table.u16(at + 1);
    if (at >= end || table.u8(at) !== 2) throw damaged('Word 97');
    const size = table.u32(at + 1);
    at += 5;
    const count = Math.floor((size - 4) / 12);
    if (count < 0 || at + size > table.length) throw damaged('Word 97');
    const pieces: Piece[] = [];
    for (let index = 0; index < count; index += 1) {
      const from = table.u32(at + index * 4);
      const to = table.u32(at + index * 4 + 4);
      const place = table.u32(at + (count + 1) * 4 + index * 8 + 2);
      const compressed = (place & 0x40000000) !== 0;
      const start = place & 0x3fffffff;
      const piece = { from, to, offset: compressed ? start / 2 : start, compressed };
      const bytes = (to - from) * (compressed ? 1 : 2);
      if (to < from || piece.offset + bytes > this.main.length || (index > 0 && pieces[index - 1]!.to !== from)) throw damaged('Word 97');
      pieces.push(piece);
    }
    return pieces;
  }

  /** Properties stand on pages of 512 bytes in the main stream, listed by the places they cover. */
  private readRuns(index: number, ofParagraphs: boolean): PropertyRun[] {
    const { offset, length } = this.structure(index);
    const count = Math.floor((length - 4) / 8);
    const runs: PropertyRun[] = [];
    for (let page = 0; page < count; page += 1) {
      const base = this.table.u32(offset + (count + 1) * 4 + page * 4) * PAGE;
      if (base + PAGE > this.main.length) continue;
      const entries = this.main.u8(base + PAGE - 1);
      const entrySize = ofParagraphs ? 13 : 1;
      if ((entries + 1) * 4 + entries * entrySize > PAGE - 1) continue;
      for (let entry = 0; entry < entries; entry += 1) {
        const from = this.main.u32(base + entry * 4);
        const to = this.main.u32(base + entry * 4 + 4);
        const at = this.main.u8(base + (entries + 1) * 4 + entry * entrySize) * 2;
        runs.push({ from, to, ...this.properties(base, at, ofParagraphs) });
      }
    }
    return runs.sort((a, b) => a.from - b.from);
  }

  private properties(base: number, at: number, ofParagraphs: boolean): { readonly style: number; readonly list: Uint8Array } {
    const none = { style: 0, list: new Uint8Array(0) };
    if (at === 0 || at >= PAGE - 1) return none;
    let start = base + at + 1;
    let size = this.main.u8(base + at);
    if (ofParagraphs) {
      if (size === 0) {
        size = this.main.u8(start) * 2;
        start += 1;
      } else size = size * 2 - 1;
    }
    const end = Math.min(start + size, base + PAGE);
    if (!ofParagraphs) return { style: 0, list: this.main.slice(start, Math.max(0, end - start)) };
    if (end - start < 2) return none;
    return { style: this.main.u16(start), list: this.main.slice(start + 2, end - start - 2) };
  }
}

const WINDOWS_1252 = new TextDecoder('windows-1252');
const UTF_16 = new TextDecoder('utf-16le');

function runAt(runs: readonly PropertyRun[], byte: number): PropertyRun | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (byte < run.from) high = middle - 1;
    else if (byte >= run.to) low = middle + 1;
    else return run;
  }
  return null;
}
