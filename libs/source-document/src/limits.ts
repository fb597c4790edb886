/**
 * How much of one hand-in is taken in before it is refused. Every loop of this room that can be driven by the content
 * of a file is held by one of these; docs/reading-bounds.md is tested against them.
 */
export interface Limits {
  /** Bytes of one document as handed in. */
  readonly fileBytes: number;
  /** Bytes of a .zip of several documents (bulk hand-in). */
  readonly archiveBytes: number;
  /** Documents in a .zip of several documents. */
  readonly archiveFiles: number;
  /** Bytes that all unpacked documents of a .zip may have together. */
  readonly archiveUnpackedBytes: number;
  /** Archives inside archives; 1 means a .zip inside the .zip is opened, a third level is not. */
  readonly archiveNesting: number;
  /** Bytes that the parts read out of one container (.docx, .odt, .ofd, .xlsx) may have together when unpacked. */
  readonly unpackedBytes: number;
  /** Bytes of a workbook's unpacked parts, or of a whole .xls: its library takes many times as much memory. */
  readonly spreadsheetBytes: number;
  /** Unpacked size of a part divided by its packed size; parts below 1 MiB are not measured. */
  readonly compressionRatio: number;
  /** Parts listed in a container. */
  readonly containerParts: number;
  /** Pages of one document. */
  readonly pages: number;
  /** Pages taken through character recognition. */
  readonly recognisedPages: number;
  /** Pixels of one picture as handed in, or inside a file. */
  readonly pixels: number;
  /** Pixels to which a page is drawn for recognition; larger pages are drawn smaller. */
  readonly pagePixels: number;
  /** Paragraphs and tables of one document. */
  readonly blocks: number;
  /** Cells of all tables of one document. */
  readonly cells: number;
  /** Characters of text of one document. */
  readonly characters: number;
  /** Elements of markup or drawing operations in one document. */
  readonly elements: number;
  /** Elements inside elements, or tables inside tables. */
  readonly nesting: number;
  /** Milliseconds for one document, character recognition apart. */
  readonly milliseconds: number;
  /** Milliseconds for the character recognition of one page. */
  readonly recognitionMillisecondsPerPage: number;
  /** Milliseconds for the character recognition of all pages of one document. */
  readonly recognitionMilliseconds: number;
}

const MEBIBYTE = 1024 * 1024;

/** The bounds that hold where the caller names no others. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * MEBIBYTE,
  archiveBytes: 256 * MEBIBYTE,
  archiveFiles: 2_000,
  archiveUnpackedBytes: 1024 * MEBIBYTE,
  archiveNesting: 1,
  unpackedBytes: 96 * MEBIBYTE,
  spreadsheetBytes: 16 * MEBIBYTE,
  compressionRatio: 200,
  containerParts: 10_000,
  pages: 500,
  recognisedPages: 60,
  pixels: 40_000_000,
  pagePixels: 18_000_000,
  blocks: 50_000,
  cells: 200_000,
  characters: 10_000_000,
  elements: 2_000_000,
  nesting: 200,
  milliseconds: 20_000,
  recognitionMillisecondsPerPage: 180_000,
  recognitionMilliseconds: 2_700_000,
};
