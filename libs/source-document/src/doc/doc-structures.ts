import { damaged } from '../refused.js';

/** Reads numbers of a binary structure; whatever points outside of the file is damage, never an exception of the engine. */
export class BinaryView {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    this.check(at, 1);
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    this.check(at, 2);
    return this.view.getUint16(at, true);
  }

  i16(at: number): number {
    this.check(at, 2);
    return this.view.getInt16(at, true);
  }

  u32(at: number): number {
    this.check(at, 4);
    return this.view.getUint32(at, true);
  }

  i32(at: number): number {
    this.check(at, 4);
    return this.view.getInt32(at, true);
  }

  slice(at: number, length: number): Uint8Array {
    this.check(at, length);
    return this.bytes.subarray(at, at + length);
  }

  private check(at: number, length: number): void {
    if (!(at >= 0 && length >= 0 && at + length <= this.bytes.length)) throw damaged('Word 97');
  }
}

/** A single property modifier: what to change ([MS-DOC] 2.2.5), and to what. */
export interface Modifier {
  readonly code: number;
  readonly operand: BinaryView;
}

/** `sprmTDefTable`, whose length takes two bytes. */
export const TABLE_DEFINITION = 0xd608;
const CHANGE_TABS = 0xc615;

/** Cuts a list of property modifiers into its pieces; stops where it is cut off. */
export function modifiers(bytes: Uint8Array): Modifier[] {
  const view = new BinaryView(bytes);
  const result: Modifier[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const code = view.u16(at);
    at += 2;
    const length = operandLength(view, code, at);
    if (length === null || at + length > bytes.length) break;
    result.push({ code, operand: new BinaryView(bytes.subarray(at, at + length)) });
    at += length;
  }
  return result;
}

function operandLength(view: BinaryView, code: number, at: number): number | null {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
    default:
      if (at + 2 > view.length) return null;
      if (code === TABLE_DEFINITION) return view.u16(at) + 1;
      if (code === CHANGE_TABS && view.u8(at) === 255) return null;
      return view.u8(at) + 1;
  }
}
