import { isMeaningful } from './normalise-text.js';
import { isFurnitureRow } from './page-furniture.js';
import type { PrintedFlow } from './printed-flow.js';

/** The whole flow in bare form (letters and digits only), each character with its offset in the flow. */
export interface BareFlow {
  readonly text: string;
  readonly offsets: readonly number[];
}

const made = new WeakMap<PrintedFlow, BareFlow>();
const madeOfWords = new WeakMap<PrintedFlow, BareFlow>();

/** Made once for a flow, since several readers search it. */
export function bareFlow(flow: PrintedFlow): BareFlow {
  const known = made.get(flow);
  if (known !== undefined) return known;
  const bare = bareStretch(flow, 0, flow.text.length);
  made.set(flow, bare);
  return bare;
}

/** A stretch of the flow in bare form. */
export function bareStretch(flow: PrintedFlow, from: number, to: number): BareFlow {
  let text = '';
  const offsets: number[] = [];
  for (let at = from; at < to; at += 1) {
    const character = flow.text[at] ?? '';
    if (!isMeaningful(character)) continue;
    text += character;
    offsets.push(at);
  }
  return { text, offsets };
}

/** The whole flow without digits and page furniture: words that a page number would come between stand together. */
export function wordFlow(flow: PrintedFlow): BareFlow {
  const known = madeOfWords.get(flow);
  if (known !== undefined) return known;
  const bare = bareFlow(flow);
  let text = '';
  const offsets: number[] = [];
  let row = 0;
  let furniture = false;
  for (let index = 0; index < bare.text.length; index += 1) {
    const offset = bare.offsets[index] ?? 0;
    while ((flow.rows[row]?.end ?? Number.MAX_SAFE_INTEGER) <= offset) {
      row += 1;
      const next = flow.rows[row];
      furniture = next !== undefined && next.cells === null && isFurnitureRow(flow, next);
    }
    const character = bare.text[index] ?? '';
    if (furniture || (character >= '0' && character <= '9')) continue;
    text += character;
    offsets.push(offset);
  }
  const words = { text, offsets };
  madeOfWords.set(flow, words);
  return words;
}
