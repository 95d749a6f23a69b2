import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid, picture } from '../../e2e/tools/grid';
import type { ImagePoint } from '../geometry/point';
import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { type Coverage, emptyCoverage, KEEP, REPAINT } from './coverage';
import type { Shape } from './shape';
import { shapeSpans } from './shapeSpans';

const PHOTO = { w: 17, h: 13 };

/** The shape drawn, which fails when a pixel is taken twice, or not from top to bottom and left to right. */
function drawn(shape: Shape, photo: Size = PHOTO): Coverage {
  const coverage = emptyCoverage(photo);
  let before = 0;
  shapeSpans(shape, photo, (y, start, end) => {
    expect(start < end && start >= 0 && end <= photo.w && y >= 0 && y < photo.h).toBe(true);
    expect(y * photo.w + start).toBeGreaterThanOrEqual(before);
    before = y * photo.w + end;
    coverage.data.fill(REPAINT, y * photo.w + start, before);
  });
  return coverage;
}

const rectangle = (x: number, y: number, w: number, h: number): Shape => ({
  kind: 'rectangle',
  rect: { x, y, w, h },
});
const ellipse = (x: number, y: number, w: number, h: number): Shape => ({
  kind: 'ellipse',
  rect: { x, y, w, h },
});
const polygon = (...points: [number, number][]): Shape => ({
  kind: 'polygon',
  points: points.map(([x, y]) => ({ x, y })),
});

function moved(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind !== 'polygon') {
    return { ...shape, rect: { ...shape.rect, x: shape.rect.x + dx, y: shape.rect.y + dy } };
  }
  return { ...shape, points: shape.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) };
}

const quarters = (n: number) => BigInt(Math.round(n * 4));

/** Inside by the winding number, in whole quarters of a pixel: exact. On an edge, what lies right of it or below. */
function isInPolygon(x: number, y: number, points: readonly ImagePoint[]): boolean {
  const [px, py] = [quarters(x + 0.5), quarters(y + 0.5)];
  let winding = 0;
  for (const [i, a] of points.entries()) {
    const b = points[(i + 1) % points.length] ?? a;
    const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
    const [ux, uy, lx, ly] = [upper.x, upper.y, lower.x, lower.y].map(quarters);
    if (py < uy || py >= ly) continue;
    if ((px - ux) * (ly - uy) >= (py - uy) * (lx - ux)) winding += a === upper ? 1 : -1;
  }
  return winding !== 0;
}

/** Inside or on the line, in whole eighths of a pixel: exact. */
function isInEllipse(x: number, y: number, rect: Rect): boolean {
  const [w, h] = [quarters(rect.w), quarters(rect.h)];
  const dx = 2n * (quarters(x + 0.5) - quarters(rect.x)) - w;
  const dy = 2n * (quarters(y + 0.5) - quarters(rect.y)) - h;
  return dx * dx * h * h + dy * dy * w * w <= w * w * h * h;
}

function isIn(x: number, y: number, shape: Shape): boolean {
  if (shape.kind === 'polygon') return isInPolygon(x, y, shape.points);
  const { rect } = shape;
  if (!(rect.w > 0 && rect.h > 0)) return false;
  if (shape.kind === 'ellipse') return isInEllipse(x, y, rect);
  const isAcross = x + 0.5 >= rect.x && x + 0.5 < rect.x + rect.w;
  return isAcross && y + 0.5 >= rect.y && y + 0.5 < rect.y + rect.h;
}

/** Quarters of a pixel, near and very far. */
const coordinate = fc.oneof(
  fc.integer({ min: -12, max: 100 }).map((n) => n / 4),
  fc.integer({ min: -5, max: 20 }),
  fc.integer({ min: -4_000_000, max: 4_000_000 }).map((n) => n / 4),
);
const extent = fc.oneof(
  fc.integer({ min: -4, max: 80 }).map((n) => n / 4),
  fc.integer({ min: 0, max: 8_000_000 }).map((n) => n / 4),
);
const anyRect = fc.record({ x: coordinate, y: coordinate, w: extent, h: extent });
const anyPolygon = fc
  .array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 9 })
  .map((points): Shape => ({ kind: 'polygon', points }));
const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  anyRect.map((rect): Shape => ({ kind: 'rectangle', rect })),
  anyRect.map((rect): Shape => ({ kind: 'ellipse', rect })),
  anyPolygon,
);

describe('shapeSpans', () => {
  it('draws a rectangle of the pixels whose centres are in it', () => {
    expect(picture(drawn(rectangle(1.5, 0.6, 3, 2), { w: 6, h: 4 }))).toBe(
      picture(grid`
        . . . . . .
        . # # # . .
        . # # # . .
        . . . . . .`),
    );
  });

  it('draws an ellipse', () => {
    expect(picture(drawn(ellipse(1, 1, 9, 5), { w: 11, h: 7 }))).toBe(
      picture(grid`
        . . . . . . . . . . .
        . . . # # # # # . . .
        . # # # # # # # # # .
        . # # # # # # # # # .
        . # # # # # # # # # .
        . . . # # # # # . . .
        . . . . . . . . . . .`),
    );
  });

  it('draws a polygon, closed by itself', () => {
    expect(picture(drawn(polygon([1, 1], [8, 1], [1, 6]), { w: 9, h: 7 }))).toBe(
      picture(grid`
        . . . . . . . . .
        . # # # # # # . .
        . # # # # # . . .
        . # # # . . . . .
        . # # . . . . . .
        . # . . . . . . .
        . . . . . . . . .`),
    );
  });

  it('fills what an outline goes round twice', () => {
    const twice = polygon([0, 0], [7, 0], [7, 5], [2, 5], [2, 1], [5, 1], [5, 4], [0, 4]);
    expect(picture(drawn(twice, { w: 8, h: 6 }))).toBe(
      picture(grid`
        # # # # # # # .
        # # # # # # # .
        # # # # # # # .
        # # # # # # # .
        . . # # # # # .
        . . . . . . . .`),
    );
  });

  it('leaves out what an outline goes round once and once back', () => {
    const outside: [number, number][] = [
      [0, 0],
      [7, 0],
      [7, 5],
      [0, 5],
      [0, 0],
    ];
    const inside: [number, number][] = [
      [2, 1],
      [2, 4],
      [5, 4],
      [5, 1],
      [2, 1],
    ];
    expect(picture(drawn(polygon(...outside, ...inside), { w: 8, h: 6 }))).toBe(
      picture(grid`
        # # # # # # # .
        # # . . . # # .
        # # . . . # # .
        # # . . . # # .
        # # # # # # # .
        . . . . . . . .`),
    );
  });

  it('gives a centre on a straight edge to the right and to below: neighbours share no pixel, and miss none', () => {
    const triangles = [polygon([0, 0], [5, 0], [0, 5]), polygon([5, 0], [5, 5], [0, 5])];
    const [first, second] = triangles.map((shape) => drawn(shape, { w: 5, h: 5 }));
    const both = first?.data.map((byte, i) => byte + (second?.data[i] ?? 0));
    expect(both).toEqual(new Uint8Array(25).fill(REPAINT));
  });

  it.each<[string, Shape]>([
    ['no point', polygon()],
    ['one point', polygon([3, 3])],
    ['a line', polygon([1, 1], [9, 7])],
    ['a line there and back', polygon([1, 1], [9, 1], [9, 7], [9, 1])],
    ['a rectangle without width', rectangle(3.5, 2, 0, 5)],
    ['a rectangle turned inside out', rectangle(8, 8, -4, -4)],
    ['an ellipse without height', ellipse(2, 4.5, 9, 0)],
    ['a shape beside the photo', ellipse(40, -5, 9, 9)],
    ['a place that is none', polygon([Number.NaN, 1], [9, Number.NaN], [4, 9])],
  ])('paints nothing for %s', (_, shape) => {
    expect(drawn(shape)).toEqual(emptyCoverage(PHOTO));
  });

  it('takes exactly the pixels whose centres are in the shape, however far it reaches', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        const { data } = drawn(shape);
        const isRight = (byte: number, i: number) =>
          byte === (isIn(i % PHOTO.w, Math.floor(i / PHOTO.w), shape) ? REPAINT : KEEP);
        expect(data.every(isRight)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('moves with the shape', () => {
    const shift = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(anyShape, shift, shift, (shape, dx, dy) => {
        const [before, after] = [drawn(shape), drawn(moved(shape, dx, dy))];
        for (let i = 0; i < before.data.length; i++) {
          const [x, y] = [(i % PHOTO.w) + dx, Math.floor(i / PHOTO.w) + dy];
          if (x < 0 || y < 0 || x >= PHOTO.w || y >= PHOTO.h) continue;
          expect(after.data[y * PHOTO.w + x]).toBe(before.data[i]);
        }
      }),
    );
  });
});
