import { element, escaped, paintOf, short, type Attributes } from './svg-markup.js';

/** What a drawing says in attributes of its own: shapes and places. Everything else comes from the style that applies. */
const GEOMETRY = [
  'x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'x2', 'y1', 'y2', 'dx', 'dy', 'd', 'points', 'transform', 'viewBox', 'preserveAspectRatio',
  'id', 'offset', 'gradientUnits', 'gradientTransform', 'patternUnits', 'patternContentUnits', 'patternTransform', 'clipPathUnits', 'refX', 'refY', 'orient', 'markerWidth', 'markerHeight',
];

/** Properties that pass from parent to child, with what holds where nobody said anything (SVG 2, appendix I). */
const INHERITED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)', 'fill-opacity': '1', stroke: 'none', 'stroke-opacity': '1', 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter',
  'font-size': '16px', 'font-weight': '400', 'font-style': 'normal', 'text-anchor': 'start', 'dominant-baseline': 'auto', 'paint-order': 'normal',
};
const OWN: Readonly<Record<string, string>> = { opacity: '1', 'clip-path': 'none', mask: 'none' };
const NOT_DRAWN = new Set(['style', 'script', 'title', 'desc', 'foreignObject']);
const DEFINES = new Set(['defs', 'clipPath', 'pattern', 'linearGradient', 'radialGradient', 'mask', 'marker', 'symbol']);

type Style = Readonly<Record<string, string>>;

/** The content of an `<svg>` of the page as markup that needs no style sheet. Sentences of marks become titles, which viewers show. */
export function standaloneContent(svg: Element): string {
  return [...svg.children].map((child) => standalone(child, INHERITED)).join('');
}

function standalone(node: Element, around: Style): string {
  const { localName } = node;
  if (NOT_DRAWN.has(localName)) return '';
  const style = getComputedStyle(node);
  const defines = DEFINES.has(localName);
  if (!defines && (style.display === 'none' || style.visibility === 'hidden')) return '';
  const own: Record<string, string> = {};
  for (const name of Object.keys(INHERITED)) own[name] = style.getPropertyValue(name) || (INHERITED[name] ?? '');
  const sentence = node.getAttribute('aria-label');
  const content =
    localName === 'text' || localName === 'tspan'
      ? [...node.childNodes].map((child) => (child instanceof Element ? standalone(child, own) : escaped(child.textContent ?? ''))).join('')
      : [...node.children].map((child) => standalone(child, own)).join('');
  if (isInvisible(node, own)) return '';
  const isGroup = localName === 'g' || localName === 'a';
  if (isGroup && content === '') return '';
  const attributes: Record<string, string | undefined> = {};
  for (const name of GEOMETRY) {
    const value = node.getAttribute(name);
    if (value !== null) attributes[name] = rounded(value);
  }
  if (localName === 'use') attributes['href'] = node.getAttribute('href') ?? undefined;
  Object.assign(attributes, differences(own, around), ownStyle(style));
  const title = sentence && isGroup ? element('title', {}, escaped(sentence)) : '';
  return element(localName === 'a' ? 'g' : localName, attributes, title + content);
}

/** Long decimals of a path are noise. */
const rounded = (value: string) => value.replaceAll(/-?\d+\.\d{3,}/g, (number) => short(Number(number)));

/** Areas that only catch the pointer. */
function isInvisible(node: Element, style: Style): boolean {
  if (!['rect', 'circle', 'path', 'line', 'polygon', 'polyline', 'ellipse'].includes(node.localName)) return false;
  return paintOf(style['fill'] ?? '') === undefined && paintOf(style['stroke'] ?? '') === undefined && node.closest('clipPath') === null;
}

function differences(own: Style, around: Style): Attributes {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(own)) {
    if (value === around[name] || name.endsWith('-opacity')) continue;
    if (name !== 'fill' && name !== 'stroke') {
      attributes[name] = value.replace(/^([\d.]+)px$/, '$1');
      continue;
    }
    const paint = value.startsWith('url(') ? { colour: localReference(value), opacity: 1 } : paintOf(value);
    attributes[name] = paint?.colour ?? 'none';
    const opacity = (paint?.opacity ?? 1) * Number(own[`${name}-opacity`] ?? 1);
    if (opacity < 1) attributes[`${name}-opacity`] = short(opacity);
  }
  return attributes;
}

function ownStyle(style: CSSStyleDeclaration): Attributes {
  const attributes: Record<string, string> = {};
  for (const [name, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== usual) attributes[name] = value.startsWith('url(') ? localReference(value) : value;
  }
  return attributes;
}

/** A browser may give a reference to the page's own definitions with the address of the page. */
function localReference(value: string): string {
  const name = /#([^"')]+)/.exec(value)?.[1];
  return name === undefined ? 'none' : `url(#${name})`;
}
