import type { PrintedFlow } from './printed-flow.js';

/** Below this the character recognition itself doubts what it read. */
export const DOUBTED = 0.5;

/** True where some of the text was recognised in images (OCR), so that a digit may be misread. */
export function recognised(flow: PrintedFlow): boolean {
  const { fileType } = flow.document;
  return fileType === 'pdf-scan' || fileType === 'image' || flow.hasRecognisedText;
}
