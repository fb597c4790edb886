import type { FlowBlock } from '../flow/flow.js';
import { NestedTables, type RowDefinition } from '../flow/nested-tables.js';
import { printFlow } from '../flow/print-flow.js';
import type { ReadingBudget } from '../reading-budget.js';
import { damagedUnless, tooMuchContent } from '../refused.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { DocFile } from './doc-file.js';
import { DocLists } from './doc-lists.js';
import { modifiers, TABLE_DEFINITION, type BinaryView, type Modifier } from './doc-structures.js';
import { DocStyles } from './doc-styles.js';
import { summaryProperties } from './summary-properties.js';

/** Word 97-2003, and the .wps of Kingsoft, which is the same. */
export const docReader: SourceReader = {
  async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
    const cfb = (await import('cfb')).default;
    const container = damagedUnless('Word 97', () => cfb.read(file.bytes, { type: 'buffer' }));
    budget.checkTime();
    const doc = new DocFile(container, cfb.find);
    const text = new DocText(doc, budget);
    const blocks = text.blocks(0, doc.bodyEnd);
    for (const part of [doc.textBoxes, doc.notes, doc.endNotes]) blocks.push(...text.blocks(part.from, part.to));
    const builder = new SourceDocumentBuilder(budget);
    printFlow(blocks, builder);
    if (text.pictures > 0) {
      builder.warn(
        'PICTURES_NOT_READ',
        `文件中有 ${text.pictures} 幅图片，图片里的文字和表格没有读取。`,
        `The file has ${text.pictures} pictures; text and tables inside them were not read.`,
      );
    }
    const summary = damagedUnless('Word 97', () => cfb.find(container, '/\x05SummaryInformation')?.content);
    return builder.build('doc', summary ? summaryProperties(Uint8Array.from(summary as ArrayLike<number>)) : {});
  },
};

// Special characters of the text ([MS-DOC] 2.4.1).
const CELL = '\x07';
const PICTURE = '\x01';
const FIELD_BEGIN = '\x13';
const FIELD_SEPARATOR = '\x14';
const FIELD_END = '\x15';

// Property modifiers that matter ([MS-DOC] 2.6).
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const TABLE_DEPTH = 0x6649;
const INNER_CELL = 0x244b;
const INNER_ROW_END = 0x244c;
const LIST_LEVEL = 0x260a;
const LIST_OVERRIDE = 0x460b;
const OUTLINE_LEVEL = 0x2640;
const VERTICAL_MERGE = 0xd62b;
const HIDDEN = 0x083c;
const DELETED = 0x0800;
const SYMBOL = 0x6a09;

interface ParagraphProperties {
  depth: number;
  rowEnd: boolean;
  cellEnd: boolean;
  listOverride: number;
  listLevel: number;
  outline: number;
  definition: RowDefinition | null;
}

class DocText {
  pictures = 0;
  private readonly styles: DocStyles;
  private readonly lists: DocLists;
  /** For every open field: whether its code, not yet its result, is being passed. */
  private fields: boolean[] = [];

  constructor(
    private readonly file: DocFile,
    private readonly budget: ReadingBudget,
  ) {
    this.styles = new DocStyles(file);
    this.lists = new DocLists(file);
  }

  /** Paragraphs and tables between two character positions. */
  blocks(from: number, to: number): FlowBlock[] {
    const { file } = this;
    const end = Math.min(to, file.lastPosition);
    if (end - from > this.budget.limits.characters) throw tooMuchContent();
    const raw = file.text(from, end);
    const tables = new NestedTables();
    this.fields = [];
    let start = 0;
    for (let at = 0; at < raw.length; at += 1) {
      const character = raw[at]!;
      if (character !== '\r' && character !== CELL && character !== '\f' && at + 1 < raw.length) continue;
      this.budget.takeElements(1);
      const ended = character === '\r' || character === CELL || character === '\f';
      const text = this.printed(from + start, from + (ended ? at : at + 1));
      this.paragraph(tables, from + at, character, text);
      start = at + 1;
    }
    return tables.finish();
  }

  private paragraph(tables: NestedTables, position: number, mark: string, text: string): void {
    const { style, modifiers: direct } = this.file.paragraph(position);
    const properties = paragraphProperties([...this.styles.modifiersOf(style), ...direct]);
    const depth = Math.min(properties.depth, this.budget.limits.nesting);
    if (properties.rowEnd && depth > 0) {
      tables.endRow(depth, properties.definition ?? { left: 0, cells: [] });
      return;
    }
    const label = properties.listOverride > 0 ? this.lists.label(properties.listOverride, properties.listLevel) : '';
    const block =
      properties.outline < 9
        ? { kind: 'paragraph' as const, text: label + text, headingLevel: properties.outline + 1 }
        : { kind: 'paragraph' as const, text: label + text };
    if (mark === CELL) tables.endCell(1, block);
    else if (properties.cellEnd && depth > 1) tables.endCell(depth, block);
    else tables.paragraph(depth, block);
  }

  /** What is printed of the text between two positions: no hidden or deleted text, no field codes, no anchors. */
  private printed(from: number, to: number): string {
    let text = '';
    this.file.eachRun(from, to, (run, list) => {
      const properties = list === null ? PLAIN : characterProperties(list);
      for (const character of run) {
        if (character === FIELD_BEGIN) this.fields.push(true);
        else if (character === FIELD_SEPARATOR) {
          if (this.fields.length > 0) this.fields[this.fields.length - 1] = false;
        } else if (character === FIELD_END) this.fields.pop();
        else if (properties.hidden || this.fields.includes(true)) continue;
        else if (properties.symbol !== null) text += properties.symbol;
        else text += this.printedCharacter(character);
      }
    });
    return text;
  }

  private printedCharacter(character: string): string {
    const code = character.charCodeAt(0);
    if (code >= 0x20) return character;
    if (character === PICTURE) {
      this.pictures += 1;
      return '';
    }
    if (character === '\t') return '\t';
    if (code === 0x0b) return '\n';
    // A hyphen that does not break a line; one that may break it is printed only where it does.
    return code === 0x1e ? '-' : '';
  }
}

const PLAIN = { hidden: false, symbol: null };

function characterProperties(list: Uint8Array): { readonly hidden: boolean; readonly symbol: string | null } {
  let hidden = false;
  let symbol: string | null = null;
  for (const { code, operand } of modifiers(list)) {
    if ((code === HIDDEN || code === DELETED) && (operand.u8(0) & 1) === 1) hidden = true;
    if (code === SYMBOL) {
      const character = operand.u16(2);
      // Codes of symbol fonts say nothing without the font.
      symbol = character > 0x20 && (character < 0xe000 || character > 0xf8ff) ? String.fromCharCode(character) : '';
    }
  }
  return { hidden, symbol };
}

function paragraphProperties(list: readonly Modifier[]): ParagraphProperties {
  const properties: ParagraphProperties = { depth: 0, rowEnd: false, cellEnd: false, listOverride: 0, listLevel: 0, outline: 9, definition: null };
  let cells: { right: number; mergedLeft: boolean; vertical: 'none' | 'begin' | 'continue' }[] = [];
  let left = 0;
  let defined = false;
  for (const { code, operand } of list) {
    switch (code) {
      case IN_TABLE:
        properties.depth = operand.u8(0) === 0 ? 0 : Math.max(1, properties.depth);
        break;
      case TABLE_DEPTH:
        properties.depth = Math.max(0, operand.i32(0));
        break;
      case ROW_END:
      case INNER_ROW_END:
        properties.rowEnd ||= operand.u8(0) !== 0;
        break;
      case INNER_CELL:
        properties.cellEnd = operand.u8(0) !== 0;
        break;
      case LIST_LEVEL:
        properties.listLevel = Math.min(8, operand.u8(0));
        break;
      case LIST_OVERRIDE:
        properties.listOverride = operand.u16(0);
        break;
      case OUTLINE_LEVEL:
        properties.outline = operand.u8(0);
        break;
      case TABLE_DEFINITION:
        ({ left, cells } = tableDefinition(operand));
        defined = true;
        break;
      case VERTICAL_MERGE: {
        const cell = cells[operand.u8(1)];
        if (cell !== undefined) cell.vertical = verticalMerge(operand.u8(2));
        break;
      }
      default:
    }
  }
  if (defined) properties.definition = { left, cells };
  return properties;
}

/** Edges of a row's cells and how they merge ([MS-DOC] 2.9.315): count, count + 1 edges, 20 bytes a cell. */
function tableDefinition(operand: BinaryView): { left: number; cells: { right: number; mergedLeft: boolean; vertical: 'none' | 'begin' | 'continue' }[] } {
  const count = operand.u8(2);
  const edges = 3;
  const flags = edges + (count + 1) * 2;
  const cells = [];
  let mergedRun = false;
  for (let at = 0; at < count; at += 1) {
    const own = flags + at * 20 + 2 <= operand.length ? operand.u16(flags + at * 20) : 0;
    const merged = (own & 3) !== 0;
    cells.push({ right: operand.i16(edges + (at + 1) * 2), mergedLeft: merged && mergedRun, vertical: verticalMerge((own >> 5) & 3) });
    mergedRun = merged;
  }
  return { left: operand.i16(edges), cells };
}

function verticalMerge(flags: number): 'none' | 'begin' | 'continue' {
  return flags === 3 || flags === 2 ? 'begin' : flags === 1 ? 'continue' : 'none';
}
