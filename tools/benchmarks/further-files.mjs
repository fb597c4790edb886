/**
 * Reports in the file types for which libs/report-writing has no writer: the binary files of Word and Excel 97-2003, an archive, the
 * picture of a page. Written from the same sample reports, so that their figures are known.
 */
import { crc32, deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { IN_TABLE, docOf, rowEnd } from '../../libs/source-document/dist/fixtures/doc-fixture.js';

const COLUMN_TWIPS = 600;

/** A report as Word 97-2003 stores it: its tables with merged cells, its text. */
export async function wordFile(report) {
  const { printForm } = await import('@huilan/report-writing');
  const form = printForm(report);
  const paragraphs = [{ text: form.title }];
  for (const block of form.blocks) {
    if (block.kind === 'table') paragraphs.push(...wordRows(block));
    else paragraphs.push({ text: block.text });
  }
  return docOf(paragraphs);
}

/** Word says of every cell whether it goes on from the row above; the form names a cell only where it begins. */
function wordRows({ rows, columnCount }) {
  const paragraphs = [];
  /** By column: the cell that reaches down from above, and for how many rows yet. */
  const reaching = new Map();
  for (const { cells } of rows) {
    const edges = [0];
    const merges = [];
    const coming = [...cells];
    for (let column = 0; column < columnCount; ) {
      const above = reaching.get(column);
      const cell = above ?? coming.shift();
      if (cell === undefined) break;
      paragraphs.push({ text: above === undefined ? cell.text : '', mark: '\x07', modifiers: IN_TABLE });
      merges.push(above !== undefined ? 1 : cell.rowSpan > 1 ? 3 : 0);
      const left = (above?.left ?? cell.rowSpan) - 1;
      if (left > 0) reaching.set(column, { columnSpan: cell.columnSpan, left });
      else reaching.delete(column);
      column += cell.columnSpan;
      edges.push(column * COLUMN_TWIPS);
    }
    paragraphs.push({ text: '', mark: '\x07', modifiers: rowEnd(edges, merges) });
  }
  return paragraphs;
}

/** A workbook of Excel 2007 as Excel 97-2003 stores it. */
export async function oldWorkbook(bytes) {
  const { read, write } = await import('@e965/xlsx');
  return new Uint8Array(write(read(bytes, { type: 'buffer' }), { type: 'buffer', bookType: 'biff8' }));
}

/** Files of a bulk hand-in, by name. */
export function archiveOf(files) {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }, index) => [`${index + 1}/${name}`, bytes])));
}

/** A page of a PDF as a scanner would hand it in. */
export async function scannedPage(bytes, number) {
  const [{ PagePictures }, { ReadingBudget }, { DEFAULT_LIMITS }] = await Promise.all(
    ['pdf/page-picture.js', 'reading-budget.js', 'limits.js'].map((path) => import(`../../libs/source-document/dist/${path}`)),
  );
  const pictures = await PagePictures.open(bytes, new ReadingBudget(DEFAULT_LIMITS));
  try {
    return pngOf(await pictures.draw(number));
  } finally {
    await pictures.close();
  }
}

/** A picture in shades of grey as PNG. */
export function pngOf({ width, height, grey }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) lines.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]));
}

function chunk(type, content) {
  const bytes = Buffer.alloc(12 + content.length);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(content, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + content.length)), 8 + content.length);
  return bytes;
}
