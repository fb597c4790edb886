import { basename } from 'node:path';
import { isReadRefusal, readReport, type ReadReport } from '@huilan/reading';
import { isArchive, openSource, unpackArchive } from '@huilan/source-document';
import { loadFile, type FileError } from './load-file.js';

export type OneResult =
  | { readonly file: string; readonly ok: true; readonly report: ReadReport }
  | { readonly file: string; readonly ok: false; readonly error: FileError };

/**
 * Reads a file from disk as a report; a .zip of reports gives one result for each file in it, named `ARCHIVE.zip/PATH`, one
 * after the other. Never throws: what goes wrong is the file's error.
 */
export async function* readOne(file: string): AsyncGenerator<OneResult> {
  const loaded = await loadFile(file);
  if (!loaded.ok) yield { file, ok: false, error: loaded.error };
  else if (!isArchive(loaded.bytes)) yield readBytes(file, loaded.bytes);
  else {
    const archive = unpackArchive(loaded.bytes);
    if (!archive.ok) yield { file, ok: false, error: refusalError(archive.refusal) };
    else {
      for (const entry of archive.entries) {
        const path = `${file}/${entry.path}`;
        yield 'bytes' in entry ? readBytes(path, entry.bytes) : { file: path, ok: false, error: refusalError(entry.refusal) };
      }
    }
  }
}

async function readBytes(file: string, bytes: Uint8Array): Promise<OneResult> {
  try {
    const opened = await openSource(bytes, { fileName: basename(file) });
    if (!opened.ok) return { file, ok: false, error: refusalError(opened.refusal) };
    const report = readReport(opened.document, { fileName: basename(file) });
    return isReadRefusal(report) ? { file, ok: false, error: refusalError(report) } : { file, ok: true, report };
  } catch (failure) {
    // A bug of ours must not take the other files down with it; the code says that it is one.
    return { file, ok: false, error: { code: 'INTERNAL_ERROR', message: `读取时程序出错：${failure instanceof Error ? failure.message : String(failure)}` } };
  }
}

function refusalError({ code, message }: { readonly code: string; readonly message: { readonly zh: string } }): FileError {
  return { code, message: message.zh };
}
