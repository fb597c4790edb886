import iconv from 'iconv-lite';
import { chineseDate } from '../chinese-date.js';
import type { FormTable, PrintedForm } from '../form/printed-form.js';
import { gridOf } from '../form/table-grid.js';

export interface RichTextOptions {
  /** `unicode`: `\u20840?`, as Word writes; `codePage`: `\'c7\'e0` in GBK, as WPS and old Word write. */
  readonly characters: 'unicode' | 'codePage';
}

/** The form as Rich Text (.rtf 1.9). The same form gives the same bytes; characters GBK lacks are written as Unicode in both ways. */
export function richTextDocument(form: PrintedForm, { characters }: RichTextOptions): Uint8Array {
  const text = (plain: string) => escaped(plain, characters);
  const line = (plain: string, look: string) => `\\pard\\plain${look}\\f0\\fs24 ${text(plain)}\\par\n`;
  const body: string[] = [];
  if (form.title !== '') body.push(line(form.title, '\\qc\\b'));
  for (const block of form.blocks) {
    if (block.kind === 'table') body.push(table(block, text));
    else body.push(line(block.text, block.kind === 'heading' ? '\\outlinelevel0\\b' : '\\fi480'));
  }
  if (form.contact !== null) body.push(line(form.contact, '\\fi480'));
  if (form.publishedOn !== null) {
    if (form.agency !== null) body.push(line(form.agency, '\\qr'));
    body.push(line(chineseDate(form.publishedOn), '\\qr'));
  }
  const head = '{\\rtf1\\ansi\\ansicpg936\\deff0\\uc1{\\fonttbl{\\f0\\fnil\\fcharset134 FangSong;}}{\\colortbl;\\red0\\green0\\blue0;}\n';
  return new TextEncoder().encode(`${head}{\\info{\\title ${text(form.title)}}}\n\\paperw11906\\paperh16838\\margl1134\\margr1134\n${body.join('')}}`);
}

function table(form: FormTable, text: (plain: string) => string): string {
  const width = Math.floor(9600 / form.columnCount);
  const rows = gridOf(form).map((fields) => {
    const definitions: string[] = [];
    const contents: string[] = [];
    fields.forEach((field, column) => {
      if (field !== null && !field.isRowStart) return;
      const span = field?.cell.columnSpan ?? 1;
      const merge = field === null || field.cell.rowSpan === 1 ? '' : field.isOrigin ? '\\clvmgf' : '\\clvmrg';
      definitions.push(`${merge}\\clvertalc\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx${width * (column + span)}`);
      contents.push(`\\pard\\intbl\\qc\\f0\\fs21 ${field?.isOrigin ? text(field.cell.text) : ''}\\cell\n`);
    });
    return `\\trowd\\trgaph108\\trleft0${definitions.join('')}\n${contents.join('')}\\row\n`;
  });
  return `${rows.join('')}\\pard\\par\n`;
}

function escaped(plain: string, characters: RichTextOptions['characters']): string {
  return [...plain].map((character) => escapedCharacter(character, characters)).join('');
}

function escapedCharacter(character: string, characters: RichTextOptions['characters']): string {
  if ('\\{}'.includes(character)) return `\\${character}`;
  if (character === '\n') return '\\line ';
  const code = character.codePointAt(0)!;
  if (code < 0x20) return '';
  if (code < 0x7f) return character;
  if (characters === 'codePage') {
    const bytes = iconv.encode(character, 'gbk');
    if (iconv.decode(bytes, 'gbk') === character) return [...bytes].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
  }
  // Rich Text counts in signed 16-bit units: a character outside the basic plane is two of them.
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index);
    return `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`;
  }).join('');
}
