import type { ReadingBudget } from './reading-budget.js';
import type { SourceDocument } from './source-document.js';

/** A file as handed in, already recognised by its content. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  /** Name it came with; a hint for words, never for the type where the content decides. */
  readonly fileName: string | null;
}

/** How far a slow reading has come: recognised pages of a scan. */
export interface ReadingProgress {
  readonly stage: 'recognition';
  readonly page: number;
  readonly pageCount: number;
}

export interface ReadingHelp {
  readonly budget: ReadingBudget;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/**
 * One reader a file type. It throws `Refused` for a file that cannot be taken in and lets no other exception out that
 * the content of a file can cause.
 */
export interface SourceReader {
  read(file: SourceFile, help: ReadingHelp): Promise<SourceDocument>;
}
