import type { ReadingBudget } from '../reading-budget.js';
import { damaged } from '../refused.js';
import { localName, walkXml } from '../xml/xml-tree.js';

/** What a list of texts and a text in it are made of (ECMA-376 part 1, 18.4); below these anything may stand. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  sst: ['si', 'extLst'],
  si: ['t', 'r', 'rPh', 'phoneticPr'],
  r: ['rPr', 't'],
};

/**
 * The list of texts of a workbook (`sharedStrings.xml`), each text as one plain piece. Cells name their text by its number, so that one text
 * too few would move all labels behind it: an empty `<si/>`, which the library overlooks, is written out, and an element that the
 * format does not know (a damaged name) makes the list damaged.
 */
export function plainTexts(content: Uint8Array, path: string, budget: ReadingBudget): { readonly content: Uint8Array; readonly count: number } {
  const texts: string[] = [];
  const open: string[] = [];
  let text: string | null = null;
  walkXml(content, path, budget, {
    open: (name) => {
      const local = localName({ name });
      const known = INSIDE[open.at(-1) ?? ''];
      if (known !== undefined && !known.includes(local)) throw damaged(`${path}: ${name}`);
      open.push(local);
      if (local === 'si' && open.length === 2) text = '';
    },
    text: (piece) => {
      // Readings of a word (`rPh`) are printed small above it, and are no part of the text.
      if (text !== null && open.at(-1) === 't' && !open.includes('rPh')) text += piece;
    },
    close: () => {
      open.pop();
      if (open.length !== 1 || text === null) return;
      texts.push(text);
      text = null;
    },
  });
  const items = texts.map((one) => `<si><t xml:space="preserve">${escaped(one)}</t></si>`).join('');
  return { content: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`), count: texts.length };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
