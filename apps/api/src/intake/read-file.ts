import { isReadRefusal, readReport, type ReadReport } from '@huilan/reading';
import { openSource, type SourceDocument } from '@huilan/source-document';
import type { Refusal } from './refusal.js';

/** What came of reading a file. */
export type FileReading =
  | { readonly ok: true; readonly document: SourceDocument; readonly report: ReadReport }
  | { readonly ok: false; readonly refusal: Refusal };

/** Bytes to a report as read, or why not. Heavy, and driven by what strangers hand in: called in a worker thread only. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<FileReading> {
  const opened = await openSource(bytes, { fileName });
  if (!opened.ok) return { ok: false, refusal: { code: opened.refusal.code, message: opened.refusal.message } };
  const report = readReport(opened.document, { fileName });
  if (isReadRefusal(report)) return { ok: false, refusal: { code: report.code, message: report.message } };
  return { ok: true, document: opened.document, report };
}
