import { Tokenizer } from 'htmlparser2';
import type { ReadingBudget } from '../reading-budget.js';
import { BLOCKS, isHidden, SECTIONS, TABLE_PARTS, UNPRINTED, VOID } from './html-elements.js';
import { LINE_BREAK, type HtmlBlock, type HtmlPage, type HtmlText } from './html-page.js';

interface OpenElement {
  readonly name: string;
  /** The node it made; null for inline markup, and for elements that only carry a mark. */
  readonly block: HtmlBlock | null;
  readonly hides: boolean;
  links: boolean;
  /** The block that is current again when this element ends. */
  readonly outside: HtmlBlock;
}

/**
 * Builds the tree. It is made from htmlparser2's tokens and not by its parser, because a stray `</div>` inside a cell must not
 * close the table (HTML, 13.2.6.4.15: an end tag is matched only down to the cell), and pages of content systems are
 * full of them.
 * `showHidden` takes in what the page hides, for pages whose script shows the article later.
 */
export function readHtml(html: string, budget: ReadingBudget, showHidden = false): HtmlPage {
  const builder = new HtmlTreeBuilder(html, budget, showHidden);
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: false }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return { body: builder.body, title: builder.title.replace(/\s+/g, ' ').trim(), meta: builder.meta, hiddenTables: builder.hiddenTables };
}

class HtmlTreeBuilder {
  readonly body: HtmlBlock = { tag: 'body', attributes: {}, children: [] };
  readonly meta: Record<string, string> = {};
  title = '';
  hiddenTables = 0;

  private readonly open: OpenElement[] = [
    { name: 'body', block: this.body, hides: false, links: false, outside: this.body },
  ];
  /** The block that text and blocks go into now. */
  private current: HtmlBlock = this.body;
  private hidden = 0;
  private links = 0;
  private depth = 0;
  /** Names of open inline elements that carry a mark: only for these do end tags of inline markup matter. */
  private readonly marked = new Map<string, number>();
  private unprinted: string | null = null;
  private unprintedDepth = 0;
  private inTitle = false;
  private titleSeen = false;

  private tagName = '';
  private attributes: Record<string, string> = {};
  private attributeName = '';
  private attributeValue = '';

  constructor(
    private readonly html: string,
    private readonly budget: ReadingBudget,
    private readonly showHidden: boolean,
  ) {}

  // Tokens ---------------------------------------------------------------------------------------------------------

  ontext(start: number, end: number): void {
    this.text(this.html.slice(start, end));
  }
  ontextentity(codepoint: number): void {
    this.text(String.fromCodePoint(codepoint));
  }
  onopentagname(start: number, end: number): void {
    this.tagName = this.html.slice(start, end).toLowerCase();
    this.attributes = {};
  }
  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase();
    this.attributeValue = '';
  }
  onattribdata(start: number, end: number): void {
    this.attributeValue += this.html.slice(start, end);
  }
  onattribentity(codepoint: number): void {
    this.attributeValue += String.fromCodePoint(codepoint);
  }
  onattribend(): void {
    this.attributes[this.attributeName] ??= this.attributeValue;
  }
  onopentagend(): void {
    this.startTag(this.tagName, this.attributes);
  }
  onselfclosingtag(): void {
    this.startTag(this.tagName, this.attributes);
    // HTML knows no self-closing tags, but the markup pasted from Word does: <o:p/>.
    if (this.tagName.includes(':')) this.endTag(this.tagName);
  }
  onclosetag(start: number, end: number): void {
    this.endTag(this.html.slice(start, end).trim().toLowerCase());
  }
  oncdata(start: number, end: number, endOffset: number): void {
    this.text(this.html.slice(start, end - endOffset));
  }
  oncomment(): void {
    this.budget.tick();
  }
  ondeclaration(): void {
    this.budget.tick();
  }
  onprocessinginstruction(): void {
    this.budget.tick();
  }
  onend(): void {
    this.budget.checkTime();
  }

  // Tree -----------------------------------------------------------------------------------------------------------

  private text(text: string): void {
    this.budget.tick();
    if (this.inTitle) {
      this.title += text;
      return;
    }
    if (this.unprinted !== null || this.hidden > 0) return;
    const clean = text.includes(LINE_BREAK) ? text.replaceAll(LINE_BREAK, '') : text;
    this.append({ text: clean, link: this.links > 0 });
  }

  /** Text between the cells of a table is printed before the table. */
  private append(text: HtmlText): void {
    const { tag } = this.current;
    if (tag !== 'table' && tag !== 'tr' && !SECTIONS.has(tag)) {
      this.current.children.push(text);
      return;
    }
    if (text.text.trim() === '') return;
    let at = this.open.length - 1;
    while (at > 0 && this.open[at]!.name !== 'table') at -= 1;
    const table = this.open[at]?.block;
    let parent = this.body;
    for (at -= 1; at >= 0; at -= 1) {
      const { block } = this.open[at]!;
      if (block) {
        parent = block;
        break;
      }
    }
    const place = table ? parent.children.lastIndexOf(table) : -1;
    parent.children.splice(place === -1 ? parent.children.length : place, 0, text, { text: LINE_BREAK, link: false });
  }

  private startTag(name: string, attributes: Record<string, string>): void {
    this.budget.takeElements(1);
    if (this.unprinted !== null) {
      if (name === this.unprinted) this.unprintedDepth += 1;
      return;
    }
    if (name === 'title') {
      this.inTitle = !this.titleSeen;
      this.unprinted = 'title';
      this.unprintedDepth = 1;
      this.titleSeen = true;
      return;
    }
    if (name === 'meta') this.noteMeta(attributes);
    if (UNPRINTED.has(name)) {
      if (!VOID.has(name)) {
        this.unprinted = name;
        this.unprintedDepth = 1;
      }
      return;
    }
    if (name === 'br') {
      if (this.hidden === 0) this.append({ text: LINE_BREAK, link: false });
      return;
    }
    if (name === 'input') {
      this.input(attributes);
      return;
    }
    if (name === 'body' || name === 'html' || name === 'head') return;
    if (TABLE_PARTS.has(name)) {
      this.startTablePart(name, attributes);
      return;
    }
    if (BLOCKS.has(name)) {
      this.closeImplied(name);
      if (name === 'hr') {
        this.current.children.push({ tag: 'hr', attributes, children: [] });
        return;
      }
      const insideTable = this.current.tag === 'table' || this.current.tag === 'tr' || SECTIONS.has(this.current.tag);
      this.push(name, attributes, !insideTable);
      return;
    }
    if (name === 'img') {
      if (this.hidden === 0) this.current.children.push({ tag: 'img', attributes, children: [] });
      return;
    }
    if (VOID.has(name)) return;
    const links = name === 'a' && attributes['href'] !== undefined;
    if (name === 'a') this.endTag('a');
    const hides = !this.showHidden && isHidden(attributes);
    if (links || hides || (this.marked.get(name) ?? 0) > 0) {
      this.marked.set(name, (this.marked.get(name) ?? 0) + 1);
      this.open.push({ name, block: null, hides, links, outside: this.current });
      if (hides) this.hidden += 1;
      if (links) this.links += 1;
    }
  }

  private push(name: string, attributes: Record<string, string>, makesBlock: boolean): void {
    const hides = !this.showHidden && isHidden(attributes);
    if (hides) this.hidden += 1;
    // Blocks nested beyond reason are printed, but in the block around them.
    const deep = this.depth >= this.budget.limits.nesting;
    const block: HtmlBlock | null = makesBlock && this.hidden === 0 && !deep ? { tag: name, attributes, children: [] } : null;
    this.open.push({ name, block, hides, links: false, outside: this.current });
    if (block) {
      this.depth += 1;
      this.current.children.push(block);
      this.current = block;
    } else if (this.hidden > 0 && name === 'table') {
      this.hiddenTables += 1;
    } else if (this.hidden === 0 && this.current.children.length > 0 && makesBlock) {
      this.current.children.push({ text: LINE_BREAK, link: false });
    }
  }

  private startTablePart(name: string, attributes: Record<string, string>): void {
    if (name === 'table') {
      this.closeImplied('table');
      // A table directly inside a row or table, not in a cell, ends that table.
      const scope = this.nearest('table', 'td', 'th', 'caption');
      if (scope > 0 && this.open[scope]!.name === 'table') this.popTo(scope);
      this.push('table', attributes, true);
      return;
    }
    let table = this.nearest('table');
    const cell = this.nearest('td', 'th', 'caption');
    if (table <= 0) {
      // Rows that lost their table (a fragment copied from a page) still are a table.
      this.push('table', {}, true);
      table = this.open.length - 1;
    } else if (cell > table) {
      this.popTo(cell);
    }
    if (name === 'caption' || SECTIONS.has(name)) {
      const inner = this.nearest('tr', 'thead', 'tbody', 'tfoot', 'table');
      if (inner > table) this.popTo(table + 1);
      this.push(name, attributes, true);
      return;
    }
    const row = this.nearest('tr', 'table');
    if (name === 'tr') {
      if (this.open[row]!.name === 'tr') this.popTo(row);
      this.push('tr', attributes, true);
      return;
    }
    if (this.open[row]!.name !== 'tr') this.push('tr', {}, true);
    this.push(name, attributes, true);
  }

  private endTag(name: string): void {
    this.budget.tick();
    if (this.unprinted !== null) {
      if (name === this.unprinted) {
        this.unprintedDepth -= 1;
        if (this.unprintedDepth <= 0) {
          this.unprinted = null;
          this.inTitle = false;
        }
      }
      return;
    }
    if (name === 'br') {
      this.startTag('br', {});
      return;
    }
    if (TABLE_PARTS.has(name)) {
      const at = name === 'table' ? this.nearest('table') : this.nearest(name, 'table');
      if (at > 0 && this.open[at]!.name === name) this.popTo(at);
      return;
    }
    if (BLOCKS.has(name)) {
      const heading = /^h[1-6]$/.test(name);
      for (let at = this.open.length - 1; at > 0; at -= 1) {
        const other = this.open[at]!.name;
        if (other === name || (heading && /^h[1-6]$/.test(other))) {
          this.popTo(at);
          return;
        }
        if (other === 'td' || other === 'th' || other === 'caption' || other === 'table') break;
        // </p> ends no division around it, </li> no list.
        if (name === 'p' && BLOCKS.has(other)) break;
        if (name === 'li' && (other === 'ul' || other === 'ol')) break;
      }
      // An end tag without its start: what follows stands on a line of its own.
      if (this.hidden === 0) this.append({ text: LINE_BREAK, link: false });
      return;
    }
    if ((this.marked.get(name) ?? 0) > 0) this.endInline(name);
  }

  /** Ends marked inline markup; where blocks were opened inside and not closed, only its mark ends. */
  private endInline(name: string): void {
    let blocksAbove = false;
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const element = this.open[at]!;
      if (element.name === name && element.block === null && !BLOCKS.has(name)) {
        if (!blocksAbove) this.popTo(at);
        else if (element.links) {
          element.links = false;
          this.links -= 1;
        }
        return;
      }
      if (element.name === 'td' || element.name === 'th' || element.name === 'table') return;
      if (element.block !== null || BLOCKS.has(element.name)) blocksAbove = true;
    }
  }

  /** A block ends the paragraph it stands in; an item ends the item before it. */
  private closeImplied(name: string): void {
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const other = this.open[at]!.name;
      if (other === 'p') {
        this.popTo(at);
        break;
      }
      if (BLOCKS.has(other) || TABLE_PARTS.has(other)) break;
    }
    if (name !== 'li' && name !== 'dt' && name !== 'dd') return;
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const other = this.open[at]!.name;
      if (name === 'li' ? other === 'li' : other === 'dt' || other === 'dd') {
        this.popTo(at);
        return;
      }
      if (other === 'ul' || other === 'ol' || other === 'menu' || other === 'dl' || TABLE_PARTS.has(other)) return;
    }
  }

  /** Position of the innermost open element of these names, or -1. */
  private nearest(...names: readonly string[]): number {
    for (let at = this.open.length - 1; at > 0; at -= 1) if (names.includes(this.open[at]!.name)) return at;
    return -1;
  }

  /** Closes the element at that position and all inside it. */
  private popTo(at: number): void {
    while (this.open.length > at && this.open.length > 1) {
      const element = this.open.pop()!;
      if (element.hides) this.hidden -= 1;
      if (element.links) this.links -= 1;
      if (element.block) this.depth -= 1;
      else if (!BLOCKS.has(element.name) && !TABLE_PARTS.has(element.name)) {
        this.marked.set(element.name, (this.marked.get(element.name) ?? 1) - 1);
      }
      this.current = element.outside;
    }
  }

  /** A form filled in by hand and saved shows its figures in fields. */
  private input(attributes: Record<string, string>): void {
    const type = attributes['type']?.toLowerCase() ?? 'text';
    if ((type !== 'text' && type !== 'number') || this.hidden > 0 || isHidden(attributes)) return;
    if (this.nearest('td', 'th') <= 0) return;
    this.append({ text: (attributes['value'] ?? '').replaceAll(LINE_BREAK, ''), link: false });
  }

  private noteMeta(attributes: Record<string, string>): void {
    const key = (attributes['name'] ?? attributes['property'])?.trim().toLowerCase();
    const content = attributes['content']?.trim();
    if (key && content && !(key in this.meta) && Object.keys(this.meta).length < 100) this.meta[key] = content.slice(0, 1_000);
  }
}
