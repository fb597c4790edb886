import { DEFAULT_LIMITS, type Limits } from '../limits.js';
import type { SourceRefusal } from '../open-result.js';
import { archiveTooLarge, damaged, fileTooLarge, Refused } from '../refused.js';
import { looksLikeZip, ZipContainer, type ZipPart } from '../zip/zip-container.js';

/** A document out of an archive, or why it could not be taken out. */
export type ArchiveEntry =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly refusal: SourceRefusal };

export type UnpackResult =
  /** Entries are unpacked one by one as they are asked for: never more than one is held. */
  | { readonly ok: true; readonly entries: Iterable<ArchiveEntry> }
  | { readonly ok: false; readonly refusal: SourceRefusal };

export interface UnpackOptions {
  readonly signal?: AbortSignal;
  readonly limits?: Partial<Limits>;
}

/** Names by which a zip container is a document of its own and no archive of documents. */
const DOCUMENT_PARTS = ['[Content_Types].xml', 'word/document.xml', 'xl/workbook.xml', 'OFD.xml', 'mimetype'];
/** What operating systems and word processors leave in folders. */
const LEFTOVERS = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)/i;

/** True for a .zip of documents, false for .docx and its like, which are zip containers too. */
export function isArchive(bytes: Uint8Array): boolean {
  if (!looksLikeZip(bytes)) return false;
  try {
    const container = new ZipContainer(bytes, DEFAULT_LIMITS);
    return !DOCUMENT_PARTS.some((part) => container.has(part));
  } catch (failure) {
    if (failure instanceof Refused) return false;
    throw failure;
  }
}

/**
 * Opens a .zip of documents handed in together. Nothing is written to disk; paths are cleaned of drives, leading slashes
 * and `..`. An archive inside the archive is opened as deep as the limits say. Sizes are checked before they are spent.
 */
export function unpackArchive(bytes: Uint8Array, options: UnpackOptions = {}): UnpackResult {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    if (bytes.length > limits.archiveBytes) throw fileTooLarge(bytes.length, limits.archiveBytes);
    if (!looksLikeZip(bytes)) throw damaged('zip');
    const container = containerOf(bytes, limits, limits.archiveUnpackedBytes);
    const files = filesOf(container);
    if (files.length === 0) throw emptyArchive();
    if (files.length > limits.archiveFiles) throw archiveTooLarge();
    const total = files.reduce((sum, part) => sum + part.size, 0);
    if (total > limits.archiveUnpackedBytes) throw archiveTooLarge();
    return { ok: true, entries: new Unpacking(limits, options.signal).entries(container, '', 0) };
  } catch (failure) {
    if (failure instanceof Refused) return { ok: false, refusal: failure.refusal };
    throw failure;
  }
}

class Unpacking {
  private files = 0;
  private bytes = 0;

  constructor(
    private readonly limits: Limits,
    private readonly signal: AbortSignal | undefined,
  ) {}

  *entries(container: ZipContainer, folder: string, depth: number): Generator<ArchiveEntry> {
    for (const part of filesOf(container)) {
      this.signal?.throwIfAborted();
      const path = folder + cleanPath(part.path);
      const entry = this.unpack(container, part, path);
      if (!('bytes' in entry) || !isArchive(entry.bytes)) {
        yield entry;
        continue;
      }
      if (depth >= this.limits.archiveNesting) {
        yield { path, refusal: nestedTooDeep().refusal };
        continue;
      }
      const inner = this.open(entry.bytes);
      if ('refusal' in inner) yield { path, refusal: inner.refusal };
      else yield* this.entries(inner.container, `${path}/`, depth + 1);
    }
  }

  private open(bytes: Uint8Array): { readonly container: ZipContainer } | { readonly refusal: SourceRefusal } {
    try {
      return { container: containerOf(bytes, this.limits, this.limits.archiveUnpackedBytes - this.bytes) };
    } catch (failure) {
      if (failure instanceof Refused) return { refusal: failure.refusal };
      throw failure;
    }
  }

  private unpack(container: ZipContainer, part: ZipPart, path: string): ArchiveEntry {
    try {
      this.files += 1;
      if (this.files > this.limits.archiveFiles) throw archiveTooLarge();
      if (part.size > this.limits.fileBytes) throw fileTooLarge(part.size, this.limits.fileBytes);
      if (this.bytes + part.size > this.limits.archiveUnpackedBytes) throw archiveTooLarge();
      this.bytes += part.size;
      return { path, bytes: container.unpack(part) };
    } catch (failure) {
      if (failure instanceof Refused) return { path, refusal: failure.refusal };
      throw failure;
    }
  }
}

function containerOf(bytes: Uint8Array, limits: Limits, unpackedBytes: number): ZipContainer {
  return new ZipContainer(bytes, { unpackedBytes, compressionRatio: limits.compressionRatio, containerParts: limits.containerParts });
}

function filesOf(container: ZipContainer): ZipPart[] {
  return container.parts.filter((part) => !part.path.endsWith('/') && !isLeftover(part.path));
}

/** Whether a path is one of the files that operating systems and word processors leave behind, and no document. */
export function isLeftover(path: string): boolean {
  return LEFTOVERS.test(path);
}

/** A path as it may be kept and shown: without drive, climbing, control characters and marks that turn the direction of writing (`甲\u202excod.exe`). */
export function cleanPath(path: string): string {
  const visible = path.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
  const parts = visible.replace(/^[a-z]:/i, '').split('/').map((part) => part.trim()).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/') || 'unnamed';
}

function emptyArchive(): Refused {
  return new Refused('EMPTY_FILE', '压缩包里没有文件。请检查后重新交。', 'There is no file in the archive. Please check it and hand it in again.');
}

function nestedTooDeep(): Refused {
  return new Refused(
    'ARCHIVE_TOO_LARGE',
    '压缩包里还套着多层压缩包，没有打开。请解压后再交。',
    'An archive inside an archive inside an archive was not opened. Please unpack it first.',
  );
}
