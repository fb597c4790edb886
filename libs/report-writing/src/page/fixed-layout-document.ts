import { escapeMarkup, zipContainer } from '@huilan/office-files';
import { advance, textWidth, type LaidOutPage, type PlacedText } from './laid-out-page.js';

export interface FixedLayoutOptions {
  /** Namespace prefix of the elements; some producers use none. */
  readonly prefix: 'ofd:' | '';
  /** Every character is an object of its own. */
  readonly singleCharacters?: boolean;
  /** Objects stand in the file in another order than they are read: from the foot of the page up. */
  readonly fromFootUp?: boolean;
}

/** Millimetres a point: OFD measures in millimetres. */
const MILLIMETRE = 25.4 / 72;

/** Pages as an OFD file (GB/T 33190-2016): positioned text and ruling lines in XML, zipped. The same pages give the same bytes. */
export function fixedLayoutDocument(pages: readonly LaidOutPage[], title: string, options: FixedLayoutOptions): Uint8Array {
  const { prefix } = options;
  const namespace = prefix === '' ? `xmlns="${OFD}"` : `xmlns:ofd="${OFD}"`;
  const element = (name: string, attributes: string, content: string) => `<${prefix}${name}${attributes === '' ? '' : ` ${attributes}`}>${content}</${prefix}${name}>`;
  const root = (name: string, attributes: string, content: string) => XML + element(name, `${namespace} ${attributes}`.trimEnd(), content);
  const [first] = pages;
  const area = element('PhysicalBox', '', `0 0 ${millimetres(first?.width ?? 595)} ${millimetres(first?.height ?? 842)}`);
  let id = 10;
  const nextId = () => String((id += 1));
  const pageFiles = pages.map((page) => ({ id: nextId(), content: root('Page', '', element('Area', '', area) + element('Content', '', pageContent(page, element, nextId, options))) }));
  const document = root(
    'Document',
    '',
    element('CommonData', '', element('MaxUnitID', '', String(id)) + element('PageArea', '', area) + element('PublicRes', '', 'PublicRes.xml')) +
      element('Pages', '', pageFiles.map((page, index) => element('Page', `ID="${page.id}" BaseLoc="Pages/Page_${index}/Content.xml"`, '')).join('')),
  );
  const body = element('DocInfo', '', element('DocID', '', '00000000000000000000000000000000') + element('Title', '', escapeMarkup(title))) + element('DocRoot', '', 'Doc_0/Document.xml');
  return zipContainer([
    { path: 'OFD.xml', content: root('OFD', 'Version="1.0" DocType="OFD"', element('DocBody', '', body)) },
    { path: 'Doc_0/Document.xml', content: document },
    { path: 'Doc_0/PublicRes.xml', content: root('Res', 'BaseLoc="Res"', element('Fonts', '', element('Font', 'ID="1" FontName="宋体" FamilyName="宋体"', ''))) },
    ...pageFiles.map((page, index) => ({ path: `Doc_0/Pages/Page_${index}/Content.xml`, content: page.content })),
  ]);
}

type Element = (name: string, attributes: string, content: string) => string;

function pageContent(page: LaidOutPage, element: Element, nextId: () => string, options: FixedLayoutOptions): string {
  const texts = page.texts.flatMap((text) => (options.singleCharacters ? characters(text) : [text]));
  const ordered = options.fromFootUp ? [...texts].sort((a, b) => b.y - a.y || b.x - a.x) : texts;
  const rules = page.rules.map(({ fromX, fromY, toX, toY }) => {
    const boundary = [fromX, fromY, Math.max(toX - fromX, 0.5), Math.max(toY - fromY, 0.5)].map(millimetres).join(' ');
    const path = `M 0 0 L ${millimetres(toX - fromX)} ${millimetres(toY - fromY)}`;
    return element('PathObject', `ID="${nextId()}" Boundary="${boundary}" LineWidth="0.18"`, element('AbbreviatedData', '', path));
  });
  const objects = ordered.map(({ x, y, size, text }) => {
    const boundary = [x, y - size, textWidth(text, size) + 1, size * 1.3].map(millimetres).join(' ');
    const steps = [...text].slice(0, -1).map((character) => millimetres(advance(character, size)));
    const delta = steps.length === 0 ? '' : ` DeltaX="${steps.join(' ')}"`;
    const code = element('TextCode', `X="0" Y="${millimetres(size)}"${delta}`, escapeMarkup(text));
    return element('TextObject', `ID="${nextId()}" Boundary="${boundary}" Font="1" Size="${millimetres(size)}"`, code);
  });
  return element('Layer', `ID="${nextId()}" Type="Body"`, rules.join('') + objects.join(''));
}

function characters({ x, y, size, text }: PlacedText): PlacedText[] {
  let left = x;
  return [...text].flatMap((character) => {
    const placed = { x: left, y, size, text: character };
    left += advance(character, size);
    return character.trim() === '' ? [] : [placed];
  });
}

function millimetres(points: number): string {
  return String(Math.round(points * MILLIMETRE * 1000) / 1000);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const OFD = 'http://www.ofdspec.org/2016';
