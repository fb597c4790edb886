/**
 * What a file prints, before anybody asks what it means: text and tables in reading order, each with its place.
 * This room knows file types and nothing of annual reports.
 */
export interface SourceDocument {
  readonly fileType: FileType;
  /** What the container says of itself: HTML `<title>` and `<meta>`, Word core properties. Keys in lower case. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly blocks: readonly SourceBlock[];
  /** Number of pages where the file has pages. */
  readonly pageCount: number | null;
  /** What could not be taken in, in words for a person: pages without text, parts that were cut off. */
  readonly warnings: readonly SourceWarning[];
}

export const FILE_TYPES = [
  'txt', 'html', 'mht', 'docx', 'doc', 'odt', 'rtf', 'pdf', 'pdf-scan', 'image', 'xlsx', 'xls', 'csv', 'ofd',
] as const;
export type FileType = (typeof FILE_TYPES)[number];

export type SourceBlock = SourceParagraph | SourceTable;

/** A paragraph, or one line of a plain text or of a page. */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  /** Index in `blocks`; places name it. */
  readonly index: number;
  readonly text: string;
  /** 1-based page, where the file has pages. */
  readonly page?: number;
  /** Heading level where the file marks one (1 is the highest). */
  readonly headingLevel?: number;
  /** Where it stands on its page. */
  readonly box?: Box;
  /** How sure the character recognition of a scan was, 0 to 1; absent where the file holds the text itself. */
  readonly recognitionConfidence?: number;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly index: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Cells by their upper left corner; a merged cell occurs once and spans. Text of a cell has its line breaks as `\n`. */
  readonly cells: readonly SourceCell[];
  /** Page the table begins on. */
  readonly page?: number;
}

export interface SourceCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly page?: number;
  readonly box?: Box;
  /** How sure the character recognition of a scan was, 0 to 1; absent where the file holds the text itself. */
  readonly recognitionConfidence?: number;
  /** True where its row is cut into more or fewer cells than the rows beside it, so that it may stand under another's head. */
  readonly mayBeShifted?: boolean;
}

/** A rectangle in points (1/72 inch) from the upper left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a piece of text stands in its source, enough to show it: a paragraph and a range of its characters
 * (UTF-16 offsets, end exclusive), or a cell of a table, with the page and rectangle where the file has pages.
 */
export interface Place {
  /** Index of the block in `SourceDocument.blocks`. */
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  readonly start?: number;
  readonly end?: number;
  readonly page?: number;
  readonly box?: Box;
}

/** Something a person should know about how completely the file was taken in. */
export interface SourceWarning {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
}
