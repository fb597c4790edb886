import type { FlowBlock, FlowParagraph } from '../flow/flow.js';
import type { EdgeCell } from '../flow/edge-table.js';
import { NestedTables } from '../flow/nested-tables.js';
import { printFlow } from '../flow/print-flow.js';
import type { ReadingBudget } from '../reading-budget.js';
import { damaged } from '../refused.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { rtfTokens, type RtfToken } from './rtf-tokens.js';

/** Rich Text Format (Microsoft, version 1.9.1), as Word, WPS and LibreOffice write it. */
export const rtfReader: SourceReader = {
  async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
    const parser = new RtfParser(budget);
    parser.parse(file.bytes);
    const builder = new SourceDocumentBuilder(budget);
    printFlow(parser.finish(), builder);
    if (parser.pictures > 0) {
      builder.warn(
        'PICTURES_NOT_READ',
        `文件中有 ${parser.pictures} 幅图片，图片里的文字和表格没有读取。`,
        `The file has ${parser.pictures} pictures; text and tables inside them were not read.`,
      );
    }
    return builder.build('rtf', parser.metadata);
  },
};

/** Groups whose content is no text of the document. */
const SKIPPED = new Set([
  'fonttbl', 'colortbl', 'stylesheet', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'generator', 'header', 'headerl', 'headerr',
  'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'pict', 'objdata', 'shprslt', 'sp', 'fldinst', 'annotation', 'atnid', 'atnauthor',
  'nonesttables', 'xe', 'tc', 'template', 'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'filetbl', 'ftnsep', 'ftnsepc',
  'aftnsep', 'aftnsepc', 'pnseclvl', 'bkmkstart', 'bkmkend',
]);
/** Groups marked as optional (`\*`) that this reader knows and follows. */
const FOLLOWED = new Set(['shpinst', 'shptxt', 'nesttableprops', 'ud', 'listtext']);
const INFORMATION = new Set(['title', 'subject', 'author', 'company', 'keywords', 'doccomm']);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t', line: '\n', emdash: '—', endash: '–', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', bullet: '•',
  lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”',
};
const CODE_PAGES: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 65001: 'utf-8', 1252: 'windows-1252' };
const CHARSETS: Readonly<Record<number, string>> = { 134: 'gb18030', 136: 'big5', 128: 'shift_jis', 129: 'euc-kr', 0: 'windows-1252' };

interface State {
  skip: boolean;
  /** Key of the document information being read, if any. */
  information: string | null;
  inFontTable: boolean;
  unicodeSkip: number;
  hidden: boolean;
  deleted: boolean;
  font: number;
  /** How many tables deep the paragraph stands. */
  tableLevel: number;
  outline: number | undefined;
  /** Inside the number of a list item, which RTF spells out. */
  listText: boolean;
}

interface OpenDefinition {
  left: number;
  readonly cells: { right: number; mergedLeft: boolean; vertical: EdgeCell['vertical'] }[];
}

class RtfParser {
  readonly metadata: Record<string, string> = {};
  pictures = 0;
  private readonly tables = new NestedTables();
  private readonly notes: FlowBlock[] = [];
  /** The row defined last, by nesting level: of an inner table, the definition follows its cells. */
  private readonly definitions: OpenDefinition[] = [];
  private readonly saved: State[] = [];
  private state: State = {
    skip: false, information: null, inFontTable: false, unicodeSkip: 1, hidden: false, deleted: false, font: -1, tableLevel: 0, outline: undefined, listText: false,
  };
  private text = '';
  private information = '';
  private bytes: number[] = [];
  private toSkip = 0;
  private optional = false;
  private pendingVertical: EdgeCell['vertical'] = 'none';
  private pendingMergedLeft = false;
  private codePage = 'gb18030';
  private readonly fontEncodings = new Map<number, string>();
  /** Note text being read: depth of its group, and what stood before. */
  private readonly noteDepths: { readonly depth: number; readonly text: string }[] = [];

  constructor(private readonly budget: ReadingBudget) {}

  parse(bytes: Uint8Array): void {
    let closed = false;
    for (const token of rtfTokens(bytes)) {
      this.budget.takeElements(1);
      this.take(token);
      if (token.kind === 'close' && this.saved.length === 0) {
        closed = true;
        break;
      }
    }
    // The last brace is missing when the file was cut off.
    if (!closed) throw damaged('RTF');
  }

  finish(): FlowBlock[] {
    this.flushBytes();
    if (this.text.trim() !== '') this.endParagraph();
    return [...this.tables.finish(), ...this.notes];
  }

  private take(token: RtfToken): void {
    if (token.kind !== 'byte') this.flushBytes();
    switch (token.kind) {
      case 'open':
        if (this.saved.length > 2_000) throw damaged('RTF');
        this.saved.push({ ...this.state });
        this.toSkip = 0;
        break;
      case 'close':
        this.closeGroup();
        break;
      case 'byte':
        if (this.toSkip > 0) this.toSkip -= 1;
        else this.bytes.push(token.value);
        break;
      case 'symbol':
        this.symbol(token.character);
        break;
      case 'word':
        this.word(token.word, token.parameter);
        break;
    }
    if (token.kind !== 'symbol' || token.character !== '*') {
      if (token.kind !== 'open') this.optional = false;
    }
  }

  private closeGroup(): void {
    if (this.state.information) {
      const value = this.information.trim();
      if (value !== '' && !this.saved[this.saved.length - 1]?.information) {
        this.metadata[this.state.information] = value;
        this.information = '';
      }
    }
    const note = this.noteDepths[this.noteDepths.length - 1];
    if (note !== undefined && note.depth === this.saved.length) {
      if (this.text.trim() !== '') this.notes.push({ kind: 'paragraph', text: this.text });
      this.text = note.text;
      this.noteDepths.pop();
    }
    this.state = this.saved.pop() ?? this.state;
    this.toSkip = 0;
  }

  private symbol(character: string): void {
    if (character === '*') this.optional = true;
    else if (character === '~') this.print('\u00a0');
    else if (character === '_') this.print('-');
    else if (character === '\n' || character === '\r') this.word('par', null);
    else if (character === '\\' || character === '{' || character === '}') this.print(character);
  }

  private word(word: string, parameter: number | null): void {
    if (this.optional && !FOLLOWED.has(word)) {
      this.state.skip = true;
      return;
    }
    if (word === 'fonttbl') this.state.inFontTable = true;
    if (word === 'pict' && !this.state.skip) this.pictures += 1;
    if (SKIPPED.has(word)) {
      this.state.skip = true;
      if (word !== 'fonttbl') return;
    }
    switch (word) {
      case 'ansicpg':
        this.codePage = CODE_PAGES[parameter ?? 936] ?? 'gb18030';
        return;
      case 'f':
      case 'af':
        if (word === 'f') this.state.font = parameter ?? -1;
        return;
      case 'fcharset': {
        const encoding = CHARSETS[parameter ?? -1];
        // Charset 0 only says “the ANSI page”: the one that the document names.
        if (this.state.inFontTable && encoding !== undefined && parameter !== 0) this.fontEncodings.set(this.state.font, encoding);
        return;
      }
      case 'upr':
        // The first group inside repeats in the old code page what the second, \*\ud, says in Unicode.
        this.state.skip = true;
        return;
      case 'ud':
        this.state.skip = false;
        return;
      case 'listtext':
      case 'pntext':
        this.state.listText = true;
        return;
      case 'uc':
        this.state.unicodeSkip = Math.min(10, Math.max(0, parameter ?? 1));
        return;
      case 'u':
        this.print(String.fromCharCode(((parameter ?? 0) + 0x10000) & 0xffff));
        this.toSkip = this.state.unicodeSkip;
        return;
      default:
    }
    if (INFORMATION.has(word) && this.saved.length > 0 && !this.state.skip && this.inInformation()) {
      this.state.information = word;
      return;
    }
    if (word === 'info') {
      this.state.information = '';
      return;
    }
    if (this.state.skip || this.state.information !== null) return;
    this.layout(word, parameter);
  }

  private inInformation(): boolean {
    return this.state.information === '';
  }

  private layout(word: string, parameter: number | null): void {
    const character = CHARACTERS[word];
    if (character !== undefined) {
      // Between the number of an item and its text, a tab is only a gap of the layout.
      if (character === '\t' && this.state.listText) this.print(/[、，．。）〕】：)]$/.test(this.text) ? '' : ' ');
      else this.print(character);
      return;
    }
    switch (word) {
      case 'par':
      case 'sect':
        this.endParagraph();
        break;
      case 'page':
      case 'column':
        break;
      case 'pard':
        this.state.tableLevel = 0;
        this.state.outline = undefined;
        break;
      case 'plain':
        this.state.hidden = false;
        this.state.deleted = false;
        break;
      case 'intbl':
        this.state.tableLevel = Math.max(1, this.state.tableLevel);
        break;
      case 'itap':
        this.state.tableLevel = Math.min(this.budget.limits.nesting, Math.max(0, parameter ?? 1));
        break;
      case 'outlinelevel':
        this.state.outline = parameter ?? undefined;
        break;
      case 'v':
        this.state.hidden = parameter !== 0;
        break;
      case 'deleted':
        this.state.deleted = parameter !== 0;
        break;
      case 'footnote':
        this.noteDepths.push({ depth: this.saved.length, text: this.text });
        this.text = '';
        break;
      case 'shptxt':
        // A text box reads as paragraphs of their own.
        if (this.text.trim() !== '') this.endParagraph();
        break;
      default:
        this.tableWord(word, parameter);
    }
  }

  private tableWord(word: string, parameter: number | null): void {
    switch (word) {
      case 'trowd':
        this.definitions[Math.max(1, this.state.tableLevel)] = { left: 0, cells: [] };
        this.pendingVertical = 'none';
        this.pendingMergedLeft = false;
        break;
      case 'trleft':
        this.defining().left = parameter ?? 0;
        break;
      case 'clvmgf':
        this.pendingVertical = 'begin';
        break;
      case 'clvmrg':
        this.pendingVertical = 'continue';
        break;
      case 'clmrg':
        this.pendingMergedLeft = true;
        break;
      case 'cellx':
        this.defining().cells.push({ right: parameter ?? 0, mergedLeft: this.pendingMergedLeft, vertical: this.pendingVertical });
        this.pendingVertical = 'none';
        this.pendingMergedLeft = false;
        break;
      case 'cell':
      case 'nestcell':
        this.endCell(word === 'cell' ? 1 : Math.max(2, this.state.tableLevel));
        break;
      case 'row':
      case 'nestrow':
        this.endRow(word === 'row' ? 1 : Math.max(2, this.state.tableLevel));
        break;
      default:
    }
  }

  private defining(): OpenDefinition {
    return (this.definitions[Math.max(1, this.state.tableLevel)] ??= { left: 0, cells: [] });
  }

  private print(text: string): void {
    if (this.state.information !== null && this.state.information !== '') this.information += text;
    else if (!this.state.skip && this.state.information === null && !this.state.hidden && !this.state.deleted) this.text += text;
  }

  /** Bytes are characters only together: two make one in the Chinese code pages. */
  private flushBytes(): void {
    if (this.bytes.length === 0) return;
    const bytes = Uint8Array.from(this.bytes);
    this.bytes = [];
    if (bytes.every((byte) => byte < 0x80)) {
      this.print(String.fromCharCode(...bytes));
      return;
    }
    const named = this.fontEncodings.get(this.state.font) ?? this.codePage;
    this.print(new TextDecoder(named === 'windows-1252' && this.codePage !== 'windows-1252' ? this.codePage : named).decode(bytes));
  }

  private endParagraph(): void {
    const { text } = this;
    const { outline } = this.state;
    this.text = '';
    const block: FlowParagraph =
      outline !== undefined && outline >= 0 && outline <= 8 ? { kind: 'paragraph', text, headingLevel: outline + 1 } : { kind: 'paragraph', text };
    if (this.noteDepths.length > 0) this.notes.push(block);
    else this.tables.paragraph(this.state.tableLevel, block);
  }

  private endCell(level: number): void {
    const { text } = this;
    this.text = '';
    this.tables.endCell(level, { kind: 'paragraph', text });
  }

  private endRow(level: number): void {
    this.tables.endRow(level, this.definitions[level] ?? { left: 0, cells: [] });
  }
}
