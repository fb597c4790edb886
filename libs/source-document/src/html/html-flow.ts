import type { FlowBlock, FlowCell, FlowTable } from '../flow/flow.js';
import { numberInWords } from '../numbering/number-words.js';
import { isText, LINE_BREAK, type HtmlBlock } from './html-page.js';
import { collapseWhiteSpace } from './page-text.js';

/** How a numbered list of a page prints its numbers, in the names of `numberInWords`. */
const LIST_STYLES: Readonly<Record<string, string>> = {
  1: 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman',
  'decimal-leading-zero': 'decimalZero', 'lower-alpha': 'lowerLetter', 'upper-alpha': 'upperLetter', 'lower-latin': 'lowerLetter',
  'upper-latin': 'upperLetter', 'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman', 'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting', 'trad-chinese-informal': 'chineseCounting', 'japanese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseLegalSimplified', 'cjk-decimal': 'ideographDigital', 'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac', none: 'none', disc: 'none', circle: 'none', square: 'none',
};

/** Turns the blocks of a page into paragraphs and tables, in the order in which they stand. */
export function htmlToFlow(block: HtmlBlock, into: FlowBlock[] = []): FlowBlock[] {
  new FlowWriter(into).children(block, false);
  return into;
}

class FlowWriter {
  private line = '';
  private label = '';

  constructor(private readonly into: FlowBlock[]) {}

  children(block: HtmlBlock, preformatted: boolean, headingLevel?: number): void {
    let item = 0;
    for (const node of block.children) {
      if (isText(node)) {
        this.line += preformatted ? node.text.replace(/\r?\n/g, LINE_BREAK) : node.text;
        continue;
      }
      if (node.tag === 'img') continue;
      this.flush(headingLevel);
      if (node.tag === 'table') this.into.push(flowTable(node, this.into));
      else if (node.tag !== 'hr') {
        if (node.tag === 'li' && block.tag === 'ol') {
          item = integer(node.attributes['value']) ?? (item === 0 ? (integer(block.attributes['start']) ?? 1) : item + 1);
          this.label = listLabel(block, item);
        }
        const level = /^h([1-6])$/.exec(node.tag)?.[1];
        this.children(node, preformatted || node.tag === 'pre', level === undefined ? headingLevel : Number(level));
        this.label = '';
      }
    }
    this.flush(headingLevel);
  }

  private flush(headingLevel: number | undefined): void {
    if (this.line === '') return;
    const words = collapseWhiteSpace(this.line);
    this.line = '';
    if (words === '') return;
    const text = this.label + words;
    this.label = '';
    this.into.push(headingLevel === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, headingLevel });
  }
}

function listLabel(list: HtmlBlock, value: number): string {
  const style = /list-style(?:-type)?\s*:[^;]*?([a-z-]+)\s*(?:;|$)/i.exec(list.attributes['style'] ?? '')?.[1]?.toLowerCase();
  const format = (style === undefined ? undefined : LIST_STYLES[style]) ?? LIST_STYLES[list.attributes['type'] ?? '1'] ?? 'decimal';
  const words = numberInWords(value, format);
  if (words === '') return '';
  return /^[一二三四五六七八九十百零]+$/.test(words) ? `${words}、` : `${words}. `;
}

function integer(value: string | undefined): number | undefined {
  const number = value === undefined ? Number.NaN : Number.parseInt(value, 10);
  return Number.isInteger(number) ? number : undefined;
}

function flowTable(table: HtmlBlock, before: FlowBlock[]): FlowTable {
  const rows: FlowCell[][] = [];
  /** Rows of the head come first and of the foot last, wherever they stand. */
  const sections: Readonly<Record<string, HtmlBlock[]>> = { thead: [], tbody: [], tfoot: [] };
  const loose: HtmlBlock[] = [];
  for (const node of table.children) {
    if (isText(node)) continue;
    if (node.tag === 'caption') htmlToFlow(node, before);
    else if (node.tag in sections) {
      loose.length = 0;
      sections[node.tag]!.push(node);
    } else if (node.tag === 'tr') {
      // Rows without a section stand where they stand: each run of them is a body of its own.
      if (loose.length === 0) {
        loose.push({ tag: 'tbody', attributes: {}, children: [] });
        sections['tbody']!.push(loose[0]!);
      }
      loose[0]!.children.push(node);
    }
  }
  for (const section of [...sections['thead']!, ...sections['tbody']!, ...sections['tfoot']!]) {
    const sectionRows = section.children.filter((node): node is HtmlBlock => !isText(node) && node.tag === 'tr');
    sectionRows.forEach((row, at) => rows.push(flowRow(row, sectionRows.length - at)));
  }
  return { kind: 'table', rows };
}

/** @param rowsLeft rows to the end of the section, beyond which no cell reaches */
function flowRow(row: HtmlBlock, rowsLeft: number): FlowCell[] {
  const cells: FlowCell[] = [];
  for (const node of row.children) {
    if (isText(node) || (node.tag !== 'td' && node.tag !== 'th')) continue;
    const rowSpan = integer(node.attributes['rowspan']) ?? 1;
    cells.push({
      rowSpan: rowSpan === 0 ? rowsLeft : Math.min(Math.max(1, rowSpan), rowsLeft),
      columnSpan: Math.max(1, integer(node.attributes['colspan']) ?? 1),
      content: htmlToFlow(node),
    });
  }
  return cells;
}
