import { open, type FileHandle } from 'node:fs/promises';
import { DEFAULT_LIMITS, looksLikeZip } from '@huilan/source-document';
import { pathOf } from './called-from.js';

/** Why a file gave no report; `message` is what the clerk reads. */
export interface FileError {
  readonly code: string;
  readonly message: string;
}

export type Loaded = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly error: FileError };

/** A file's bytes. One too large for any reader is refused by its size, before it is in memory. Never throws. */
export async function loadFile(file: string): Promise<Loaded> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(pathOf(file));
    const information = await handle.stat();
    if (information.isDirectory()) return failed('NOT_A_FILE', `这是一个文件夹，不是文件：${file}`);
    // A pipe or a device has no size and may never end.
    if (!information.isFile()) return failed('NOT_A_FILE', `这不是普通文件：${file}`);
    const most = await mostBytes(handle, information.size);
    if (information.size > most) {
      return failed('FILE_TOO_LARGE', `文件大小为 ${mebibytes(information.size)} MB，超过 ${mebibytes(most)} MB 的上限，没有读取：${file}`);
    }
    return { ok: true, bytes: new Uint8Array(await handle.readFile()) };
  } catch (failure) {
    return fileError(failure, file);
  } finally {
    await handle?.close();
  }
}

/** An archive of reports may be larger than one report. */
async function mostBytes(handle: FileHandle, size: number): Promise<number> {
  if (size <= DEFAULT_LIMITS.fileBytes) return DEFAULT_LIMITS.fileBytes;
  const { buffer } = await handle.read(new Uint8Array(4), 0, 4, 0);
  return looksLikeZip(buffer) ? DEFAULT_LIMITS.archiveBytes : DEFAULT_LIMITS.fileBytes;
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function fileError(failure: unknown, file: string): Loaded {
  const code = (failure as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return failed('FILE_NOT_FOUND', `找不到文件：${file}`);
  if (code === 'EISDIR') return failed('NOT_A_FILE', `这是一个文件夹，不是文件：${file}`);
  if (code === 'EACCES' || code === 'EPERM') return failed('FILE_NOT_READABLE', `没有权限读取文件：${file}`);
  return failed('FILE_NOT_READABLE', `无法读取文件：${file}`);
}

function failed(code: string, message: string): Loaded {
  return { ok: false, error: { code, message } };
}
