import type { FlowBlock, FlowCell, FlowTable } from '../flow/flow.js';
import type { ReadingBudget } from '../reading-budget.js';
import { child, childElements, type XmlElement } from '../xml/xml-tree.js';
import type { WordNumbering } from './word-numbering.js';
import { numberingReference, outlineLevel, type WordStyles } from './word-styles.js';

/** What stands in the body of a Word document, beside the flow itself. */
export interface WordNotes {
  /** Pictures whose content nobody read. */
  pictures: number;
  /** Documents of another type embedded whole (`w:altChunk`). */
  embedded: number;
}

/**
 * Turns WordprocessingML into paragraphs and tables as Word would print them: automatic numbers in front of their
 * paragraphs, tracked deletions and field codes left out, merged cells once with their spans, text boxes after the
 * paragraph that anchors them.
 */
export class WordBody {
  readonly notes: WordNotes = { pictures: 0, embedded: 0 };
  /** Text of a paragraph whose end mark was deleted: it runs on in the next one. */
  private runsOn = '';
  /** Field nesting depths at which the code, not yet the result, is being passed. */
  private readonly inCode: boolean[] = [];

  constructor(
    private readonly styles: WordStyles,
    private readonly numbering: WordNumbering,
    private readonly budget: ReadingBudget,
  ) {}

  blocks(container: XmlElement, into: FlowBlock[] = []): FlowBlock[] {
    for (const node of container.children) {
      if (typeof node === 'string') continue;
      this.budget.tick();
      switch (node.name) {
        case 'w:p':
          this.paragraph(node, into);
          break;
        case 'w:tbl':
          into.push(this.table(node));
          break;
        case 'w:sdt':
          this.blocks(child(node, 'w:sdtContent') ?? node, into);
          break;
        case 'w:customXml':
        case 'w:ins':
        case 'w:moveTo':
        case 'w:smartTag':
        case 'wx:sect':
        case 'wx:sub-section':
          this.blocks(node, into);
          break;
        case 'mc:AlternateContent':
          this.blocks(chosen(node) ?? { ...node, children: [] }, into);
          break;
        case 'w:altChunk':
          this.notes.embedded += 1;
          break;
        default:
      }
    }
    return into;
  }

  private paragraph(element: XmlElement, into: FlowBlock[]): void {
    const properties = child(element, 'w:pPr');
    const styleId = child(properties, 'w:pStyle')?.attributes['w:val'];
    const anchored: FlowBlock[] = [];
    let text = this.runs(element, anchored);
    const reference = numberingReference(properties) ?? this.styles.numbering(styleId);
    // Word counts an empty numbered paragraph too; list 0 takes a paragraph out of its style's list.
    if (reference !== undefined && reference.listId !== '0') text = this.numbering.label(reference, styleId) + text;
    text = this.runsOn + text;
    this.runsOn = '';
    const mark = child(properties, 'w:rPr');
    if (mark !== undefined && (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined)) {
      this.runsOn = text;
    } else {
      const outline = outlineLevel(properties);
      const headingLevel = outline === undefined ? this.styles.headingLevel(styleId) : outline > 8 ? undefined : outline + 1;
      into.push(headingLevel === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, headingLevel });
    }
    into.push(...anchored);
  }

  /** Text of everything inside a paragraph; blocks of text boxes go to `anchored`. */
  private runs(container: XmlElement, anchored: FlowBlock[]): string {
    let text = '';
    for (const node of container.children) {
      if (typeof node === 'string') continue;
      switch (node.name) {
        case 'w:r':
          text += this.run(node, anchored);
          break;
        case 'w:del':
        case 'w:moveFrom':
        case 'w:pPr':
        case 'm:oMathParaPr':
          break;
        case 'w:sdt':
          text += this.runs(child(node, 'w:sdtContent') ?? node, anchored);
          break;
        case 'mc:AlternateContent': {
          const choice = chosen(node);
          if (choice !== undefined) text += this.runs(choice, anchored);
          break;
        }
        case 'm:t':
          text += plainText(node);
          break;
        case 'w:ruby':
          text += this.runs(child(node, 'w:rubyBase') ?? node, anchored);
          break;
        default:
          // Hyperlinks, smart tags, insertions, simple fields, formulas: what they hold is printed.
          text += this.runs(node, anchored);
      }
    }
    return text;
  }

  private run(run: XmlElement, anchored: FlowBlock[]): string {
    if (isHidden(run)) {
      this.fieldMarks(run);
      return '';
    }
    let text = '';
    for (const node of run.children) {
      if (typeof node === 'string') continue;
      if (node.name === 'w:fldChar') {
        this.fieldMark(node);
        continue;
      }
      if (this.inCode.includes(true)) continue;
      switch (node.name) {
        case 'w:t':
          text += plainText(node);
          break;
        case 'w:tab':
        case 'w:ptab':
          text += '\t';
          break;
        case 'w:br':
        case 'w:cr':
          text += '\n';
          break;
        case 'w:noBreakHyphen':
          text += '-';
          break;
        case 'w:sym':
          text += symbol(node);
          break;
        case 'w:ruby':
          text += this.runs(child(node, 'w:rubyBase') ?? node, anchored);
          break;
        case 'mc:AlternateContent': {
          const choice = chosen(node);
          if (choice !== undefined) this.drawing(choice, anchored);
          break;
        }
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          this.drawing(node, anchored);
          break;
        default:
      }
    }
    return text;
  }

  /** Field codes (`PAGE`, `TOC …`) are instructions; their results are printed. */
  private fieldMark(mark: XmlElement): void {
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') this.inCode.push(true);
    else if (type === 'separate' && this.inCode.length > 0) this.inCode[this.inCode.length - 1] = false;
    else if (type === 'end') this.inCode.pop();
  }

  private fieldMarks(run: XmlElement): void {
    for (const node of childElements(run)) if (node.name === 'w:fldChar') this.fieldMark(node);
  }

  /** A drawing prints the text of its text boxes; the rest of it is a picture. */
  private drawing(element: XmlElement, anchored: FlowBlock[]): void {
    const before = anchored.length;
    const seesPicture = this.textBoxes(element, anchored);
    if (seesPicture && anchored.length === before) this.notes.pictures += 1;
  }

  private textBoxes(element: XmlElement, anchored: FlowBlock[]): boolean {
    let picture = false;
    for (const node of element.children) {
      if (typeof node === 'string') continue;
      if (node.name === 'w:txbxContent') this.textBox(node, anchored);
      else if (node.name === 'mc:AlternateContent') {
        const choice = chosen(node);
        if (choice !== undefined && this.textBoxes(choice, anchored)) picture = true;
      } else {
        if (node.name === 'a:blip' || node.name === 'v:imagedata') picture = true;
        if (this.textBoxes(node, anchored)) picture = true;
      }
    }
    return picture;
  }

  /** A text box is read apart from the paragraph around it: its fields and deleted marks are its own. */
  private textBox(content: XmlElement, anchored: FlowBlock[]): void {
    const { runsOn } = this;
    const codes = this.inCode.splice(0);
    this.runsOn = '';
    this.blocks(content, anchored);
    this.runsOn = runsOn;
    this.inCode.splice(0, this.inCode.length, ...codes);
  }

  private table(table: XmlElement): FlowTable {
    const rows: OpenCell[][] = [];
    /** By column: the cell that a vertically merged cell below continues. */
    let above = new Map<number, OpenCell>();
    for (const row of rowsOf(table)) {
      this.budget.tick();
      const properties = child(row, 'w:trPr');
      if (child(properties, 'w:del') !== undefined) continue;
      let column = spanOf(child(properties, 'w:gridBefore'), 0);
      const cells: OpenCell[] = [];
      const here = new Map<number, OpenCell>();
      for (const element of cellsOf(row)) {
        const cellProperties = child(element, 'w:tcPr');
        if (child(cellProperties, 'w:cellDel') !== undefined) continue;
        const columnSpan = spanOf(child(cellProperties, 'w:gridSpan'), 1);
        const horizontal = child(cellProperties, 'w:hMerge');
        const left = cells[cells.length - 1];
        if (horizontal !== undefined && horizontal.attributes['w:val'] !== 'restart' && left !== undefined) {
          left.columnSpan += columnSpan;
          column += columnSpan;
          continue;
        }
        const merge = child(cellProperties, 'w:vMerge');
        const continued = merge !== undefined && merge.attributes['w:val'] !== 'restart' ? above.get(column) : undefined;
        if (continued !== undefined) {
          continued.rowSpan += 1;
          here.set(column, continued);
        } else {
          const cell: OpenCell = { column, rowSpan: 1, columnSpan, content: this.blocks(element) };
          cells.push(cell);
          if (merge !== undefined) here.set(column, cell);
        }
        column += columnSpan;
      }
      rows.push(cells);
      above = here;
    }
    return { kind: 'table', rows };
  }
}

interface OpenCell extends FlowCell {
  rowSpan: number;
  columnSpan: number;
}

/** Rows of a table, also those inside content controls and tracked insertions. */
function rowsOf(container: XmlElement, into: XmlElement[] = []): XmlElement[] {
  for (const node of childElements(container)) {
    if (node.name === 'w:tr') into.push(node);
    else if (node.name === 'w:sdt' || node.name === 'w:sdtContent' || node.name === 'w:customXml' || node.name === 'w:ins') rowsOf(node, into);
  }
  return into;
}

function cellsOf(container: XmlElement, into: XmlElement[] = []): XmlElement[] {
  for (const node of childElements(container)) {
    if (node.name === 'w:tc') into.push(node);
    else if (node.name === 'w:sdt' || node.name === 'w:sdtContent' || node.name === 'w:customXml') cellsOf(node, into);
  }
  return into;
}

function spanOf(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(element?.attributes['w:val'] ?? otherwise);
  return Number.isInteger(value) && value >= otherwise && value <= 1_000 ? value : otherwise;
}

/** Of a choice with a fallback one is printed, not both. */
function chosen(alternative: XmlElement): XmlElement | undefined {
  return child(alternative, 'mc:Choice') ?? child(alternative, 'mc:Fallback');
}

function isHidden(run: XmlElement): boolean {
  const vanish = child(child(run, 'w:rPr'), 'w:vanish');
  if (vanish === undefined) return false;
  const value = vanish.attributes['w:val'];
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** A character of a symbol font: its private code says nothing without the font, others are what they are. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  if (!(code > 0x20 && code <= 0xffff) || (code >= 0xd800 && code <= 0xf8ff)) return '';
  return String.fromCharCode(code);
}

function plainText(element: XmlElement): string {
  if (element.children.length === 1 && typeof element.children[0] === 'string') return element.children[0];
  let text = '';
  for (const node of element.children) if (typeof node === 'string') text += node;
  return text;
}
