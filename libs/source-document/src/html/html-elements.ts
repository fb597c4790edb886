/** Elements that begin a block of text. */
export const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'menu', 'nav', 'ol',
  'p', 'pre', 'section', 'summary', 'ul',
]);
/** Elements of which tables are made. */
export const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);
/** Elements without an end. */
export const VOID = new Set([
  'area', 'base', 'basefont', 'bgsound', 'br', 'col', 'command', 'embed', 'frame', 'hr', 'img', 'input', 'keygen', 'link', 'meta',
  'param', 'source', 'track', 'wbr',
]);
/** What stands inside is never printed. */
export const UNPRINTED = new Set([
  'script', 'style', 'noscript', 'template', 'object', 'applet', 'iframe', 'svg', 'math', 'xml', 'audio', 'video', 'canvas',
  'datalist', 'noembed', 'noframes', 'rt', 'rp', 'button', 'select',
]);
/** Groups of rows. */
export const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** The page does not show the element, by its attribute or its own style. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes['hidden'] !== undefined) return true;
  const { style } = attributes;
  return style !== undefined && HIDING_STYLE.test(style);
}
