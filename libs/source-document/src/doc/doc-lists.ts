import { ListCounter, type ListLevel } from '../numbering/number-words.js';
import type { BinaryView } from './doc-structures.js';
import { TABLE_OF, type DocFile } from './doc-file.js';

/** Number formats of Word 97 (MSONFC), in the names of `numberInWords`. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 10: 'ideographDigital', 11: 'japaneseCounting',
  14: 'decimalFullWidth', 18: 'decimalEnclosedCircle', 22: 'decimalZero', 23: 'bullet', 26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen', 28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle', 30: 'ideographTraditional',
  31: 'ideographZodiac', 33: 'taiwaneseCounting', 34: 'ideographLegalTraditional', 35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital', 37: 'chineseCounting', 38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 40: 'ideographDigital',
  255: 'none',
};
const MOST_LISTS = 5_000;

/** The automatic numbers of a Word 97 document: lists ([MS-DOC] 2.9.131, 2.9.150) and their overrides. */
export class DocLists {
  private readonly levels = new Map<number, (ListLevel | undefined)[]>();
  /** By override, in the file's order from 1: the list, and starts of its own. */
  private readonly overrides: { readonly list: number; readonly starts: Map<number, number> }[] = [];
  private readonly counters = new Map<number, ListCounter>();

  constructor(file: DocFile) {
    this.readLists(file);
    this.readOverrides(file);
  }

  /** Counts a paragraph in the list that override names, and returns its label; empty where it prints none. */
  label(override: number, level: number): string {
    const entry = this.overrides[override - 1];
    if (entry === undefined) return '';
    let counter = this.counters.get(entry.list);
    if (counter === undefined) {
      counter = new ListCounter(this.levels.get(entry.list) ?? []);
      this.counters.set(entry.list, counter);
    }
    const start = entry.starts.get(level);
    if (start !== undefined) {
      entry.starts.delete(level);
      counter.restart(level, start);
    }
    return counter.label(level);
  }

  private readLists(file: DocFile): void {
    const { offset, length } = file.structure(TABLE_OF.lists);
    if (length < 2) return;
    const { table } = file;
    const count = Math.min(table.u16(offset), MOST_LISTS);
    let at = offset + length;
    for (let index = 0; index < count; index += 1) {
      const list = offset + 2 + index * 28;
      const levelCount = (table.u8(list + 26) & 1) !== 0 ? 1 : 9;
      const levels: (ListLevel | undefined)[] = [];
      for (let level = 0; level < levelCount; level += 1) {
        const read = readLevel(table, at);
        levels.push(read.level);
        at = read.end;
      }
      this.levels.set(table.i32(list), levels);
    }
  }

  private readOverrides(file: DocFile): void {
    const { offset, length } = file.structure(TABLE_OF.listOverrides);
    if (length < 4) return;
    const { table } = file;
    const count = Math.min(table.u32(offset), MOST_LISTS);
    let at = offset + 4 + count * 16;
    for (let index = 0; index < count; index += 1) {
      const entry = offset + 4 + index * 16;
      const starts = new Map<number, number>();
      this.overrides.push({ list: table.i32(entry), starts });
      at += 4;
      for (let level = table.u8(entry + 12); level > 0; level -= 1) {
        const flags = table.u32(at + 4);
        if ((flags & 0x10) !== 0 && (flags & 0x20) === 0) starts.set(flags & 0xf, table.i32(at));
        at += 8;
        if ((flags & 0x20) !== 0) at = readLevel(table, at).end;
      }
    }
  }
}

function readLevel(table: BinaryView, at: number): { readonly level: ListLevel; readonly end: number } {
  const characters = table.u8(at + 24);
  const paragraphs = table.u8(at + 25);
  const text = at + 28 + characters + paragraphs;
  const length = table.u16(text);
  // Placeholders for the numbers of the levels are the characters 0 to 8.
  const template = Array.from(new TextDecoder('utf-16le').decode(table.slice(text + 2, length * 2)), (character) =>
    character.charCodeAt(0) <= 8 ? `%${character.charCodeAt(0) + 1}` : character,
  ).join('');
  const follow = table.u8(at + 15);
  return {
    level: {
      start: table.i32(at),
      format: FORMATS[table.u8(at + 4)] ?? 'decimal',
      template,
      suffix: follow === 2 ? 'nothing' : follow === 1 ? 'space' : 'tab',
      legal: (table.u8(at + 5) & 0x04) !== 0,
    },
    end: text + 2 + length * 2,
  };
}
