import { applyX, applyY, IDENTITY, times, type Matrix } from '../geometry/matrix.js';
import type { Glyph } from '../page/page-content.js';
import { RuleCollector } from '../page/rule-collector.js';
import type { ReadingBudget } from '../reading-budget.js';
import { childElements, localName, textInside, type XmlElement } from '../xml/xml-tree.js';

/** What the objects of a page, of its templates and of composite units draw. */
export class OfdDrawing {
  readonly glyphs: Glyph[] = [];
  readonly collector = new RuleCollector();
  images = 0;

  /** @param composites content of composite graphic units by their resource identifiers */
  constructor(
    private readonly composites: ReadonlyMap<string, XmlElement>,
    private readonly budget: ReadingBudget,
  ) {}

  /** Draws layers, page blocks, texts, paths and composite units (GB/T 33190-2016, 8 to 13), in whatever order they stand. */
  draw(container: XmlElement, matrix: Matrix, depth = 0): void {
    if (depth > this.budget.limits.nesting) return;
    for (const object of childElements(container)) {
      this.budget.takeElements(1);
      if (object.attributes['Visible'] === 'false' || object.attributes['Alpha'] === '0') continue;
      switch (localName(object)) {
        case 'Content':
        case 'Layer':
        case 'PageBlock':
          this.draw(object, matrix, depth + 1);
          break;
        case 'TextObject':
          this.text(object, placed(object, matrix));
          break;
        case 'PathObject':
          this.path(object, placed(object, matrix));
          break;
        case 'CompositeObject': {
          const unit = this.composites.get(object.attributes['ResourceID'] ?? '');
          if (unit !== undefined) this.draw(unit, placed(object, matrix), depth + 1);
          break;
        }
        case 'ImageObject':
          this.images += 1;
          break;
        default:
      }
    }
  }

  /** Every character has a place of its own: X and Y of the first, then the distances to the next (11.3). */
  private text(object: XmlElement, matrix: Matrix): void {
    const size = number(object.attributes['Size'], 0);
    if (!(size > 0)) return;
    const horizontalScale = number(object.attributes['HScale'], 1);
    const vertical = object.attributes['ReadDirection'] === '90' || object.attributes['ReadDirection'] === '270';
    // The boundary of an object that is not turned ends where its last character ends.
    const boundaryWidth = object.attributes['CTM'] === undefined ? numbers(object.attributes['Boundary'])[2] : undefined;
    let x = 0;
    let y = 0;
    for (const code of childElements(object)) {
      if (localName(code) !== 'TextCode') continue;
      // A place left out is that of the code before.
      x = number(code.attributes['X'], x);
      y = number(code.attributes['Y'], y);
      const characters = Array.from(textInside(code).replace(/[\r\n]/g, ''));
      const deltaX = distances(code.attributes['DeltaX'], characters.length);
      const deltaY = distances(code.attributes['DeltaY'], characters.length);
      const natural = deltaX.length === 0 && deltaY.length === 0;
      let atX = x;
      let atY = y;
      characters.forEach((character, at) => {
        this.budget.tick();
        const guess = (isNarrow(character) ? 0.5 : 1) * size * horizontalScale;
        const alike = at > 0 && isNarrow(characters[at - 1]!) === isNarrow(character) ? deltaX[at - 1] : undefined;
        const rest = at === characters.length - 1 && boundaryWidth !== undefined ? boundaryWidth - atX : undefined;
        const next = deltaX[at] ?? alike ?? rest;
        // Distances up to a full character are the spacing of one text; wider ones are jumps to another.
        const known = !vertical && next !== undefined && next > 0.2 * guess && next < 2.2 * guess;
        this.place(character, matrix, atX, atY, known ? next : guess, size);
        atX += natural ? guess : (deltaX[at] ?? 0);
        atY += deltaY[at] ?? 0;
      });
    }
  }

  private place(character: string, matrix: Matrix, x: number, y: number, width: number, size: number): void {
    const top = y - 0.86 * size;
    const bottom = y + 0.14 * size;
    const x1 = applyX(matrix, x, top);
    const y1 = applyY(matrix, x, top);
    const x2 = applyX(matrix, x + width, bottom);
    const y2 = applyY(matrix, x + width, bottom);
    if (!Number.isFinite(x1 + y1 + x2 + y2)) return;
    this.glyphs.push({ text: character, x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) });
  }

  private path(object: XmlElement, matrix: Matrix): void {
    const data = childElements(object).find((node) => localName(node) === 'AbbreviatedData');
    if (data === undefined) return;
    const strokes = object.attributes['Stroke'] !== 'false' && !isWhite(object, 'StrokeColor');
    const fills = object.attributes['Fill'] === 'true' && !isWhite(object, 'FillColor');
    if (!strokes && !fills) return;
    followPath(textInside(data), {
      line: (x1, y1, x2, y2) => {
        if (strokes) this.collector.stroke(matrix, x1, y1, x2, y2);
      },
      area: (x1, y1, x2, y2) => {
        if (fills) this.collector.fill(matrix, x1, y1, x2, y2);
      },
      tick: () => this.budget.tick(),
    });
  }
}

/** The object's own coordinates: its boundary's corner, and its transformation inside it (8.5). */
function placed(object: XmlElement, matrix: Matrix): Matrix {
  const [x = 0, y = 0] = numbers(object.attributes['Boundary']);
  const corner: Matrix = [1, 0, 0, 1, x, y];
  const own = numbers(object.attributes['CTM']);
  const inner = own.length === 6 ? times(corner, own) : times(corner, IDENTITY);
  return times(matrix, inner);
}

interface PathEvents {
  line(x1: number, y1: number, x2: number, y2: number): void;
  /** A closed or filled area of straight edges, by the corners of its rectangle. */
  area(x1: number, y1: number, x2: number, y2: number): void;
  tick(): void;
}

/** How many numbers follow a path command, and whether it draws a straight line (9.1, table 35). */
const COMMANDS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

function followPath(data: string, events: PathEvents): void {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let curved = false;
  const take = (px: number, py: number): void => {
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
  };
  const end = (): void => {
    if (!curved && right > -Infinity) events.area(left, top, right, bottom);
    [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    curved = false;
  };
  for (const [, command, list] of data.matchAll(/([SMLQBAC])([^SMLQBAC]*)/gi)) {
    events.tick();
    const name = command!.toUpperCase();
    const values = numbers(list);
    const count = COMMANDS[name]!;
    if (values.length < count) continue;
    const toX = values[count - 2] ?? startX;
    const toY = values[count - 1] ?? startY;
    if (name === 'M' || name === 'S') {
      end();
      [startX, startY] = [toX, toY];
      take(toX, toY);
    } else if (name === 'L') {
      events.line(x, y, toX, toY);
      take(toX, toY);
    } else if (name === 'C') {
      events.line(x, y, startX, startY);
    } else curved = true;
    [x, y] = name === 'C' ? [startX, startY] : [toX, toY];
  }
  end();
}

/** Distances to the following characters; `g n d` stands for n times d. */
function distances(value: string | undefined, characters: number): number[] {
  if (value === undefined) return [];
  const result: number[] = [];
  const words = value.trim().split(/\s+/);
  for (let at = 0; at < words.length && result.length < characters; at += 1) {
    if (words[at] === 'g') {
      const times = Math.min(characters, Number(words[at + 1]) || 0);
      const distance = Number(words[at + 2]) || 0;
      for (let time = 0; time < times; time += 1) result.push(distance);
      at += 2;
    } else result.push(Number(words[at]) || 0);
  }
  // Too few distances: the last one goes on.
  while (result.length > 0 && result.length < characters - 1) result.push(result[result.length - 1]!);
  return result;
}

function isNarrow(character: string): boolean {
  const code = character.codePointAt(0)!;
  return code < 0x2e80 && !(code >= 0x2014 && code <= 0x2026);
}

function isWhite(object: XmlElement, colour: string): boolean {
  const element = childElements(object).find((node) => localName(node) === colour);
  const values = numbers(element?.attributes['Value']);
  return values.length === 3 && values.every((value) => value >= 250);
}

export function numbers(value: string | undefined): number[] {
  return value === undefined ? [] : value.trim().split(/[\s,]+/).map(Number).filter((number) => Number.isFinite(number));
}

function number(value: string | undefined, otherwise: number): number {
  const parsed = Number(value);
  return value === undefined || !Number.isFinite(parsed) ? otherwise : parsed;
}
