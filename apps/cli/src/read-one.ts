import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isReadRefusal, readReport, type ReadReport } from '@huilan/reading';
import { openSource } from '@huilan/source-document';
import { pathOf } from './called-from.js';

/** Why a file gave no report; `message` is what the clerk reads. */
export interface FileError {
  readonly code: string;
  readonly message: string;
}

export type OneResult = { readonly ok: true; readonly report: ReadReport } | { readonly ok: false; readonly error: FileError };

/** Reads one file from disk as a report. Never throws: what goes wrong is the file's error. */
export async function readOne(file: string): Promise<OneResult> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(pathOf(file));
  } catch (failure) {
    return failed(fileError(failure, file));
  }
  try {
    const opened = await openSource(bytes, { fileName: basename(file) });
    if (!opened.ok) return failed({ code: opened.refusal.code, message: opened.refusal.message.zh });
    const report = readReport(opened.document, { fileName: basename(file) });
    return isReadRefusal(report) ? failed({ code: report.code, message: report.message.zh }) : { ok: true, report };
  } catch (failure) {
    // A bug of ours must not take the other files down with it; the code says that it is one.
    return failed({ code: 'INTERNAL_ERROR', message: `读取时程序出错：${failure instanceof Error ? failure.message : String(failure)}` });
  }
}

function failed(error: FileError): OneResult {
  return { ok: false, error };
}

function fileError(failure: unknown, file: string): FileError {
  const code = (failure as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return { code: 'FILE_NOT_FOUND', message: `找不到文件：${file}` };
  if (code === 'EISDIR') return { code: 'NOT_A_FILE', message: `这是一个文件夹，不是文件：${file}` };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'FILE_NOT_READABLE', message: `没有权限读取文件：${file}` };
  if (code === 'ERR_FS_FILE_TOO_LARGE') return { code: 'FILE_TOO_LARGE', message: `文件太大，无法读取：${file}` };
  return { code: 'FILE_NOT_READABLE', message: `无法读取文件：${file}` };
}
