import type { Matrix } from '../geometry/matrix.js';
import { PagePrinter } from '../page/page-printer.js';
import type { ReadingBudget } from '../reading-budget.js';
import { damaged, passwordProtected, tooManyPages } from '../refused.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { childElements, localName, readXml, textInside, type XmlElement } from '../xml/xml-tree.js';
import { ZipContainer } from '../zip/zip-container.js';
import { numbers, OfdDrawing } from './ofd-page.js';

/** Points in a millimetre: OFD measures in the one, this room in the other. */
const POINTS = 72 / 25.4;
const A4 = [0, 0, 210, 297] as const;

/** The Chinese fixed-layout format (GB/T 33190-2016); elements by their local names, since producers disagree about namespaces. */
export const ofdReader: SourceReader = {
  async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
    const reader = new OfdReader(new ZipContainer(file.bytes, budget.limits), budget);
    return reader.read();
  },
};

class OfdReader {
  constructor(
    private readonly container: ZipContainer,
    private readonly budget: ReadingBudget,
  ) {}

  read(): SourceDocument {
    if (this.container.parts.some((part) => /(?:^|\/)encrypt\w*\.xml$/i.test(part.path))) throw passwordProtected();
    const root = this.part('OFD.xml');
    const body = root === null ? undefined : named(root, 'DocBody');
    const documentPath = resolved('', textOf(body, 'DocRoot'));
    const document = this.part(documentPath);
    if (document === null) throw damaged('OFD');

    const common = named(document, 'CommonData');
    const templates = new Map<string, string>();
    for (const template of childElements(common)) {
      if (localName(template) === 'TemplatePage') templates.set(template.attributes['ID'] ?? '', resolved(documentPath, template.attributes['BaseLoc']));
    }
    const composites = this.composites(common, documentPath);
    const pages = childElements(named(document, 'Pages')).filter((page) => localName(page) === 'Page');
    if (pages.length > this.budget.limits.pages) throw tooManyPages(pages.length, this.budget.limits.pages);

    const builder = new SourceDocumentBuilder(this.budget);
    const printer = new PagePrinter(builder, this.budget);
    const withoutText: number[] = [];
    pages.forEach((page, index) => {
      const path = resolved(documentPath, page.attributes['BaseLoc']);
      const content = this.part(path);
      if (content === null) throw damaged(path);
      const area = pageArea(content) ?? pageArea(common) ?? A4;
      const base: Matrix = [POINTS, 0, 0, POINTS, -area[0] * POINTS, -area[1] * POINTS];
      const drawing = new OfdDrawing(composites, this.budget);
      for (const template of childElements(content)) {
        const templatePath = localName(template) === 'Template' ? templates.get(template.attributes['TemplateID'] ?? '') : undefined;
        const templateContent = templatePath === undefined ? null : this.part(templatePath);
        if (templateContent !== null) drawing.draw(templateContent, base);
      }
      drawing.draw(content, base);
      if (drawing.glyphs.every((glyph) => glyph.text.trim() === '') && drawing.images > 0) withoutText.push(index + 1);
      printer.print({ number: index + 1, width: area[2] * POINTS, height: area[3] * POINTS, glyphs: drawing.glyphs, rules: drawing.collector.rules });
    });
    printer.close();
    if (withoutText.length > 0) {
      builder.warn(
        'PAGES_WITHOUT_TEXT',
        `第 ${withoutText.join('、')} 页没有文字（可能是扫描件），没有读取。`,
        `Page ${withoutText.join(', ')} has no text (perhaps a scan) and was not read.`,
      );
    }
    return builder.build('ofd', metadata(body), pages.length);
  }

  private part(path: string): XmlElement | null {
    const bytes = this.container.part(path);
    return bytes === null ? null : readXml(bytes, path, this.budget);
  }

  /** Composite graphic units of the resource files, by identifier. */
  private composites(common: XmlElement | undefined, documentPath: string): Map<string, XmlElement> {
    const result = new Map<string, XmlElement>();
    for (const resource of childElements(common)) {
      const name = localName(resource);
      if (name !== 'PublicRes' && name !== 'DocumentRes') continue;
      const resources = this.part(resolved(documentPath, textInside(resource)));
      for (const unit of childElements(resources === null ? undefined : named(resources, 'CompositeGraphicUnits'))) {
        result.set(unit.attributes['ID'] ?? '', unit);
      }
    }
    return result;
  }
}

function named(element: XmlElement, name: string): XmlElement | undefined {
  return childElements(element).find((node) => localName(node) === name);
}

function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const node = element === undefined ? undefined : named(element, name);
  return node === undefined ? undefined : textInside(node).trim();
}

/** A location is relative to the file that names it; some producers write it from the root, with or without a slash (7.3). */
function resolved(from: string, location: string | undefined): string {
  const path = (location ?? '').trim().replaceAll('\\', '/');
  if (path.startsWith('/')) return path.slice(1);
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  if (folder !== '' && path.startsWith(folder)) return path;
  const parts: string[] = [];
  for (const piece of (folder + path).split('/')) {
    if (piece === '..') parts.pop();
    else if (piece !== '.' && piece !== '') parts.push(piece);
  }
  return parts.join('/');
}

function pageArea(element: XmlElement | undefined): readonly [number, number, number, number] | null {
  if (element === undefined) return null;
  const area = named(element, localName(element) === 'CommonData' ? 'PageArea' : 'Area');
  const box = numbers(textOf(area, 'PhysicalBox'));
  return box.length === 4 && box[2]! > 0 && box[3]! > 0 ? [box[0]!, box[1]!, box[2]!, box[3]!] : null;
}

function metadata(body: XmlElement | undefined): Record<string, string> {
  const result: Record<string, string> = {};
  for (const property of childElements(body === undefined ? undefined : named(body, 'DocInfo'))) {
    const value = property.children.filter((node) => typeof node === 'string').join('').trim();
    if (value !== '') result[localName(property).toLowerCase()] = value;
  }
  return result;
}
