import type { FlowBlock, FlowCell, FlowTable } from '../flow/flow.js';
import type { ListCounter } from '../numbering/number-words.js';
import type { ReadingBudget } from '../reading-budget.js';
import { child, childElements, type XmlElement } from '../xml/xml-tree.js';
import type { OdtLists } from './odt-lists.js';

/** Elements inside a paragraph whose content is not printed where they stand. */
const UNPRINTED = new Set(['office:annotation', 'office:annotation-end', 'text:tracked-changes', 'text:ruby-text', 'text:note', 'draw:object']);
/** More repetitions of a row or cell are the empty rest of a sheet. */
const MOST_REPEATED = 200;

/** Turns the body of an OpenDocument text into paragraphs and tables; deleted text is kept apart in ODF and not read. */
export class OdtBody {
  pictures = 0;
  readonly notes: FlowBlock[] = [];

  constructor(
    private readonly lists: OdtLists,
    private readonly hiddenStyles: ReadonlySet<string>,
    private readonly budget: ReadingBudget,
  ) {}

  blocks(container: XmlElement, into: FlowBlock[] = []): FlowBlock[] {
    for (const node of childElements(container)) {
      this.budget.tick();
      switch (node.name) {
        case 'text:p':
        case 'text:h':
          this.paragraph(node, into, '');
          break;
        case 'text:list':
          this.list(node, into, null, 0);
          break;
        case 'table:table':
          into.push(this.table(node));
          break;
        case 'text:section':
          if (node.attributes['text:display'] !== 'none') this.blocks(node, into);
          break;
        case 'draw:frame':
        case 'draw:custom-shape':
        case 'draw:g':
          this.frame(node, into);
          break;
        case 'text:table-of-content':
        case 'text:index-body':
        case 'text:illustration-index':
        case 'text:alphabetical-index':
        case 'text:user-index':
          this.blocks(node, into);
          break;
        default:
      }
    }
    return into;
  }

  private paragraph(element: XmlElement, into: FlowBlock[], label: string): void {
    const anchored: FlowBlock[] = [];
    const text = this.inline(element, anchored).replace(/^ +| +$/gm, '');
    const outline = Number(element.attributes['text:outline-level'] ?? 0);
    const heading = element.name === 'text:h' && outline >= 1 && outline <= 9;
    const number = heading && label === '' && element.attributes['text:is-list-header'] !== 'true' ? this.lists.headingLabel(outline - 1) : label;
    into.push(heading ? { kind: 'paragraph', text: number + text, headingLevel: outline } : { kind: 'paragraph', text: number + text });
    into.push(...anchored);
  }

  private inline(container: XmlElement, anchored: FlowBlock[]): string {
    let text = '';
    for (const node of container.children) {
      if (typeof node === 'string') {
        text += node.replace(/[ \t\r\n]+/g, ' ');
        continue;
      }
      switch (node.name) {
        case 'text:s':
          text += ' '.repeat(Math.min(1_000, Math.max(1, Number(node.attributes['text:c'] ?? 1) || 1)));
          break;
        case 'text:tab':
          text += '\t';
          break;
        case 'text:line-break':
          text += '\n';
          break;
        case 'text:note':
          this.note(node);
          break;
        case 'text:span':
          if (!this.hiddenStyles.has(node.attributes['text:style-name'] ?? '')) text += this.inline(node, anchored);
          break;
        case 'draw:frame':
        case 'draw:custom-shape':
        case 'draw:g':
        case 'draw:rect':
          this.frame(node, anchored);
          break;
        default:
          if (!UNPRINTED.has(node.name)) text += this.inline(node, anchored);
      }
    }
    return text;
  }

  /** Notes stand below the text, their marks nowhere: a mark behind a figure must not become its last digit. */
  private note(element: XmlElement): void {
    const body = child(element, 'text:note-body');
    if (body !== undefined) this.blocks(body, this.notes);
  }

  private frame(element: XmlElement, into: FlowBlock[]): void {
    for (const node of childElements(element)) {
      if (node.name === 'draw:image') this.pictures += 1;
      else if (node.name === 'draw:text-box' || node.name === 'draw:g' || node.name === 'draw:frame') this.frameContent(node, into);
      else if (node.name === 'text:p' || node.name === 'text:list') this.blocks({ ...element, children: [node] }, into);
    }
  }

  private frameContent(node: XmlElement, into: FlowBlock[]): void {
    if (node.name === 'draw:text-box') this.blocks(node, into);
    else this.frame(node, into);
  }

  private list(list: XmlElement, into: FlowBlock[], outer: ListCounter | null, level: number): void {
    const style = list.attributes['text:style-name'];
    const counter =
      outer !== null && style === undefined
        ? outer
        : this.lists.begin(style ?? '', level > 0 || list.attributes['text:continue-numbering'] === 'true' || list.attributes['text:continue-list'] !== undefined);
    for (const item of childElements(list)) {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue;
      const start = Number(item.attributes['text:start-value'] ?? Number.NaN);
      if (Number.isInteger(start)) counter.restart(level, start);
      let numbered = item.name === 'text:list-header';
      for (const node of childElements(item)) {
        if (node.name === 'text:list') this.list(node, into, counter, level + 1);
        else if (node.name === 'text:p' || node.name === 'text:h') {
          // The number stands before the first paragraph of the item.
          this.paragraph(node, into, numbered ? '' : counter.label(level));
          numbered = true;
        } else this.blocks({ ...item, children: [node] }, into);
      }
    }
  }

  private table(table: XmlElement): FlowTable {
    const rows: FlowCell[][] = [];
    for (const row of rowsOf(table)) {
      const times = repeated(row.attributes['table:number-rows-repeated']);
      for (let time = 0; time < times; time += 1) rows.push(this.row(row));
    }
    return { kind: 'table', rows };
  }

  private row(row: XmlElement): FlowCell[] {
    const cells: FlowCell[] = [];
    let column = 0;
    for (const cell of childElements(row)) {
      this.budget.tick();
      const times = repeated(cell.attributes['table:number-columns-repeated']);
      if (cell.name === 'table:covered-table-cell') column += times;
      else if (cell.name === 'table:table-cell') {
        for (let time = 0; time < times; time += 1) {
          cells.push({
            column,
            rowSpan: span(cell.attributes['table:number-rows-spanned']),
            columnSpan: span(cell.attributes['table:number-columns-spanned']),
            content: this.blocks(cell),
          });
          column += 1;
        }
      }
    }
    return cells;
  }
}

function rowsOf(container: XmlElement, into: XmlElement[] = []): XmlElement[] {
  for (const node of childElements(container)) {
    if (node.name === 'table:table-row') into.push(node);
    else if (node.name === 'table:table-header-rows' || node.name === 'table:table-row-group' || node.name === 'table:table-rows') rowsOf(node, into);
  }
  return into;
}

function repeated(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, MOST_REPEATED) : 1;
}

function span(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count >= 1 ? count : 1;
}
