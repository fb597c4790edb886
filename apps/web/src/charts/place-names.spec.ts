import fc from 'fast-check';
import { placeNames, type NamedPoint, type PlacedName } from './place-names.js';

const AREA = { left: 0, right: 600, top: 0, bottom: 400 };
const HEIGHT = 14;

const boxOf = (name: PlacedName, width: number) => {
  const left = name.anchor === 'start' ? name.x : name.anchor === 'end' ? name.x - width : name.x - width / 2;
  return { left, right: left + width, top: name.y - HEIGHT / 2, bottom: name.y + HEIGHT / 2 };
};

describe('names of points', () => {
  test('stand to the right, and to the left where there is no room', () => {
    expect(placeNames([{ x: 100, y: 100, width: 60 }], HEIGHT, AREA)).toEqual([{ x: 107, y: 100, anchor: 'start' }]);
    expect(placeNames([{ x: 580, y: 100, width: 60 }], HEIGHT, AREA)).toEqual([{ x: 573, y: 100, anchor: 'end' }]);
  });

  test('are left out where everything is taken, but for one that must be named', () => {
    const heap = Array.from({ length: 30 }, (_, index) => ({ x: 300 + (index % 6) * 3, y: 200 + Math.floor(index / 6) * 3, width: 80 }));
    const placed = placeNames(heap, HEIGHT, AREA);
    expect(placed.filter((name) => name !== null).length).toBeLessThan(10);
    const last = [...heap, { x: 308, y: 206, width: 80, always: true }];
    expect(placeNames(last, HEIGHT, AREA).at(-1)).not.toBeNull();
  });

  test('never lie upon each other or leave the area', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }), width: fc.integer({ min: 10, max: 140 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), (points: NamedPoint[]) => {
        const boxes = placeNames(points, HEIGHT, AREA).flatMap((name, index) => (name ? [boxOf(name, points[index]!.width)] : []));
        for (const [index, one] of boxes.entries()) {
          expect(one.left >= AREA.left && one.right <= AREA.right && one.top >= AREA.top && one.bottom <= AREA.bottom).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
        }
      }),
    );
  });
});
