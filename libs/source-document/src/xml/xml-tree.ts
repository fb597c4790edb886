import { SaxesParser } from 'saxes';
import type { ReadingBudget } from '../reading-budget.js';
import { damaged, tooMuchContent } from '../refused.js';
import { decodeText } from '../text/decode-text.js';

/** An element of a container's XML, prefixes made canonical (`w:p` is Word's paragraph whatever prefix the file declares). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The prefixes by which this room knows a namespace; the strict and the transitional dialect of Word are one. */
const CANONICAL_PREFIX = new Map<string, string>([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

/**
 * Reads the XML of a container's part into a tree. Entities other than the five of XML are an error, a document type
 * is passed over unread: nothing is expanded and nothing outside the part is followed.
 *
 * @param part name of the part, for the refusal
 * @throws Refused when the XML is not well-formed, too deep or too large
 */
export function readXml(bytes: Uint8Array, part: string, budget: ReadingBudget): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let current = root;
  const renamed = new Map<string, string>();
  walkXml(bytes, part, budget, {
    open: (name, attributes) => {
      noteNamespaces(attributes, renamed);
      const element: XmlElement =
        renamed.size === 0
          ? { name, attributes, children: [] }
          : { name: canonicalName(name, renamed), attributes: canonicalAttributes(attributes, renamed), children: [] };
      current.children.push(element);
      open.push(element);
      current = element;
    },
    close: () => {
      open.pop();
      current = open[open.length - 1] ?? root;
    },
    text: (piece) => {
      if (current !== root) current.children.push(piece);
    },
  });
  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined || typeof top === 'string') throw damaged(part);
  return top;
}

/** What a part's XML is told to, in its order; names with the prefixes of the file. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (piece: string) => void;
}

/** Goes through the XML of a part without keeping it; bounds and refusals are those of `readXml`. */
export function walkXml(bytes: Uint8Array, part: string, budget: ReadingBudget, listener: XmlListener): void {
  const { text } = decodeText(bytes, /^[^>]{0,200}?encoding\s*=\s*["']([\w-]+)["']/.exec(latin(bytes))?.[1]);
  let depth = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw damaged(part, error);
  });
  parser.on('opentag', (tag) => {
    budget.takeElements(1);
    depth += 1;
    if (depth > budget.limits.nesting) throw tooMuchContent();
    listener.open(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    listener.close(tag.name);
  });
  parser.on('text', listener.text);
  parser.on('cdata', listener.text);
  try {
    parser.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).close();
  } catch (cause) {
    throw cause instanceof Error && cause.constructor === Error ? damaged(part, cause) : cause;
  }
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 200));
}

function noteNamespaces(attributes: Readonly<Record<string, string>>, renamed: Map<string, string>): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    const canonical = CANONICAL_PREFIX.get(attributes[name]!);
    if (canonical !== undefined && canonical !== prefix) renamed.set(prefix, canonical);
    else renamed.delete(prefix);
  }
}

function canonicalName(name: string, renamed: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const canonical = renamed.get(colon === -1 ? '' : name.slice(0, colon));
  return canonical === undefined ? name : `${canonical}:${name.slice(colon + 1)}`;
}

function canonicalAttributes(
  attributes: Readonly<Record<string, string>>,
  renamed: ReadonlyMap<string, string>,
): Record<string, string> {
  const result: Record<string, string> = {};
  // An attribute without a prefix belongs to no namespace.
  for (const name in attributes) result[name.includes(':') ? canonicalName(name, renamed) : name] = attributes[name]!;
  return result;
}

/** First child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

export function childElements(element: XmlElement | undefined): XmlElement[] {
  return element === undefined ? [] : element.children.filter((node): node is XmlElement => typeof node !== 'string');
}

/** All text inside, without markup. */
export function textInside(element: XmlElement): string {
  let text = '';
  for (const node of element.children) text += typeof node === 'string' ? node : textInside(node);
  return text;
}

/** Name without its prefix: formats whose producers disagree about prefixes are read by it. */
export function localName({ name }: Pick<XmlElement, 'name'>): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
