import type { SourceDocument } from './source-document.js';

/** Why a file could not be taken in. The code is stable; the words are for the clerk who handed it in. */
export interface SourceRefusal {
  readonly code: SourceRefusalCode;
  readonly message: { readonly zh: string; readonly en: string };
  /** What went wrong underneath, for the log; never shown to a clerk. */
  readonly cause?: unknown;
}

export type SourceRefusalCode =
  | 'EMPTY_FILE'
  | 'FILE_TOO_LARGE'
  | 'UNKNOWN_FILE_TYPE'
  | 'DAMAGED_FILE'
  | 'PASSWORD_PROTECTED'
  | 'TOO_MANY_PAGES'
  | 'ARCHIVE_TOO_LARGE'
  | 'OCR_NOT_AVAILABLE'
  | 'TOO_SLOW';

export type OpenResult =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly refusal: SourceRefusal };
