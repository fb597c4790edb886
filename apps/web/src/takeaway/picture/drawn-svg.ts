import { standaloneContent } from './standalone-shapes.js';
import { element, escaped, paintOf } from './svg-markup.js';
import { textLines } from './text-lines.js';

/** A drawing that stands for itself: no style sheet, no script, no piece of another file. */
export interface Drawing {
  readonly markup: string;
  /** In pixels of CSS. */
  readonly width: number;
  readonly height: number;
}

const HATCH = 'drawn-hatch';

/**
 * What an element of the page looks like, as one SVG: boxes, borders and lines of text where the browser put them, charts with
 * the style that applies to them. What cannot be seen is left out. Written for the shapes our figures are made of: no shadows, no
 * turned boxes, no pictures.
 */
export function drawnSvg(root: HTMLElement, title: string): Drawing {
  const { left, top, width, height } = root.getBoundingClientRect();
  const content = drawElement(root, { left, top });
  const hatch = content.includes(HATCH)
    ? `<defs><pattern id="${HATCH}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" fill="#8b95a1"/></pattern></defs>`
    : '';
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    width: Math.ceil(width),
    height: Math.ceil(height),
    role: 'img',
    'font-family': getComputedStyle(root).fontFamily,
  };
  const ground = element('rect', { width: '100%', height: '100%', fill: '#ffffff' });
  return {
    markup: element('svg', frame, element('title', {}, escaped(title)) + hatch + ground + content),
    width: Math.ceil(width),
    height: Math.ceil(height),
  };
}

interface Origin {
  readonly left: number;
  readonly top: number;
}

function drawElement(node: Element, origin: Origin): string {
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) === 0 || node.classList.contains('visually-hidden')) return '';
  const box = node.getBoundingClientRect();
  const place = { x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height };
  if (node instanceof SVGSVGElement) {
    const viewBox = node.getAttribute('viewBox') ?? undefined;
    const content = standaloneContent(node);
    return content === '' ? '' : element('svg', { ...place, viewBox, overflow: 'visible' }, content);
  }
  const children = [...node.childNodes].map((child) => (child instanceof Element ? drawElement(child, origin) : child instanceof Text ? drawText(child, style, origin) : ''));
  return drawBox(style, place) + drawBefore(node, style, place) + children.join('');
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ground, border and outline of a box. */
function drawBox(style: CSSStyleDeclaration, place: Place): string {
  if (place.width === 0 || place.height === 0) return '';
  const ground = paintOf(style.backgroundColor);
  const radius = Number.parseFloat(style.borderTopLeftRadius) || undefined;
  const drawn = ground ? [element('rect', { ...place, rx: radius, fill: ground.colour, 'fill-opacity': ground.opacity < 1 ? ground.opacity : undefined })] : [];
  if (style.backgroundImage.startsWith('repeating-linear-gradient')) drawn.push(element('rect', { ...place, fill: `url(#${HATCH})` }));
  const around = outlineOf(style);
  if (around) drawn.push(element('rect', { x: place.x + 0.5, y: place.y + 0.5, width: place.width - 1, height: place.height - 1, fill: 'none', stroke: around }));
  return drawn.join('') + drawBorders(style, place);
}

/** A line all around the inside of a box that is no border: an outline drawn inwards, or a shadow without blur. */
function outlineOf(style: CSSStyleDeclaration): string | undefined {
  if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) return paintOf(style.outlineColor)?.colour;
  const inset = /^(rgba?\([^)]*\)) 0px 0px 0px 1px inset$/.exec(style.boxShadow);
  return inset?.[1] === undefined ? undefined : paintOf(inset[1])?.colour;
}

function drawBorders(style: CSSStyleDeclaration, { x, y, width, height }: Place): string {
  const sides = [
    ['Top', x, y, x + width, y, 0, 0.5],
    ['Bottom', x, y + height, x + width, y + height, 0, -0.5],
    ['Left', x, y, x, y + height, 0.5, 0],
    ['Right', x + width, y, x + width, y + height, -0.5, 0],
  ] as const;
  return sides
    .map(([side, x1, y1, x2, y2, inX, inY]) => {
      const wide = Number.parseFloat(style[`border${side}Width`]);
      const paint = paintOf(style[`border${side}Color`]);
      if (!(wide > 0) || style[`border${side}Style`] === 'none' || !paint) return '';
      return element('line', { x1: x1 + inX * wide, y1: y1 + inY * wide, x2: x2 + inX * wide, y2: y2 + inY * wide, stroke: paint.colour, 'stroke-width': wide });
    })
    .join('');
}

/** A sign that the style sheet puts into a box, in its middle or at its start. */
function drawBefore(node: Element, style: CSSStyleDeclaration, place: Place): string {
  const before = getComputedStyle(node, '::before');
  const text = /^"(.+)"$/.exec(before.content)?.[1];
  if (text === undefined || before.display === 'none') return '';
  const size = Number.parseFloat(before.fontSize);
  const middle = style.textAlign === 'center' || style.justifyContent === 'center';
  return element(
    'text',
    { x: middle ? place.x + place.width / 2 : place.x + Number.parseFloat(style.paddingLeft), y: place.y + place.height / 2 + size * 0.36, 'font-size': size, fill: paintOf(before.color)?.colour, 'text-anchor': middle ? 'middle' : undefined },
    escaped(text),
  );
}

function drawText(node: Text, style: CSSStyleDeclaration, origin: Origin): string {
  const fill = paintOf(style.color);
  if (!fill) return '';
  const size = Number.parseFloat(style.fontSize);
  const ascent = ascentShare(style);
  const atEnd = style.textAlign === 'right' || style.textAlign === 'end';
  return textLines(node)
    .map((line) =>
      element(
        'text',
        {
          // Numbers of a column stay under one another in whatever face the viewer has.
          x: (atEnd ? line.right : line.left) - origin.left,
          y: line.top - origin.top + line.height * ascent,
          'text-anchor': atEnd ? 'end' : undefined,
          'font-size': size,
          'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
          fill: fill.colour,
          'fill-opacity': fill.opacity < 1 ? fill.opacity : undefined,
        },
        escaped(line.text),
      ),
    )
    .join('');
}

const shares = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** How far down a line of a face its letters stand, 0 to 1. */
function ascentShare(style: CSSStyleDeclaration): number {
  const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const known = shares.get(font);
  if (known !== undefined) return known;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0.8;
  canvas.font = font;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = canvas.measureText('\u56fd');
  const share = fontBoundingBoxAscent / (fontBoundingBoxAscent + fontBoundingBoxDescent) || 0.8;
  shares.set(font, share);
  return share;
}
