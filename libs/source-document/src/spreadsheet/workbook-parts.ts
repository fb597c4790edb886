import type { ReadingBudget } from '../reading-budget.js';
import { archiveTooLarge, damaged } from '../refused.js';
import { localName, walkXml } from '../xml/xml-tree.js';
import { ZipContainer } from '../zip/zip-container.js';
import { plainTexts } from './shared-texts.js';

/** A part of a workbook as the library takes it. */
export interface WorkbookPart {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What is written in XML; the others (pictures, settings of printers, macros, records of .xlsb) are not for the library. */
const READ = /\.(?:xml|rels)$/i;
/** What Excel says of the file, not in it: nothing is read from there but a title. */
const DESCRIPTION = /^\/?docProps\//i;

/**
 * The parts of a workbook, unpacked and found whole. The library looks for pieces of XML wherever they stand: behind a broken tag in the list of
 * texts every label would move up a row, and the numbers would stay. So no part is given to it that is not well-formed, and no
 * cell may name a text that the list does not have.
 */
export function workbookParts(bytes: Uint8Array, budget: ReadingBudget): WorkbookPart[] {
  const most = budget.limits.spreadsheetBytes;
  const container = new ZipContainer(bytes, budget.limits);
  const parts = new Map<string, WorkbookPart>();
  let total = 0;
  let texts = 0;
  let lastNamed = { text: -1, path: '' };
  for (const part of container.parts) {
    const key = part.path.toLowerCase();
    if (!READ.test(part.path) || parts.has(key)) continue;
    const content = container.unpack(part);
    total += content.length;
    if (total > most) throw archiveTooLarge();
    budget.checkTime();
    const checked = DESCRIPTION.test(part.path) ? null : checkPart(content, part.path, budget);
    if (checked?.root === 'sst') {
      const list = plainTexts(content, part.path, budget);
      texts += list.count;
      parts.set(key, { path: part.path, content: list.content });
      continue;
    }
    if (checked !== null && checked.lastText > lastNamed.text) lastNamed = { text: checked.lastText, path: part.path };
    parts.set(key, { path: part.path, content });
  }
  if (lastNamed.text >= texts) throw damaged(`${lastNamed.path}: text ${lastNamed.text} of ${texts}`);
  return [...parts.values()];
}

/** Goes through a part that must be well-formed: what it is, and the last text of the list that its cells name (-1: none). */
export function checkPart(content: Uint8Array, path: string, budget: ReadingBudget): { readonly root: string; readonly lastText: number } {
  let root: string | null = null;
  let lastText = -1;
  let namesText = false;
  let value: string | null = null;
  walkXml(content, path, budget, {
    open: (name, attributes) => {
      const local = localName({ name });
      root ??= local;
      if (local === 'c') namesText = attributes['t'] === 's';
      else if (local === 'v' && namesText) value = '';
    },
    text: (piece) => {
      if (value !== null) value += piece;
    },
    close: () => {
      const text = value === null ? Number.NaN : Number(value);
      if (text > lastText) lastText = text;
      value = null;
    },
  });
  if (root === null) throw damaged(path);
  return { root, lastText };
}
