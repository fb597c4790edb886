import type { PrintedFlow } from './printed-flow.js';

/** True for the last thing printed in a text that ends in a number: the text may have been cut off inside of it. */
export function endsOpen(flow: PrintedFlow, end: number): boolean {
  return flow.document.warnings.some(({ code }) => code === 'ENDS_IN_NUMBER') && flow.text.slice(end).trim() === '';
}
