import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid, picture } from '../../e2e/tools/grid';
import type { ImagePoint } from '../geometry/point';
import { isEmptyRect, type Rect } from '../geometry/rect';
import { type Coverage, emptyCoverage, KEEP, REPAINT } from './coverage';
import { rasterise, reachOfSegment } from './rasterise';

const at = (x: number, y: number): ImagePoint => ({ x, y });

function drawOn(coverage: Coverage, from: ImagePoint, to: ImagePoint, size: number): Rect {
  const reach = reachOfSegment(coverage, from, to, size / 2);
  rasterise(coverage, from, to, size / 2, REPAINT, reach);
  return reach;
}

function drawn(w: number, h: number, from: ImagePoint, to: ImagePoint, size: number): Coverage {
  const coverage = emptyCoverage({ w, h });
  drawOn(coverage, from, to, size);
  return coverage;
}

/** Distance from a pixel's centre to the segment, straight from the definition. */
function distanceTo(px: number, py: number, a: ImagePoint, b: ImagePoint): number {
  const [x, y, dx, dy] = [px + 0.5, py + 0.5, b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
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

  it('writes within the reach it announces and never beside the photo', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anySize, (a, b, size) => {
        const [w, h, margin] = [30, 20, 100];
        const memory = new Uint8Array(w * h + 2 * margin).fill(7);
        const coverage = { w, h, data: memory.subarray(margin, margin + w * h) };
        const reach = drawOn(coverage, a, b, size);
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
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 20 }), (a, b, size) => {
        expect(picture(drawn(30, 20, a, b, size))).toBe(picture(drawn(30, 20, b, a, size)));
      }),
    );
  });

  it('has no reach beside the photo', () => {
    const far = reachOfSegment({ w: 30, h: 20 }, at(-50, -9), at(-10, 40), 9.5);
    expect(isEmptyRect(far)).toBe(true);
  });
});
