import { printFlow } from '../flow/print-flow.js';
import type { ReadingBudget } from '../reading-budget.js';
import { damaged, passwordProtected } from '../refused.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { child, childElements, readXml, textInside, type XmlElement } from '../xml/xml-tree.js';
import { ZipContainer } from '../zip/zip-container.js';
import { OdtBody } from './odt-body.js';
import { OdtLists } from './odt-lists.js';

/** OpenDocument text (ISO/IEC 26300), as LibreOffice saves it. */
export const odtReader: SourceReader = {
  async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
    const container = new ZipContainer(file.bytes, budget.limits);
    const manifest = container.part('META-INF/manifest.xml');
    if (manifest !== null && Buffer.from(manifest).includes('encryption-data')) throw passwordProtected();
    const part = (name: string): XmlElement | null => {
      const bytes = container.part(name);
      return bytes === null ? null : readXml(bytes, name, budget);
    };
    const content = part('content.xml');
    const text = child(child(content ?? undefined, 'office:body'), 'office:text');
    if (content === null || text === undefined) throw damaged('content.xml');
    const styles = part('styles.xml') ?? undefined;

    const lists = new OdtLists();
    const hidden = new Set<string>();
    for (const group of [child(styles, 'office:styles'), child(styles, 'office:automatic-styles'), child(content, 'office:automatic-styles')]) {
      lists.note(group);
      noteHiddenStyles(group, hidden);
    }
    const body = new OdtBody(lists, hidden, budget);
    const blocks = body.blocks(text);
    const builder = new SourceDocumentBuilder(budget);
    printFlow([...blocks, ...body.notes], builder);
    if (body.pictures > 0) {
      builder.warn(
        'PICTURES_NOT_READ',
        `文件中有 ${body.pictures} 幅图片，图片里的文字和表格没有读取。`,
        `The file has ${body.pictures} pictures; text and tables inside them were not read.`,
      );
    }
    return builder.build('odt', metadata(container, budget));
  },
};

function noteHiddenStyles(group: XmlElement | undefined, hidden: Set<string>): void {
  for (const style of childElements(group)) {
    const display = child(style, 'style:text-properties')?.attributes['text:display'];
    if (style.name === 'style:style' && display === 'none') hidden.add(style.attributes['style:name'] ?? '');
  }
}

function metadata(container: ZipContainer, budget: ReadingBudget): Record<string, string> {
  const bytes = container.part('meta.xml');
  const result: Record<string, string> = {};
  if (bytes === null) return result;
  for (const property of childElements(child(readXml(bytes, 'meta.xml', budget), 'office:meta'))) {
    const value = textInside(property).trim();
    const name = property.name.slice(property.name.indexOf(':') + 1).toLowerCase();
    if (value !== '' && !(name in result)) result[name] = value;
  }
  return result;
}
