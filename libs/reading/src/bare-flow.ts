import { isMeaningful } from './normalise-text.js';
import type { PrintedFlow } from './printed-flow.js';

/** The whole flow in bare form (letters and digits only), each character with its offset in the flow. */
export interface BareFlow {
  readonly text: string;
  readonly offsets: readonly number[];
}

const made = new WeakMap<PrintedFlow, BareFlow>();

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
