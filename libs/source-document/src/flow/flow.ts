/**
 * What a flowing document (Word, HTML, OpenDocument, RTF) holds before it is decided which of its tables hold data and
 * which only arrange the page: paragraphs and tables, tables inside the cells of tables.
 */
export type FlowBlock = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  /** Line breaks inside as `\n`. */
  readonly text: string;
  readonly headingLevel?: number;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly FlowCell[])[];
}

export interface FlowCell {
  /** Column where the format says it; otherwise the next one that no cell from above reaches into. */
  readonly column?: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: readonly FlowBlock[];
}
