import type { ReadingBudget } from './reading-budget.js';
import type { Box, FileType, SourceBlock, SourceCell, SourceDocument, SourceWarning } from './source-document.js';

/** Where a block stands and what it is, beside its text. */
export interface BlockPlace {
  readonly page?: number;
  readonly headingLevel?: number;
  readonly box?: Box;
  readonly recognitionConfidence?: number;
}

/** Gathers the blocks of a document in reading order, numbers them, and keeps the budget. */
export class SourceDocumentBuilder {
  private readonly blocks: SourceBlock[] = [];
  private readonly warnings: SourceWarning[] = [];

  constructor(private readonly budget: ReadingBudget) {}

  /** Adds a paragraph with its text as printed; one without a visible character is no paragraph and is left out. */
  paragraph(text: string, place: BlockPlace = {}): void {
    if (text.trim() === '') return;
    this.budget.takeBlock();
    this.budget.takeCharacters(text.length);
    const block: SourceBlock = { kind: 'paragraph', index: this.blocks.length, text };
    if (place.page === undefined && place.headingLevel === undefined && place.box === undefined) this.blocks.push(block);
    else this.blocks.push({ ...block, ...place });
  }

  /** Adds a table whose cells are given by their upper left corners; a table without cells is left out. */
  table(rowCount: number, columnCount: number, cells: readonly SourceCell[], page?: number): void {
    if (cells.length === 0) return;
    this.budget.takeBlock();
    this.budget.takeCells(cells.length);
    for (const cell of cells) this.budget.takeCharacters(cell.text.length);
    const table = { kind: 'table' as const, index: this.blocks.length, rowCount, columnCount, cells };
    this.blocks.push(page === undefined ? table : { ...table, page });
  }

  /** Says once what could not be taken in. */
  warn(code: string, zh: string, en: string): void {
    if (this.warnings.some((warning) => warning.code === code && warning.message.zh === zh)) return;
    this.warnings.push({ code, message: { zh, en } });
  }

  get blockCount(): number {
    return this.blocks.length;
  }

  build(fileType: FileType, metadata: Readonly<Record<string, string>> = {}, pageCount: number | null = null): SourceDocument {
    if (this.blocks.length === 0) {
      this.warn('NO_TEXT', '文件中没有读到文字。', 'No text was found in the file.');
    }
    return { fileType, metadata, blocks: this.blocks, pageCount, warnings: this.warnings };
  }
}
