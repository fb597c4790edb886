import { isReadRefusal, readReport } from '@huilan/reading';
import { openSource } from '@huilan/source-document';

/**
 * Whole reading, as the server and the command line do it: from the bytes to the report.
 *
 * @returns {Promise<{ ok: true, report: object } | { ok: false, code: string }>}
 */
export async function readFileOf(bytes, fileName, options = {}) {
  const opened = await openSource(bytes, { fileName, ...options });
  if (!opened.ok) return { ok: false, code: opened.refusal.code };
  const report = readReport(opened.document, { fileName });
  return isReadRefusal(report) ? { ok: false, code: report.code } : { ok: true, report };
}
