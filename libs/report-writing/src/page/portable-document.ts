import { strToU8, zlibSync } from 'fflate';
import { advance, type LaidOutPage, type PlacedText } from './laid-out-page.js';

export interface PortableDocumentOptions {
  /**
   * `toUnicode`: character codes of the font's own with a map to Unicode, as Word and WPS embed them. `predefined`: the
   * standard character collection Adobe-GB1 without a map, as older programs rely on; every viewer can show it.
   */
  readonly encoding: 'toUnicode' | 'predefined';
  /** Every character is drawn by itself, as some printer drivers do. */
  readonly singleCharacters?: boolean;
}

/** Pages as a PDF (1.7) with a text layer and no embedded font. The same pages give the same bytes. */
export function portableDocument(pages: readonly LaidOutPage[], title: string, options: PortableDocumentOptions): Uint8Array {
  const file = new PdfFile();
  const used = new Set(pages.flatMap((page) => page.texts.flatMap(({ text }) => [...text])));
  const pagesId = 2;
  const fontId = 3;
  file.put(1, `<< /Type /Catalog /Pages ${pagesId} 0 R >>`);
  const pageIds = pages.map((_, index) => 20 + 2 * index);
  file.put(pagesId, `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`);
  const own = options.encoding === 'toUnicode';
  const collection = own ? '/Registry (Adobe) /Ordering (Identity) /Supplement 0' : '/Registry (Adobe) /Ordering (GB1) /Supplement 5';
  file.put(fontId, `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${own ? 'Identity-H' : 'UniGB-UTF16-H'} /DescendantFonts [4 0 R]${own ? ' /ToUnicode 6 0 R' : ''} >>`);
  // In Adobe-GB1 the half-width Latin characters are 814–907; in the font's own codes they are their Unicode numbers.
  const halfWidth = own ? '[32 126 500]' : '[1 95 500 814 939 500]';
  file.put(4, `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << ${collection} >> /FontDescriptor 5 0 R /DW 1000 /W ${halfWidth} >>`);
  file.put(5, '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>');
  if (own) file.putStream(6, toUnicodeMap([...used]));
  file.put(7, `<< /Title <feff${utf16(title)}> >>`);
  pages.forEach((page, index) => {
    const id = pageIds[index]!;
    file.put(id, `<< /Type /Page /Parent ${pagesId} 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 ${fontId} 0 R >> >> /Contents ${id + 1} 0 R >>`);
    file.putStream(id + 1, contents(page, options));
  });
  return file.finished(1, 7);
}

function contents(page: LaidOutPage, options: PortableDocumentOptions): string {
  const up = (y: number) => number(page.height - y);
  const rules = page.rules.map(({ fromX, fromY, toX, toY }) => `${number(fromX)} ${up(fromY)} m ${number(toX)} ${up(toY)} l S\n`);
  const texts = page.texts
    .flatMap((text) => (options.singleCharacters ? characters(text) : [text]))
    .map(({ x, y, size, text }) => `BT /F1 ${size} Tf ${number(x)} ${up(y)} Td <${utf16(text)}> Tj ET\n`);
  return `0.5 w\n${rules.join('')}${texts.join('')}`;
}

function characters({ x, y, size, text }: PlacedText): PlacedText[] {
  let left = x;
  return [...text].map((character) => {
    const placed = { x: left, y, size, text: character };
    left += advance(character, size);
    return placed;
  });
}

function toUnicodeMap(used: readonly string[]): string {
  // Codes of two bytes: a character outside the basic plane has no code and is left out of the map.
  const codes = used.filter((character) => character.length === 1).sort();
  const blocks: string[] = [];
  for (let start = 0; start < codes.length; start += 100) {
    const block = codes.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.map((character) => `<${utf16(character)}> <${utf16(character)}>\n`).join('')}endbfchar\n`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n' +
    `${blocks.join('')}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`
  );
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Numbered objects written one behind the other, with the table of where each begins. */
class PdfFile {
  private readonly objects = new Map<number, Uint8Array>();

  put(id: number, dictionary: string): void {
    this.objects.set(id, strToU8(dictionary, true));
  }

  putStream(id: number, content: string): void {
    const packed = zlibSync(strToU8(content, true), { level: 6 });
    this.objects.set(id, joined([strToU8(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`, true), packed, strToU8('\nendstream', true)]));
  }

  finished(catalog: number, information: number): Uint8Array {
    const parts: Uint8Array[] = [strToU8('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', true)];
    const starts = new Map<number, number>();
    let length = parts[0]!.length;
    for (const [id, content] of [...this.objects].sort(([a], [b]) => a - b)) {
      starts.set(id, length);
      const object = joined([strToU8(`${id} 0 obj\n`, true), content, strToU8('\nendobj\n', true)]);
      parts.push(object);
      length += object.length;
    }
    const size = Math.max(...this.objects.keys()) + 1;
    const entries = Array.from({ length: size }, (_, id) => {
      const start = starts.get(id);
      return start === undefined ? '0000000000 65535 f \n' : `${String(start).padStart(10, '0')} 00000 n \n`;
    });
    const trailer = `xref\n0 ${size}\n${entries.join('')}trailer\n<< /Size ${size} /Root ${catalog} 0 R /Info ${information} 0 R >>\nstartxref\n${length}\n%%EOF\n`;
    return joined([...parts, strToU8(trailer, true)]);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}
