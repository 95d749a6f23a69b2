import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_RECT,
  growRect,
  intersectRects,
  isEmptyRect,
  pixelsWithin,
  type Rect,
  rectOfSize,
  roundRectOut,
  uniteRects,
} from './rect';

const corner = fc.integer({ min: -20, max: 20 });
const length = fc.integer({ min: 0, max: 20 });
const anyRect: fc.Arbitrary<Rect> = fc.record({ x: corner, y: corner, w: length, h: length });
const real = fc.double({ min: -50, max: 50, noNaN: true });
const anyRealRect: fc.Arbitrary<Rect> = fc.record({
  x: real,
  y: real,
  w: fc.double({ min: 0, max: 50, noNaN: true }),
  h: fc.double({ min: 0, max: 50, noNaN: true }),
});
const anyPoint = fc.record({ x: fc.integer({ min: -25, max: 45 }), y: corner });

/** Whether the pixel at p lies in the rectangle. */
const has = (r: Rect, p: { x: number; y: number }) =>
  p.x >= r.x && p.y >= r.y && p.x < r.x + r.w && p.y < r.y + r.h;

describe('intersectRects', () => {
  it('has exactly the pixels both have', () => {
    fc.assert(
      fc.property(anyRect, anyRect, anyPoint, (a, b, p) => {
        expect(has(intersectRects(a, b), p)).toBe(has(a, p) && has(b, p));
      }),
    );
  });

  it('of rectangles that only touch is empty', () => {
    const a = { x: 0, y: 0, w: 5, h: 5 };
    expect(intersectRects(a, { x: 5, y: 0, w: 5, h: 5 })).toEqual(EMPTY_RECT);
  });
});

describe('uniteRects', () => {
  it('is the smallest rectangle with the pixels of both', () => {
    expect(uniteRects({ x: 1, y: 2, w: 3, h: 1 }, { x: -1, y: 4, w: 2, h: 2 })).toEqual({
      x: -1,
      y: 2,
      w: 5,
      h: 4,
    });
  });

  it('has every pixel of both, does not depend on the order, and an empty one adds nothing', () => {
    fc.assert(
      fc.property(anyRect, anyRect, anyPoint, (a, b, p) => {
        const both = uniteRects(a, b);
        if (has(a, p) || has(b, p)) expect(has(both, p)).toBe(true);
        expect(isEmptyRect(both)).toBe(isEmptyRect(a) && isEmptyRect(b));
        if (!isEmptyRect(both)) expect(uniteRects(b, a)).toEqual(both);
        expect(uniteRects(a, EMPTY_RECT)).toEqual(isEmptyRect(a) ? EMPTY_RECT : a);
      }),
    );
  });
});

describe('roundRectOut', () => {
  it('is whole, contains the rectangle, and is at most a pixel larger on each side', () => {
    fc.assert(
      fc.property(anyRealRect, (r) => {
        const whole = roundRectOut(r);
        const sides = (rect: Rect) => [-rect.x, -rect.y, rect.x + rect.w, rect.y + rect.h];
        expect(Object.values(whole).every(Number.isInteger)).toBe(true);
        for (const [i, side] of sides(whole).entries()) {
          expect(side).toBeGreaterThanOrEqual(sides(r)[i]);
          expect(side).toBeLessThanOrEqual(sides(r)[i] + 1);
        }
      }),
    );
  });
});

describe('pixelsWithin', () => {
  it('has exactly the pixels whose centres the rectangle has', () => {
    fc.assert(
      fc.property(anyRealRect, anyPoint, (r, p) => {
        expect(has(pixelsWithin(r), p)).toBe(has(r, { x: p.x + 0.5, y: p.y + 0.5 }));
      }),
    );
  });

  it('gives a pixel cut in the middle to one of two rectangles that meet there', () => {
    expect(pixelsWithin({ x: 1, y: 1, w: 1.5, h: 1 })).toEqual({ x: 1, y: 1, w: 1, h: 1 });
    expect(pixelsWithin({ x: 2.5, y: 1, w: 2, h: 1 })).toEqual({ x: 2, y: 1, w: 2, h: 1 });
  });
});

describe('growRect', () => {
  it('is undone by the opposite', () => {
    fc.assert(
      fc.property(anyRect, fc.nat(9), (r, margin) => {
        expect(growRect(growRect(r, margin), -margin)).toEqual(r);
      }),
    );
  });
});

describe('isEmptyRect', () => {
  it.each([
    [{ x: 0, y: 0, w: 0, h: 5 }, true],
    [{ x: 0, y: 0, w: 5, h: -1 }, true],
    [{ x: 0, y: 0, w: Number.NaN, h: 5 }, true],
    [rectOfSize({ w: 1, h: 1 }), false],
  ])('%o: %s', (rect, expected) => {
    expect(isEmptyRect(rect)).toBe(expected);
  });
});
