import { modifiers, type Modifier } from './doc-structures.js';
import { TABLE_OF, type DocFile } from './doc-file.js';

/** Property modifiers of the paragraph styles of a Word 97 document ([MS-DOC] 2.9.271), base styles first. */
export class DocStyles {
  private readonly own: (readonly Modifier[])[] = [];
  private readonly base: number[] = [];

  constructor(file: DocFile) {
    const { offset, length } = file.structure(TABLE_OF.styles);
    if (length < 6) return;
    const { table } = file;
    const headSize = table.u16(offset);
    const count = Math.min(table.u16(offset + 2), 4_000);
    const fixedSize = table.u16(offset + 4);
    let at = offset + 2 + headSize;
    for (let index = 0; index < count && at + 2 <= offset + length; index += 1) {
      const size = table.u16(at);
      at += 2;
      this.own.push([]);
      this.base.push(0xfff);
      if (size >= fixedSize + 2 && fixedSize >= 10) {
        const kind = table.u16(at + 2);
        this.base[index] = kind >> 4;
        if ((kind & 0xf) === 1) this.own[index] = paragraphModifiers(table.slice(at, size), fixedSize);
      }
      at += size + (size & 1);
    }
  }

  modifiersOf(style: number): Modifier[] {
    const chain: (readonly Modifier[])[] = [];
    // Styles based on each other in a circle occur in damaged files.
    for (let steps = 0, at = style; steps < 20 && this.own[at] !== undefined; steps += 1) {
      chain.push(this.own[at]!);
      at = this.base[at]!;
    }
    return chain.reverse().flat();
  }
}

function paragraphModifiers(style: Uint8Array, fixedSize: number): readonly Modifier[] {
  const view = new DataView(style.buffer, style.byteOffset, style.byteLength);
  const afterName = fixedSize + 2 + view.getUint16(fixedSize, true) * 2 + 2;
  if (afterName + 4 > style.length) return [];
  const size = view.getUint16(afterName, true);
  if (size < 2 || afterName + 2 + size > style.length) return [];
  return modifiers(style.subarray(afterName + 4, afterName + 2 + size));
}
