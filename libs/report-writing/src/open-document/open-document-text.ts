import { chineseDate } from '../chinese-date.js';
import type { FormTable, PrintedForm } from '../form/printed-form.js';
import { gridOf } from '../form/table-grid.js';
import { escapeMarkup, zipContainer } from '@huilan/office-files';

/** The form as an OpenDocument text (.odt, ISO 26300), as WPS and LibreOffice save it. The same form gives the same bytes. */
export function openDocumentText(form: PrintedForm): Uint8Array {
  const body: string[] = [];
  if (form.title !== '') body.push(`<text:p text:style-name="Title">${escapeMarkup(form.title)}</text:p>`);
  form.blocks.forEach((block, index) => {
    if (block.kind === 'table') body.push(table(block, index));
    else if (block.kind === 'heading') body.push(`<text:h text:style-name="Heading_20_1" text:outline-level="1">${escapeMarkup(block.text)}</text:h>`);
    else body.push(paragraph(block.text));
  });
  if (form.contact !== null) body.push(paragraph(form.contact));
  if (form.publishedOn !== null) {
    if (form.agency !== null) body.push(paragraph(form.agency));
    body.push(paragraph(chineseDate(form.publishedOn)));
  }
  const content =
    `${XML}<office:document-content ${NAMESPACES} office:version="1.2"><office:automatic-styles/>` +
    `<office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`;
  return zipContainer([
    { path: 'mimetype', content: MIME_TYPE, stored: true },
    { path: 'META-INF/manifest.xml', content: MANIFEST },
    { path: 'content.xml', content },
    { path: 'meta.xml', content: `${XML}<office:document-meta ${NAMESPACES} office:version="1.2"><office:meta><dc:title>${escapeMarkup(form.title)}</dc:title></office:meta></office:document-meta>` },
    { path: 'styles.xml', content: STYLES },
  ]);
}

function paragraph(text: string): string {
  return `<text:p text:style-name="Standard">${escapeMarkup(text)}</text:p>`;
}

function table(form: FormTable, index: number): string {
  const rows = gridOf(form).map((fields) => {
    const cells = fields.map((field) => {
      if (field === null) return '<table:table-cell/>';
      if (!field.isOrigin) return '<table:covered-table-cell/>';
      const { columnSpan, rowSpan, text } = field.cell;
      const spans = columnSpan > 1 || rowSpan > 1 ? ` table:number-columns-spanned="${columnSpan}" table:number-rows-spanned="${rowSpan}"` : '';
      return `<table:table-cell office:value-type="string"${spans}>${paragraph(text)}</table:table-cell>`;
    });
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  return `<table:table table:name="表${index}"><table:table-column table:number-columns-repeated="${form.columnCount}"/>${rows.join('')}</table:table>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const MIME_TYPE = 'application/vnd.oasis.opendocument.text';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES =
  `xmlns:office="${OASIS}:office:1.0" xmlns:text="${OASIS}:text:1.0" xmlns:table="${OASIS}:table:1.0" ` +
  `xmlns:style="${OASIS}:style:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
const MANIFEST =
  `${XML}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MIME_TYPE}"/>` +
  ['content.xml', 'meta.xml', 'styles.xml'].map((part) => `<manifest:file-entry manifest:full-path="${part}" manifest:media-type="text/xml"/>`).join('') +
  '</manifest:manifest>';
const STYLES =
  `${XML}<office:document-styles ${NAMESPACES} office:version="1.2"><office:styles>` +
  '<style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="22pt" fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/></office:styles></office:document-styles>';
