import { ListCounter, type ListLevel } from '../numbering/number-words.js';
import { child, childElements, type XmlElement } from '../xml/xml-tree.js';
import type { NumberingReference } from './word-styles.js';

/**
 * The automatic numbers of a Word document (`word/numbering.xml`). Headings like 一、 are often not in the text at all:
 * the paragraph names a list, the list counts and prints.
 */
export class WordNumbering {
  private readonly abstractOfList = new Map<string, string>();
  private readonly levels = new Map<string, (ListLevel | undefined)[]>();
  private readonly levelOfStyle = new Map<string, number>();
  private readonly startOverrides = new Map<string, Map<number, number>>();
  private readonly counters = new Map<string, ListCounter>();

  constructor(root: XmlElement | null) {
    if (root === null) return;
    const styleLinks = new Map<string, string>();
    const linkedTo = new Map<string, string>();
    for (const element of childElements(root)) {
      if (element.name === 'w:abstractNum') {
        const id = element.attributes['w:abstractNumId'] ?? '';
        this.levels.set(id, this.readLevels(id, element));
        const styleLink = child(element, 'w:styleLink')?.attributes['w:val'];
        const numStyleLink = child(element, 'w:numStyleLink')?.attributes['w:val'];
        if (styleLink !== undefined) styleLinks.set(styleLink, id);
        if (numStyleLink !== undefined) linkedTo.set(id, numStyleLink);
      } else if (element.name === 'w:num') {
        this.readList(element);
      }
    }
    // A list may borrow its levels from the list that a numbering style defines.
    for (const [id, style] of linkedTo) {
      const lender = styleLinks.get(style);
      if (lender !== undefined) this.levels.set(id, this.levels.get(lender) ?? []);
    }
  }

  /** Counts the paragraph in its list and returns the label it prints before its text; empty where it prints none. */
  label(reference: NumberingReference, styleId: string | undefined): string {
    const abstract = this.abstractOfList.get(reference.listId);
    if (abstract === undefined) return '';
    const level = reference.level ?? (styleId === undefined ? undefined : this.levelOfStyle.get(`${abstract}/${styleId}`)) ?? 0;
    const levels = this.levels.get(abstract) ?? [];
    let counter = this.counters.get(abstract);
    if (counter === undefined) {
      counter = new ListCounter(levels);
      this.counters.set(abstract, counter);
    }
    const overrides = this.startOverrides.get(reference.listId);
    const start = overrides?.get(level);
    if (start !== undefined) {
      // The override holds for the first item that this list numbers on the level.
      overrides?.delete(level);
      counter.restart(level, start);
    }
    return counter.label(level);
  }

  private readLevels(id: string, abstract: XmlElement): (ListLevel | undefined)[] {
    const levels: (ListLevel | undefined)[] = [];
    for (const element of childElements(abstract)) {
      if (element.name !== 'w:lvl') continue;
      const at = Number(element.attributes['w:ilvl'] ?? 0);
      if (!(at >= 0 && at < 9)) continue;
      levels[at] = readLevel(element);
      const style = child(element, 'w:pStyle')?.attributes['w:val'];
      if (style !== undefined) this.levelOfStyle.set(`${id}/${style}`, at);
    }
    return levels;
  }

  private readList(list: XmlElement): void {
    const listId = list.attributes['w:numId'] ?? '';
    const abstract = child(list, 'w:abstractNumId')?.attributes['w:val'];
    if (abstract === undefined) return;
    let own = abstract;
    const overrides = new Map<number, number>();
    for (const element of childElements(list)) {
      if (element.name !== 'w:lvlOverride') continue;
      const at = Number(element.attributes['w:ilvl'] ?? 0);
      const start = child(element, 'w:startOverride')?.attributes['w:val'];
      if (start !== undefined && Number.isInteger(Number(start))) overrides.set(at, Number(start));
      const level = child(element, 'w:lvl');
      if (level !== undefined && at >= 0 && at < 9) {
        // A list with a level of its own counts by itself.
        if (own === abstract) {
          own = `${abstract}#${listId}`;
          this.levels.set(own, [...(this.levels.get(abstract) ?? [])]);
        }
        this.levels.get(own)![at] = readLevel(level);
      }
    }
    this.abstractOfList.set(listId, own);
    if (overrides.size > 0) this.startOverrides.set(listId, overrides);
  }
}

function readLevel(element: XmlElement): ListLevel {
  const suffix = child(element, 'w:suff')?.attributes['w:val'];
  const start = Number(child(element, 'w:start')?.attributes['w:val'] ?? 1);
  let format = child(element, 'w:numFmt');
  if (format === undefined) {
    // Newer formats stand in a choice with a fallback.
    const alternative = childElements(child(element, 'mc:AlternateContent'))[0];
    format = child(alternative, 'w:numFmt');
  }
  return {
    start: Number.isInteger(start) ? start : 1,
    format: format?.attributes['w:val'] ?? 'decimal',
    template: child(element, 'w:lvlText')?.attributes['w:val'] ?? '',
    suffix: suffix === 'nothing' || suffix === 'space' ? suffix : 'tab',
    legal: child(element, 'w:isLgl') !== undefined,
  };
}

