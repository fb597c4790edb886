import type { FlowBlock } from '../flow/flow.js';
import { printFlow } from '../flow/print-flow.js';
import type { ReadingBudget } from '../reading-budget.js';
import { damaged } from '../refused.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { child, childElements, readXml, textInside, type XmlElement } from '../xml/xml-tree.js';
import { ZipContainer } from '../zip/zip-container.js';
import { WordBody } from './word-body.js';
import { WordNumbering } from './word-numbering.js';
import { WordStyles } from './word-styles.js';

/** Word 2007 and later, and what WPS and LibreOffice save as such (ECMA-376). Headers and footers are no text of the report. */
export const docxReader: SourceReader = {
  async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
    const container = new ZipContainer(file.bytes, budget.limits);
    const mainPath = mainPartPath(container, budget);
    const folder = mainPath.slice(0, mainPath.lastIndexOf('/') + 1);
    const part = (name: string): XmlElement | null => {
      const bytes = container.part(folder + name);
      return bytes === null ? null : readXml(bytes, folder + name, budget);
    };
    const main = container.part(mainPath);
    if (main === null) throw damaged(mainPath);
    const body = child(readXml(main, mainPath, budget), 'w:body');
    if (body === undefined) throw damaged(mainPath);

    const reader = new WordBody(new WordStyles(part('styles.xml')), new WordNumbering(part('numbering.xml')), budget);
    const blocks = reader.blocks(body);
    // Notes stand below the text; their reference marks do not, lest a mark behind a figure become its last digit.
    appendNotes(part('footnotes.xml'), 'w:footnote', reader, blocks);
    appendNotes(part('endnotes.xml'), 'w:endnote', reader, blocks);

    const builder = new SourceDocumentBuilder(budget);
    printFlow(blocks, builder);
    warnOfUnread(reader, builder);
    return builder.build('docx', coreProperties(container, budget));
  },
};

export function warnOfUnread(reader: WordBody, builder: SourceDocumentBuilder): void {
  const { pictures, embedded } = reader.notes;
  if (pictures > 0) {
    builder.warn(
      'PICTURES_NOT_READ',
      `文件中有 ${pictures} 幅图片，图片里的文字和表格没有读取。`,
      `The file has ${pictures} pictures; text and tables inside them were not read.`,
    );
  }
  if (embedded > 0) {
    builder.warn(
      'EMBEDDED_DOCUMENT_NOT_READ',
      '文件中嵌入了其他文档，嵌入的部分没有读取。请在 Word 中打开后另存再交。',
      'Another document is embedded in the file and was not read. Please open it in Word, save it again and hand it in.',
    );
  }
}

/** The main part as the package's relationships name it; nearly always word/document.xml. */
function mainPartPath(container: ZipContainer, budget: ReadingBudget): string {
  const usual = 'word/document.xml';
  if (container.has(usual)) return usual;
  const relationships = container.part('_rels/.rels');
  if (relationships === null) return usual;
  for (const relationship of childElements(readXml(relationships, '_rels/.rels', budget))) {
    if (relationship.attributes['Type']?.endsWith('/officeDocument')) {
      return (relationship.attributes['Target'] ?? usual).replace(/^\//, '');
    }
  }
  return usual;
}

function appendNotes(root: XmlElement | null, name: string, reader: WordBody, blocks: FlowBlock[]): void {
  for (const note of childElements(root ?? undefined)) {
    // Separators are notes with a type.
    if (note.name === name && note.attributes['w:type'] === undefined) reader.blocks(note, blocks);
  }
}

/** Title, author, dates as the file keeps them; keys by the property's name in lower case. */
function coreProperties(container: ZipContainer, budget: ReadingBudget): Record<string, string> {
  const bytes = container.part('docProps/core.xml');
  const metadata: Record<string, string> = {};
  if (bytes === null) return metadata;
  for (const property of childElements(readXml(bytes, 'docProps/core.xml', budget))) {
    const value = textInside(property).trim();
    if (value !== '') metadata[property.name.slice(property.name.indexOf(':') + 1).toLowerCase()] = value;
  }
  return metadata;
}
