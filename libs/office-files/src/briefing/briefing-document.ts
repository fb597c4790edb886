import { AlignmentType, Document, Footer, Header, HeadingLevel, ImageRun, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

/** One figure of a briefing: its words can be edited in Word, its chart is a picture, its numbers are a table. */
export interface BriefingFigure {
  readonly kind: 'figure';
  readonly caption: string;
  /** Measure, unit, coverage. */
  readonly subtitle: string;
  /** Notes and source, a paragraph each. */
  readonly notes: readonly string[];
  readonly picture: { readonly png: Uint8Array; readonly width: number; readonly height: number };
  /** Head and rows; absent where only the picture is wanted. */
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export interface BriefingWords {
  readonly kind: 'words';
  readonly text: string;
}

export interface BriefingContent {
  readonly title: string;
  /** Stands in the head of every page; says that data is a sample where it is. */
  readonly header: string;
  readonly entries: readonly (BriefingFigure | BriefingWords)[];
}

/** Room for a picture on A4 between margins of 2.6 cm, in pixels of 96 an inch. */
const WIDEST = 596;
const HIGHEST = 800;

/**
 * A briefing as a Word document (.docx): title, paragraphs, and figures, each with an editable caption, a picture and its numbers.
 * Type and indents follow the usual form of official documents (GB/T 9704).
 */
export async function briefingDocument(content: BriefingContent): Promise<Blob> {
  const document = new Document({
    styles: { default: { document: { run: { font: { ascii: 'FangSong', eastAsia: 'FangSong', hAnsi: 'FangSong' }, size: 32 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1474, bottom: 1474, left: 1474, right: 1474 } } },
        headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: content.header, size: 18 })] })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })] })] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: { after: 320 }, children: [new TextRun({ text: content.title, bold: true, size: 44 })] }),
          ...content.entries.flatMap((entry) => (entry.kind === 'words' ? [wordsParagraph(entry.text)] : figureBlocks(entry))),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function wordsParagraph(text: string): Paragraph {
  return new Paragraph({ indent: { firstLine: 640 }, spacing: { line: 560, lineRule: 'exact' }, children: [new TextRun(text)] });
}

function figureBlocks({ caption, subtitle, notes, picture, table }: BriefingFigure): (Paragraph | Table)[] {
  const scale = Math.min(1, WIDEST / picture.width, HIGHEST / picture.height);
  const small = (text: string) => new Paragraph({ children: [new TextRun({ text, size: 18 })] });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 320 }, children: [new TextRun({ text: caption, bold: true, size: 28 })] }),
    new Paragraph({ keepNext: true, children: [new TextRun({ text: subtitle, size: 20 })] }),
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: picture.png,
          transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
          altText: { name: caption, title: caption, description: subtitle },
        }),
      ],
    }),
    ...notes.map(small),
    ...(table ? [numbersTable(table)] : []),
  ];
}

function numbersTable({ head, rows }: NonNullable<BriefingFigure['table']>): Table {
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, column) =>
          new TableCell({ children: [new Paragraph({ alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT, children: [new TextRun({ text, bold: isHead, size: 18 })] })] }),
      ),
    });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [row(head, true), ...rows.map((texts) => row(texts, false))] });
}
