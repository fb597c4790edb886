/** A point that wants its name beside it, in pixels. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  /** Width of its name as set. */
  readonly width: number;
  /** Named whatever stands in the way. */
  readonly always?: boolean;
}

/** Where a name stands: `anchor` says which of its ends is at `x`. */
export interface PlacedName {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 7;
const CELL = 48;

/**
 * Places for the names of points, in the order given: right, left, above or below the point, where the name meets no other
 * name and no other point and stays in the area; `null` where there is none. Work grows with the number of names, not its square.
 */
export function placeNames(points: readonly NamedPoint[], height: number, area: Area): (PlacedName | null)[] {
  const taken = new Occupied();
  for (const point of points) taken.add({ left: point.x - 4, right: point.x + 4, top: point.y - 4, bottom: point.y + 4 }, point);
  return points.map((point) => {
    const ways: (PlacedName & Area)[] = [
      box(point.x + GAP, point.y, 'start', point.width, height),
      box(point.x - GAP, point.y, 'end', point.width, height),
      box(point.x, point.y - GAP - height / 2, 'middle', point.width, height),
      box(point.x, point.y + GAP + height / 2, 'middle', point.width, height),
    ];
    const inside = ways.filter((way) => way.left >= area.left && way.right <= area.right && way.top >= area.top && way.bottom <= area.bottom);
    const way = inside.find((candidate) => taken.isFree(candidate, point)) ?? (point.always ? (inside[0] ?? ways[1]) : undefined);
    if (!way) return null;
    taken.add(way, point);
    return { x: way.x, y: way.y, anchor: way.anchor };
  });
}

function box(x: number, y: number, anchor: PlacedName['anchor'], width: number, height: number): PlacedName & Area {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x, y, anchor, left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

/** What is taken of a surface, found again by squares of it. */
class Occupied {
  readonly #squares = new Map<string, { readonly area: Area; readonly by: NamedPoint }[]>();

  add(area: Area, by: NamedPoint): void {
    for (const square of squaresOf(area)) {
      const there = this.#squares.get(square);
      if (there) there.push({ area, by });
      else this.#squares.set(square, [{ area, by }]);
    }
  }

  /** Whether nothing but the point's own mark stands there. */
  isFree(area: Area, own: NamedPoint): boolean {
    return squaresOf(area).every((square) =>
      (this.#squares.get(square) ?? []).every(
        ({ area: other, by }) => by === own || other.right <= area.left || other.left >= area.right || other.bottom <= area.top || other.top >= area.bottom,
      ),
    );
  }
}

function squaresOf(area: Area): string[] {
  const squares: string[] = [];
  for (let column = Math.floor(area.left / CELL); column <= Math.floor(area.right / CELL); column += 1) {
    for (let row = Math.floor(area.top / CELL); row <= Math.floor(area.bottom / CELL); row += 1) squares.push(`${column} ${row}`);
  }
  return squares;
}
