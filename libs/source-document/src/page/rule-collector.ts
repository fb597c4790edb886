import { applyX, applyY, type Matrix } from '../geometry/matrix.js';
import type { Rule } from './page-content.js';

/** Lines off their axis by more than this are no ruling lines. In points. */
const OFF_AXIS = 0.8;
/** A filled rectangle not thicker than this is a line; thicker ones are shading. */
const THICKEST = 3.5;
const MOST_RULES = 200_000;

/** Gathers the ruling lines of a page from its drawing: strokes along an axis, and rectangles filled so thin that they are lines. */
export class RuleCollector {
  readonly rules: Rule[] = [];

  /** A stroked piece of a path, in the coordinates that `matrix` brings to the page. */
  stroke(matrix: Matrix, x1: number, y1: number, x2: number, y2: number): void {
    this.add(applyX(matrix, x1, y1), applyY(matrix, x1, y1), applyX(matrix, x2, y2), applyY(matrix, x2, y2));
  }

  /** A filled area by two opposite corners. */
  fill(matrix: Matrix, x1: number, y1: number, x2: number, y2: number): void {
    const left = applyX(matrix, x1, y1);
    const top = applyY(matrix, x1, y1);
    const right = applyX(matrix, x2, y2);
    const bottom = applyY(matrix, x2, y2);
    const width = Math.abs(right - left);
    const height = Math.abs(bottom - top);
    if (height <= THICKEST && width > height * 2) this.add(left, (top + bottom) / 2, right, (top + bottom) / 2);
    else if (width <= THICKEST && height > width * 2) this.add((left + right) / 2, top, (left + right) / 2, bottom);
  }

  private add(x1: number, y1: number, x2: number, y2: number): void {
    if (this.rules.length >= MOST_RULES) return;
    const width = Math.abs(x2 - x1);
    const height = Math.abs(y2 - y1);
    if (height <= OFF_AXIS && width > height) {
      this.rules.push({ horizontal: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    } else if (width <= OFF_AXIS && height > width) {
      this.rules.push({ horizontal: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
    }
  }
}
