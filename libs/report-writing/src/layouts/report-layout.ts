import type { LocalizedText } from '@huilan/annual-report';
import type { WritableReport } from '../writable-report.js';

/** File types reports are written in. */
export type WrittenFileType = 'docx' | 'html' | 'txt';

/** One way in which a report comes out as a file: a file type, and what is peculiar about it. */
export interface ReportLayout {
  /** Stable name: file type and peculiarity, e.g. `html-portal`. */
  readonly key: string;
  readonly fileType: WrittenFileType;
  /** File-name extension without the dot. */
  readonly extension: string;
  /** What the layout shows. */
  readonly shows: LocalizedText;
  /** Whether an empty cell can still be told in the file. Text with values set off by spaces swallows it. */
  readonly keepsBlanks: boolean;
  /** The report as this layout prints it: the same, unless the layout's habit is to print something else than it was given. */
  readonly asPrinted: (report: WritableReport) => WritableReport;
  /** The file's bytes: always the same for the same report. */
  readonly write: (report: WritableReport) => Uint8Array;
}
