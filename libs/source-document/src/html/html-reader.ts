import type { FlowBlock } from '../flow/flow.js';
import { printFlow } from '../flow/print-flow.js';
import type { ReadingBudget } from '../reading-budget.js';
import { SourceDocumentBuilder } from '../source-document-builder.js';
import type { FileType, SourceDocument } from '../source-document.js';
import type { ReadingHelp, SourceFile, SourceReader } from '../source-reader.js';
import { decodeText, type DecodedText } from '../text/decode-text.js';
import { warnOfOpenEnd } from '../text/warn-of-open-end.js';
import { warnOfUndecodable } from '../text/warn-of-undecodable.js';
import { htmlToFlow } from './html-flow.js';
import type { HtmlPage } from './html-page.js';
import { readHtml } from './html-tree.js';
import { countPictures, withoutNavigation } from './navigation.js';

/** A page saved from a web site, or a table pasted from Word into one. Scripts are not run, nothing is fetched. */
export const htmlReader: SourceReader = {
  async read(file: SourceFile, { budget }: ReadingHelp): Promise<SourceDocument> {
    return readPage(decodeText(file.bytes, declaredCharset(file.bytes)), 'html', budget);
  },
};

/** Reads a decoded page; `fileType` is the container it came in. */
export function readPage(decoded: DecodedText, fileType: FileType, budget: ReadingBudget): SourceDocument {
  let page = readHtml(decoded.text, budget);
  let flow = htmlToFlow(withoutNavigation(page.body));
  if (page.hiddenTables > 0 && !flow.some((block) => block.kind === 'table')) {
    // The article waits for a script to show it; this page has no other.
    page = readHtml(decoded.text, budget, true);
    flow = htmlToFlow(withoutNavigation(page.body));
  }
  const builder = new SourceDocumentBuilder(budget);
  printFlow(fromTitle(flow, page), builder);
  const pictures = countPictures(withoutNavigation(page.body));
  if (pictures > 0) {
    builder.warn(
      'PICTURES_NOT_READ',
      `网页中有 ${pictures} 幅图片，图片里的文字和表格没有读取。`,
      `The page has ${pictures} pictures; text and tables inside them were not read.`,
    );
  }
  warnOfOpenEnd(builder, decoded.text);
  warnOfUndecodable(builder, decoded);
  return builder.build(fileType, page.title === '' ? page.meta : { ...page.meta, title: page.title });
}

/** The charset that the page names in `<meta>` or in an XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  return (/charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head))?.[1];
}

const DATE_LINE = /(?:日期|时间|来源|发布|索引号|机构)/;
const DATE_LINE_LENGTH = 200;

/** Drops short lines above the article's title (weather, greetings, links by script), save those that date the article. */
function fromTitle(flow: readonly FlowBlock[], page: HtmlPage): readonly FlowBlock[] {
  const title = squeezed(page.meta['articletitle'] ?? page.title.split(/[_|]|\s[-–—]\s/)[0] ?? '');
  if (title.length < 8) return flow;
  const at = flow.findIndex((block) => block.kind === 'paragraph' && isTitle(squeezed(block.text), title));
  if (at <= 0) return flow;
  return flow.filter(
    (block, index) =>
      index >= at || block.kind === 'table' || block.text.length > DATE_LINE_LENGTH || DATE_LINE.test(block.text) || block.headingLevel !== undefined,
  );
}

function isTitle(line: string, title: string): boolean {
  return line === title || (line.length >= 8 && title.startsWith(line));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
