import { DEFAULT_LIMITS, type Limits } from './limits.js';
import type { OpenResult } from './open-result.js';
import { ReadingBudget } from './reading-budget.js';
import { recogniseFileType } from './recognise-file-type.js';
import { damaged, fileTooLarge, Refused } from './refused.js';
import type { FileType } from './source-document.js';
import type { ReadingProgress, SourceReader } from './source-reader.js';

export interface OpenOptions {
  /** Name the file came with; never decides where the content does. */
  readonly fileName?: string;
  /** Gives the reading up; `openSource` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Bounds other than `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>;
  /** Called after each recognised page of a scan. */
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** Each reader is loaded when the first file of its type comes: plain text needs no PDF library. */
const READERS: Readonly<Partial<Record<FileType, () => Promise<SourceReader>>>> = {
  txt: async () => (await import('./txt/txt-reader.js')).txtReader,
  html: async () => (await import('./html/html-reader.js')).htmlReader,
  docx: async () => (await import('./docx/docx-reader.js')).docxReader,
  pdf: async () => (await import('./pdf/pdf-reader.js')).pdfReader,
  image: async () => (await import('./image/image-reader.js')).imageReader,
  xlsx: async () => (await import('./spreadsheet/workbook-reader.js')).xlsxReader,
  xls: async () => (await import('./spreadsheet/workbook-reader.js')).xlsReader,
  odt: async () => (await import('./odt/odt-reader.js')).odtReader,
  rtf: async () => (await import('./rtf/rtf-reader.js')).rtfReader,
  doc: async () => (await import('./doc/doc-reader.js')).docReader,
  mht: async () => (await import('./mht/mht-reader.js')).mhtReader,
  ofd: async () => (await import('./ofd/ofd-reader.js')).ofdReader,
  csv: async () => (await import('./spreadsheet/csv-reader.js')).csvReader,
};

/**
 * Opens one document of any known type, recognised by its content. Never rejects for what the file holds: whatever
 * cannot be taken in comes back as a refusal with words for the clerk. Rejects only when `signal` aborts.
 */
export async function openSource(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenResult> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const budget = new ReadingBudget(limits, options.signal);
  options.signal?.throwIfAborted();
  try {
    if (bytes.length === 0) {
      throw new Refused('EMPTY_FILE', '文件是空的（0 字节）。请检查后重新交。', 'The file is empty (0 bytes). Please check it and hand it in again.');
    }
    if (bytes.length > limits.fileBytes) throw fileTooLarge(bytes.length, limits.fileBytes);
    const fileName = options.fileName ?? null;
    const fileType = recogniseFileType(bytes, limits, fileName);
    const load = READERS[fileType];
    if (load === undefined) {
      throw new Refused('UNKNOWN_FILE_TYPE', `暂不能读取这种文件（${fileType}）。`, `This type of file cannot be read yet (${fileType}).`);
    }
    const reader = await load();
    const document = await reader.read({ bytes, fileName }, { budget, onProgress: options.onProgress });
    return { ok: true, document };
  } catch (failure) {
    if (failure instanceof Refused) {
      return { ok: false, refusal: failure.cause === undefined ? failure.refusal : { ...failure.refusal, cause: failure.cause } };
    }
    if (options.signal?.aborted) throw failure;
    // No content may bring the caller down; the cause goes along so that a bug of ours is not buried.
    return { ok: false, refusal: { ...damaged('content').refusal, cause: failure } };
  }
}
