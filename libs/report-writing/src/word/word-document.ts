import type { FormCell, FormTable, PrintedForm } from '../form/printed-form.js';
import { gridOf } from '../form/table-grid.js';
import { chineseDate } from '../chinese-date.js';
import { escapeMarkup, zipContainer } from '@huilan/office-files';

/** What differs between Word files of the same form. */
export interface WordOptions {
  /** Text of one paragraph as the runs it is stored in; Word splits runs wherever a font or a spelling mark changes. */
  readonly runsOf?: (text: string) => readonly string[];
  /** Labels that stand beside several rows run from top to bottom. */
  readonly verticalGroups?: boolean;
  /** Lines of a label are separate paragraphs of its cell. */
  readonly linesOf?: (cell: FormCell) => readonly string[];
  /** Everything stands in the only cell of a table, as some templates lay out a page. */
  readonly inOneCell?: boolean;
  /** Where the date of publication stands. */
  readonly date?: 'underTitle' | 'atEnd';
}

/** The form as a Word document (.docx, Office Open XML). The same form and options give the same bytes. */
export function wordDocument(form: PrintedForm, options: WordOptions = {}): Uint8Array {
  const body: string[] = [];
  if (form.title !== '') body.push(paragraph(form.title, options, { style: 'Title' }));
  const date = form.publishedOn === null ? null : chineseDate(form.publishedOn);
  if (date !== null && options.date === 'underTitle') body.push(paragraph(`（${date}）`, options, { align: 'center' }));
  for (const block of form.blocks) {
    if (block.kind === 'table') body.push(table(block, options), '<w:p/>');
    else if (block.kind === 'heading') body.push(paragraph(block.text, options, { style: 'Heading1' }));
    else body.push(paragraph(block.text, options, { indent: true }));
  }
  if (form.contact !== null) body.push(paragraph(form.contact, options, { indent: true }));
  if (date !== null && options.date !== 'underTitle') {
    if (form.agency !== null) body.push(paragraph(form.agency, options, { align: 'right' }));
    body.push(paragraph(date, options, { align: 'right' }));
  }
  const content = options.inOneCell ? `${ONE_CELL}${body.join('')}<w:p/></w:tc></w:tr></w:tbl><w:p/>` : body.join('');
  const document =
    `${XML}<w:document xmlns:w="${WORD}"><w:body>${content}` +
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1134" w:bottom="1440" w:left="1134" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>' +
    '</w:body></w:document>';
  return zipContainer([
    { path: '[Content_Types].xml', content: CONTENT_TYPES },
    { path: '_rels/.rels', content: PACKAGE_RELATIONSHIPS },
    { path: 'docProps/core.xml', content: coreProperties(form) },
    { path: 'word/document.xml', content: document },
    { path: 'word/styles.xml', content: STYLES },
    { path: 'word/_rels/document.xml.rels', content: DOCUMENT_RELATIONSHIPS },
  ]);
}

interface ParagraphLook {
  readonly style?: string;
  readonly align?: 'center' | 'right';
  /** Two characters, as Chinese prose begins. */
  readonly indent?: boolean;
}

function paragraph(text: string, options: WordOptions, look: ParagraphLook): string {
  const properties =
    (look.style ? `<w:pStyle w:val="${look.style}"/>` : '') +
    (look.indent ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '') +
    (look.align ? `<w:jc w:val="${look.align}"/>` : '');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs(text, options)}</w:p>`;
}

/** Fonts Word switches between when a text was pasted together; one a run, in turn, where runs are split. */
const FONTS = ['FangSong', 'SimSun', 'Microsoft YaHei'];

function runs(text: string, options: WordOptions): string {
  const pieces = options.runsOf?.(text) ?? [text];
  return pieces
    .filter((piece) => piece !== '')
    .map((piece, index) => {
      const font = FONTS[index % FONTS.length]!;
      const properties = options.runsOf ? `<w:rPr><w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hint="eastAsia"/></w:rPr>` : '';
      return `<w:r>${properties}<w:t xml:space="preserve">${escapeMarkup(piece)}</w:t></w:r>`;
    })
    .join('');
}

function table(form: FormTable, options: WordOptions): string {
  const grid = gridOf(form);
  const width = Math.floor(9600 / form.columnCount);
  const rows = grid.map((fields) => {
    const cells = fields.map((field) => {
      if (field === null) return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p/></w:tc>`;
      if (!field.isRowStart) return '';
      const { cell, isOrigin } = field;
      const properties =
        `<w:tcW w:w="${width * cell.columnSpan}" w:type="dxa"/>` +
        (cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '') +
        (cell.rowSpan > 1 ? (isOrigin ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '') +
        (options.verticalGroups && cell.role === 'group' ? '<w:textDirection w:val="tbRlV"/>' : '') +
        '<w:vAlign w:val="center"/>';
      const lines = isOrigin ? (options.linesOf?.(cell) ?? [cell.text]) : [''];
      const paragraphs = lines.map((line) => paragraph(line, options, { align: 'center' })).join('');
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const columns = `<w:gridCol w:w="${width}"/>`.repeat(form.columnCount);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width * form.columnCount}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

function coreProperties(form: PrintedForm): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeMarkup(form.title)}</dc:title><dc:creator>${escapeMarkup(form.agency ?? '')}</dc:creator></cp:coreProperties>`
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES =
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
  '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>' +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';
const PACKAGE_RELATIONSHIPS =
  `${XML}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>` +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>';
const DOCUMENT_RELATIONSHIPS = `${XML}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
const ONE_CELL =
  '<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9638"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9638" w:type="dxa"/></w:tcPr>';
const FANGSONG = '<w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="FangSong"/>';
const STYLES =
  `${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${FANGSONG}<w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="240"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>';
