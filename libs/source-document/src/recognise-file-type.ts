import type { Limits } from './limits.js';
import { damaged, passwordProtected, unknownFileType, type Refused } from './refused.js';
import type { FileType } from './source-document.js';
import { decodeText } from './text/decode-text.js';
import { looksLikeZip, ZipContainer } from './zip/zip-container.js';

/** How much of a text is looked at to tell a page from plain text. */
const HEAD_BYTES = 64 * 1024;

/**
 * Tells the type of a file by its content; the name is asked only where the content leaves it open (.csv is text).
 * Throws `Refused` for files that are no document: unknown, encrypted, or damaged beyond recognition.
 */
export function recogniseFileType(bytes: Uint8Array, limits: Limits, fileName: string | null): FileType {
  if (looksLikeZip(bytes)) return typeOfZip(new ZipContainer(bytes, limits));
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES));
  const latin = head.subarray(0, 1024).toString('latin1');
  if (latin.includes('%PDF-')) return 'pdf';
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(latin)) return 'rtf';
  if (latin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return typeOfCompoundFile(bytes);
  if (latin.startsWith('\x89PNG\r\n\x1a\n') || latin.startsWith('\xff\xd8\xff')) return 'image';
  if (latin.startsWith('Rar!\x1a\x07') || latin.startsWith('7z\xbc\xaf\x27\x1c')) {
    throw unknownFileType('不能打开 RAR 和 7z 压缩包。请改用 zip，或解压后再交。', 'RAR and 7z archives cannot be opened. Please use zip, or unpack it first.');
  }
  return typeOfText(bytes, head, fileName);
}

function typeOfZip(container: ZipContainer): FileType {
  if (container.has('word/document.xml')) return 'docx';
  if (container.has('xl/workbook.xml')) return 'xlsx';
  if (container.has('xl/workbook.bin')) throw binaryWorkbook();
  if (container.has('OFD.xml')) return 'ofd';
  // LibreOffice 24.8 and later encipher the document as a whole.
  if (container.has('encrypted-package')) throw passwordProtected();
  if (container.has('content.xml') && container.has('mimetype')) {
    const type = Buffer.from(container.part('mimetype') ?? []).toString('latin1');
    if (type.includes('opendocument.text')) return 'odt';
    if (type.includes('opendocument.spreadsheet')) return 'xlsx';
  }
  if (container.has('[Content_Types].xml')) {
    const types = Buffer.from(container.part('[Content_Types].xml') ?? []).toString('utf8');
    if (types.includes('wordprocessingml.document')) return 'docx';
    if (types.includes('spreadsheetml.sheet')) return 'xlsx';
    if (types.includes('ms-excel.sheet.binary')) throw binaryWorkbook();
  }
  if (container.parts.some((part) => part.encrypted)) throw passwordProtected();
  throw unknownFileType(
    '这是一个压缩包，不是单份文件。请用批量导入，或解压后逐份交。',
    'This is an archive, not a single document. Please use the bulk import, or unpack it first.',
  );
}

/** .xlsb: the library would calculate along its formulas, where damage can hold it for ever; hardly anybody saves a report so. */
function binaryWorkbook(): Refused {
  return unknownFileType(
    '不能读取 Excel 二进制工作簿（.xlsb）。请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”后再交。',
    'Binary workbooks of Excel (.xlsb) cannot be read. Please save it as an Excel workbook (.xlsx) and hand it in again.',
  );
}

/** The names in the directory of a compound file stand in it as UTF-16. */
function typeOfCompoundFile(bytes: Uint8Array): FileType {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => content.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) throw passwordProtected();
  if (holds('WordDocument')) return 'doc';
  if (holds('Workbook') || holds('Book')) return 'xls';
  if (bytes.length < 1024) throw damaged('compound file');
  throw unknownFileType(
    '无法识别的 Office 文件。请另存为 Word（.docx）后再交。',
    'An Office file of an unknown kind. Please save it as Word (.docx) and hand it in again.',
  );
}

function typeOfText(bytes: Uint8Array, head: Uint8Array, fileName: string | null): FileType {
  const text = decodeText(head.subarray(0, cutAtCharacter(head, bytes.length))).text;
  if (looksBinary(text)) {
    throw unknownFileType(
      '无法识别的文件类型。请交 Word、PDF、OFD、网页、Excel 或文本文件。',
      'The file type is not recognised. Please hand in Word, PDF, OFD, HTML, Excel or plain text.',
    );
  }
  if (/^[\s\ufeff]*(?:From [^\n]*\n)?(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:mime-version|content-type)\s*:/i.test(text.slice(0, 4096))) {
    if (/content-type\s*:\s*(?:multipart\/|text\/html)/i.test(text)) return 'mht';
  }
  if (/<(?:w:wordDocument|pkg:package)[\s>]/.test(text.slice(0, 4096))) return 'docx';
  if (/<(?:ss:)?Workbook[\s>]/.test(text.slice(0, 4096)) && text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xls';
  if (looksLikeHtml(text)) return 'html';
  if (looksLikeCsv(text, fileName)) return 'csv';
  return 'txt';
}

/** The head of a long file may end inside a character: the last bytes beyond ASCII are left out. */
function cutAtCharacter(head: Uint8Array, length: number): number {
  if (head.length === length) return head.length;
  let end = head.length & ~1;
  for (let back = 0; back < 64 && end > 2 && (head[end - 1]! >= 0x80 || head[end - 2]! >= 0x80); back += 1) end -= 2;
  return end;
}

/** Text has no control characters but white space, and decodes almost without loss. */
function looksBinary(text: string): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || code < 8 || (code > 13 && code < 32 && code !== 0x1a && code !== 0x1b)) odd += 1;
  }
  return odd > 4 && odd * 50 > text.length;
}

function looksLikeHtml(text: string): boolean {
  if (/^[\s\ufeff]*<(?:!doctype\s+html|html[\s>])/i.test(text)) return true;
  const tags = text.match(/<\/?(?:html|head|body|table|tr|td|div|p|span|br|meta|font|h[1-6])(?:\s[^<>]*)?\/?>/gi);
  return tags !== null && tags.length >= 3;
}

function looksLikeCsv(text: string, fileName: string | null): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const named = /\.(?:csv|tsv)$/i.test(fileName ?? '');
  if (named) return lines.some((line) => /[,;\t]/.test(line));
  if (lines.length < 4) return false;
  const separated = lines.filter((line) => (line.match(/,/g)?.length ?? 0) >= 3).length;
  return separated * 10 >= lines.length * 8;
}
