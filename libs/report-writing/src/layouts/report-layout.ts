import type { LocalizedText } from '@huilan/annual-report';
import { printForm } from '../form/print-form.js';
import type { PrintedForm } from '../form/printed-form.js';
import type { WritableReport } from '../writable-report.js';
import type { PrintHabit } from './print-habits.js';

/** File types reports are written in. */
export const WRITTEN_FILE_TYPES = ['docx', 'html', 'txt', 'odt', 'rtf', 'mht', 'xlsx', 'csv', 'pdf', 'ofd'] as const;
export type WrittenFileType = (typeof WRITTEN_FILE_TYPES)[number];

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
  /** Whether the file leaves no cell in doubt. Where it does (digits run together) a reader may leave rows open. */
  readonly isCertain: boolean;
  /** The report as this layout prints it: the same, unless the layout's habit is to print something else than it was given. */
  readonly asPrinted: (report: WritableReport) => WritableReport;
  /** The file's bytes: always the same for the same report. */
  readonly write: (report: WritableReport) => Uint8Array;
}

export interface LayoutDefinition {
  readonly key: string;
  readonly fileType: WrittenFileType;
  readonly extension: string;
  readonly shows: LocalizedText;
  readonly keepsBlanks: boolean;
  readonly isCertain?: boolean;
  readonly habit?: PrintHabit;
  /** Changes the printed form before it is drawn. */
  readonly change?: (form: PrintedForm) => PrintedForm;
  readonly draw: (form: PrintedForm) => Uint8Array;
}

/** A layout from its parts: the habit, the change of the form, the writer. */
export function defineLayout({ habit = (report) => report, change = (form) => form, draw, isCertain = true, ...named }: LayoutDefinition): ReportLayout {
  return { ...named, isCertain, asPrinted: habit, write: (report) => draw(change(printForm(habit(report)))) };
}
