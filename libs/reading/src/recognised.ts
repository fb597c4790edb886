import type { PrintedFlow } from './printed-flow.js';

/** True where the text was recognised in images (OCR), so that a digit may be misread. */
export function recognised(flow: PrintedFlow): boolean {
  const { fileType } = flow.document;
  return fileType === 'pdf-scan' || fileType === 'image';
}
