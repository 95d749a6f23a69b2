import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid, picture } from '../../e2e/tools/grid';
import type { ImagePoint } from '../geometry/point';
import { isEmptyRect, type Rect } from '../geometry/rect';
import { type Coverage, emptyCoverage, KEEP, REPAINT } from './coverage';
import { type Disc, rasterise, reachOfSegment } from './rasterise';

const at = (x: number, y: number): ImagePoint => ({ x, y });
const disc = ({ x, y }: ImagePoint, size: number): Disc => ({ x, y, radius: size / 2 });

function drawOn(coverage: Coverage, from: Disc, to: Disc): Rect {
  const reach = reachOfSegment(coverage, from, to);
  rasterise(coverage, from, to, REPAINT, reach);
  return reach;
}

function tapered(w: number, h: number, from: Disc, to: Disc): Coverage {
  const coverage = emptyCoverage({ w, h });
  drawOn(coverage, from, to);
  return coverage;
}

const drawn = (w: number, h: number, from: ImagePoint, to: ImagePoint, size: number): Coverage =>
  tapered(w, h, disc(from, size), disc(to, size));

/** Distance from a pixel's centre to the segment, straight from the definition. */
function distanceTo(px: number, py: number, a: ImagePoint, b: ImagePoint): number {
  const [x, y, dx, dy] = [px + 0.5, py + 0.5, b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

/**
 * How far beyond the hull of two discs a pixel's centre is, at most 0 inside: the least of the distances to all discs
 * on the way from one to the other, which a search in ever smaller steps finds because it has but one valley.
 */
function beyondHull(px: number, py: number, a: Disc, b: Disc): number {
  const beyond = (t: number) =>
    Math.hypot(px + 0.5 - a.x - t * (b.x - a.x), py + 0.5 - a.y - t * (b.y - a.y)) -
    (a.radius + t * (b.radius - a.radius));
  let [low, high] = [0, 1];
  for (let i = 0; i < 80; i++) {
    const third = (high - low) / 3;
    if (beyond(low + third) < beyond(high - third)) high -= third;
    else low += third;
  }
  return Math.min(beyond(0), beyond(1), beyond(low));
}

const isUnder = (p: ImagePoint, x: number, y: number) =>
  Math.floor(p.x) === x && Math.floor(p.y) === y;

const coordinate = fc.oneof(
  fc.double({ min: -60, max: 90, noNaN: true }),
  fc.integer({ min: -60, max: 90 }),
  fc.integer({ min: -120, max: 180 }).map((n) => n / 2),
);
const anyPoint = fc.record({ x: coordinate, y: coordinate });
const anySize = fc.oneof(
  fc.double({ min: 1, max: 80, noNaN: true }),
  fc.integer({ min: 1, max: 12 }),
);

describe('rasterise', () => {
  it('draws a dab', () => {
    expect(picture(drawn(7, 5, at(3.5, 2.5), at(3.5, 2.5), 4))).toBe(
      picture(grid`
        . . . # . . .
        . . # # # . .
        . # # # # # .
        . . # # # . .
        . . . # . . .`),
    );
  });

  it('draws a line with round ends', () => {
    expect(picture(drawn(10, 7, at(3, 3.5), at(7, 3.5), 5))).toBe(
      picture(grid`
        . . . . . . . . . .
        . # # # # # # # # .
        . # # # # # # # # .
        # # # # # # # # # #
        . # # # # # # # # .
        . # # # # # # # # .
        . . . . . . . . . .`),
    );
  });

  it('draws a slanted line', () => {
    expect(picture(drawn(7, 7, at(1.5, 1.5), at(5.5, 5.5), 2))).toBe(
      picture(grid`
        . # . . . . .
        # # # . . . .
        . # # # . . .
        . . # # # . .
        . . . # # # .
        . . . . # # #
        . . . . . # .`),
    );
  });

  it.each([
    ['in the middle', 1.5, 1.5],
    ['on its top left corner', 1, 1],
    ['on its left side, equally near to the next one', 1, 1.5],
    ['just before the next one', 1.999, 1.999],
  ])('paints the one pixel under a click of size 1 %s', (_, x, y) => {
    expect(picture(drawn(4, 3, at(x, y), at(x, y), 1))).toBe(
      picture(grid`
        . . . .
        . # . .
        . . . .`),
    );
  });

  it('leaves a mark with every size from 1 wherever it clicks', () => {
    const inside = fc.double({ min: 0, max: 3, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(inside, inside, fc.double({ min: 1, max: 3, noNaN: true }), (x, y, size) => {
        const { data } = drawn(3, 3, at(x, y), at(x, y), size);
        expect(data[Math.floor(y) * 3 + Math.floor(x)]).toBe(REPAINT);
      }),
    );
  });

  it('paints the pixels whose centres are within size / 2, and those under the ends', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anySize, (a, b, size) => {
        const { data } = drawn(30, 20, a, b, size);
        const isDot = size === 1 && a.x === b.x && a.y === b.y;
        const isRight = (byte: number, i: number) => {
          const [x, y] = [i % 30, Math.floor(i / 30)];
          const beyond = distanceTo(x, y, a, b) - size / 2;
          if (isUnder(a, x, y) || isUnder(b, x, y)) return byte === REPAINT;
          if (isDot || beyond > 1e-8) return byte === KEEP;
          return byte === REPAINT || beyond > 1e-12;
        };
        expect(data.every(isRight)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('tapers between the outer tangents of both discs', () => {
    expect(picture(tapered(14, 7, disc(at(3.5, 3.5), 6), disc(at(12, 3.5), 1)))).toBe(
      picture(grid`
        . . . # . . . . . . . . . .
        . # # # # # # . . . . . . .
        . # # # # # # # # # . . . .
        # # # # # # # # # # # # # .
        . # # # # # # # # # . . . .
        . # # # # # # . . . . . . .
        . . . # . . . . . . . . . .`),
    );
  });

  it('is the larger disc where that holds the smaller one', () => {
    const large = disc(at(4.5, 3.5), 6);
    const small = disc(at(5.5, 3.5), 2);
    expect(tapered(9, 7, large, small)).toEqual(tapered(9, 7, large, large));
    expect(tapered(9, 7, small, large)).toEqual(tapered(9, 7, large, large));
  });

  it('paints the pixels whose centres are in the hull of two discs, and those under the ends', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anySize, anySize, (p, q, sizeP, sizeQ) => {
        const [a, b] = [disc(p, sizeP), disc(q, sizeQ)];
        const { data } = tapered(20, 15, a, b);
        const isDot = sizeP === 1 && sizeQ === 1 && p.x === q.x && p.y === q.y;
        const isRight = (byte: number, i: number) => {
          const [x, y] = [i % 20, Math.floor(i / 20)];
          if (isUnder(a, x, y) || isUnder(b, x, y)) return byte === REPAINT;
          const beyond = beyondHull(x, y, a, b);
          if (isDot || beyond > 1e-6) return byte === KEEP;
          return byte === REPAINT || beyond > -1e-6;
        };
        expect(data.every(isRight)).toBe(true);
      }),
    );
  });

  it('writes within the reach it announces and never beside the photo', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anySize, anySize, (a, b, sizeA, sizeB) => {
        const [w, h, margin] = [30, 20, 100];
        const memory = new Uint8Array(w * h + 2 * margin).fill(7);
        const coverage = { w, h, data: memory.subarray(margin, margin + w * h) };
        const reach = drawOn(coverage, disc(a, sizeA), disc(b, sizeB));
        const isOutside = (_: number, i: number) => {
          const [x, y] = [(i - margin) % w, Math.floor((i - margin) / w)];
          const isAcross = x >= reach.x && x < reach.x + reach.w;
          return !(isAcross && y >= reach.y && y < reach.y + reach.h);
        };
        expect(memory.filter(isOutside).every((byte) => byte === 7)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same pixels in both directions', () => {
    const whole = fc.record({
      x: fc.integer({ min: -5, max: 35 }),
      y: fc.integer({ min: -5, max: 25 }),
    });
    const size = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(whole, whole, size, size, (p, q, sizeP, sizeQ) => {
        const [a, b] = [disc(p, sizeP), disc(q, sizeQ)];
        expect(picture(tapered(30, 20, a, b))).toBe(picture(tapered(30, 20, b, a)));
      }),
    );
  });

  it('has no reach beside the photo', () => {
    const far = reachOfSegment({ w: 30, h: 20 }, disc(at(-50, -9), 19), disc(at(-10, 40), 19));
    expect(isEmptyRect(far)).toBe(true);
  });
});
