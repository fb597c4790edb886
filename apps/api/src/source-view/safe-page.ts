import { Parser } from 'htmlparser2';

/** Elements that print something and do nothing. Of all others only the content is kept. */
const PRINTING = new Set([
  'a', 'abbr', 'article', 'b', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'col', 'colgroup', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption',
  'figure', 'font', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'ins', 'li', 'main', 'ol', 'p', 'pre', 's', 'section', 'small', 'span',
  'strike', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul',
]);
const WITHOUT_CONTENT = new Set(['br', 'hr', 'col']);

/** Elements whose content is no text of the page, or would be shown where the page shows something else. */
const LEFT_OUT_WHOLE = new Set([
  'applet', 'audio', 'base', 'button', 'canvas', 'embed', 'frame', 'frameset', 'head', 'iframe', 'link', 'map', 'math', 'meta', 'noembed', 'noframes', 'noscript', 'object', 'param',
  'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video', 'xml',
]);

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  align: /^(?:left|right|center|justify)$/i,
  valign: /^(?:top|middle|bottom|baseline)$/i,
  bgcolor: /^#?\w{1,20}$/,
  border: /^\d{1,2}$/,
  cellpadding: /^\d{1,3}$/,
  cellspacing: /^\d{1,3}$/,
  colspan: /^\d{1,3}$/,
  color: /^#?\w{1,20}$/,
  face: /^[\w\s,\-\u4e00-\u9fff]{1,100}$/,
  height: /^\d{1,4}%?$/,
  hidden: /^.{0,20}$/,
  nowrap: /^.{0,10}$/,
  rowspan: /^\d{1,3}$/,
  size: /^[+-]?\d$/,
  span: /^\d{1,3}$/,
  start: /^\d{1,4}$/,
  width: /^\d{1,4}%?$/,
};

/** Properties that shape text and tables where they stand; none that moves, covers or fetches. */
const PROPERTY = /^(?:background-color|border(?:-(?:top|right|bottom|left))?(?:-(?:color|style|width))?|border-collapse|border-spacing|color|display|font(?:-(?:family|size|style|weight|variant))?|height|layout-grid-mode|letter-spacing|line-height|list-style-type|margin(?:-(?:top|right|bottom|left))?|min-width|padding(?:-(?:top|right|bottom|left))?|table-layout|text-(?:align|align-last|decoration|indent|justify)|vertical-align|visibility|white-space|width|word-break|word-spacing)$/;
const DISPLAY = /^(?:none|block|inline|inline-block|table|table-row|table-cell|list-item)$/;
const VALUE = /^[\w\s.,%#'"\-+\u4e00-\u9fff()]{1,200}$/;
const CALLS = /[a-z-]+\s*\(/gi;

/**
 * A web page as text and tables that can do nothing: no script, no style sheet, no picture, no address, no form. Built anew
 * from what is known to be harmless, so that what nobody thought of is left out. The result is the content of a `<body>`.
 */
export function safePage(html: string): string {
  const written: string[] = [];
  const open: string[] = [];
  let skipping = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (LEFT_OUT_WHOLE.has(name)) skipping += 1;
        if (skipping > 0 || !PRINTING.has(name) || open.length > DEEPEST) return;
        written.push(`<${name}${attributesOf(attributes)}>`);
        if (!WITHOUT_CONTENT.has(name)) open.push(name);
      },
      ontext(text) {
        if (skipping === 0) written.push(escaped(text));
      },
      onclosetag(name) {
        if (LEFT_OUT_WHOLE.has(name)) skipping = Math.max(0, skipping - 1);
        else if (skipping === 0 && open[open.length - 1] === name) {
          open.pop();
          written.push(`</${name}>`);
        }
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return written.join('') + open.reverse().map((name) => `</${name}>`).join('');
}

/** A browser stops nesting at about this depth as well. */
const DEEPEST = 400;

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (name === 'style') {
        const style = safeStyle(value);
        return style === '' ? '' : ` style="${escaped(style)}"`;
      }
      return ATTRIBUTES[name]?.test(value) ? ` ${name}="${escaped(value)}"` : '';
    })
    .join('');
}

function safeStyle(style: string): string {
  return style
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      if (colon < 1 || !PROPERTY.test(name) || !VALUE.test(value)) return [];
      if (name === 'display' && !DISPLAY.test(value.toLowerCase())) return [];
      // Colours may be written as calls; everything else that calls is a url() or an expression().
      if ((value.match(CALLS) ?? []).some((call) => !/^rgba?\s*\(|^hsla?\s*\(/i.test(call))) return [];
      return [`${name}: ${value}`];
    })
    .join('; ');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
