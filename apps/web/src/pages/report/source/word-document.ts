import { renderAsync, type HElement } from 'docx-preview';

/** What a Word file may become on the page; nothing that fetches, runs or leads elsewhere is among it. */
const ELEMENTS = new Set([
  'article', 'b', 'br', 'col', 'colgroup', 'div', 'em', 'footer', 'header', 'i', 'img', 'li', 'ol', 'p', 'section', 'span', 'strong', 'style', 'sub', 'sup', 'table', 'tbody', 'td',
  'th', 'thead', 'tr', 'u', 'ul',
]);
const DRAWINGS = new Set(['svg', 'g', 'rect', 'path', 'line', 'polyline', 'polygon', 'circle', 'ellipse']);
const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const PROPERTIES = new Set(['colSpan', 'rowSpan', 'innerText', 'textContent', 'lang', 'dir', 'title', 'alt']);

/**
 * Draws a Word file into a document of its own, page by page with its fonts, borders and merged cells. `into` is a document
 * that may load nothing; the file's text reaches it as text, never as markup. Rejects for files that cannot be drawn.
 */
export async function drawWord(file: Blob, into: Document): Promise<void> {
  const build = (element: HElement | Node | string): Node => {
    if (typeof element === 'string') return into.createTextNode(element);
    // A node of another document's realm is no instance of our Node.
    if ('nodeType' in element) return element as Node;
    const { ns, tagName, className, style, children = [], ...properties } = element;
    if (tagName === '#comment') return into.createComment('');
    const node = tagName === '#fragment' ? into.createDocumentFragment() : elementOf(into, tagName, ns);
    if ('setAttribute' in node) {
      if (className) node.setAttribute('class', className);
      if (typeof style === 'string') node.setAttribute('style', style);
      else if (style) Object.assign((node as HTMLElement).style, style);
      for (const [name, value] of Object.entries(properties)) {
        if (value === undefined) continue;
        if (PROPERTIES.has(name) || (name === 'src' && isOwnPicture(value))) Object.assign(node, { [name]: value });
      }
    }
    for (const child of children) node.appendChild(build(child));
    return node;
  };
  const body = into.createElement('div');
  const styles = into.createElement('div');
  into.body.replaceChildren(styles, body);
  await renderAsync(file, body, styles, {
    h: build,
    className: 'word',
    inWrapper: false,
    ignoreFonts: true,
    ignoreLastRenderedPageBreak: true,
    renderAltChunks: false,
    renderComments: false,
    renderChanges: false,
    useBase64URL: true,
  });
}

function elementOf(into: Document, tagName: string, namespace: string | undefined): Element {
  if (namespace === MATHML && /^m[a-z]+$/.test(tagName)) return into.createElementNS(MATHML, tagName);
  if (namespace === SVG && DRAWINGS.has(tagName)) return into.createElementNS(SVG, tagName);
  return into.createElement(ELEMENTS.has(tagName.toLowerCase()) ? tagName : 'span');
}

const isOwnPicture = (value: unknown) => typeof value === 'string' && /^data:image\/(?:png|jpeg|gif|bmp|webp);/i.test(value);
