import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid, picture } from '../../e2e/tools/grid';
import { type Coverage, REPAINT } from './coverage';
import { growCoverage } from './growCoverage';

/** From the definition: each pixel looks for a painted one within the radius. */
function growByLooking(coverage: Coverage, radius: number): Coverage {
  const { w, data } = coverage;
  const painted = [...data.keys()].filter((i) => data[i] === REPAINT);
  const isNear = (a: number, b: number) =>
    (Math.floor(a / w) - Math.floor(b / w)) ** 2 + ((a % w) - (b % w)) ** 2 <= radius * radius;
  return { ...coverage, data: data.map((_, i) => (painted.some((p) => isNear(i, p)) ? 255 : 0)) };
}

const speck = grid`
  . . . . . . .
  . . . . . . .
  . . . # . . .
  . . . . . . .
  . . . . . . .`;

describe('growCoverage', () => {
  it('by 1 adds the four neighbours', () => {
    expect(picture(growCoverage(speck, 1))).toBe(
      picture(grid`
        . . . . . . .
        . . . # . . .
        . . # # # . .
        . . . # . . .
        . . . . . . .`),
    );
  });

  it('by 1.5 adds the corners too', () => {
    expect(picture(growCoverage(speck, 1.5))).toBe(
      picture(grid`
        . . . . . . .
        . . # # # . .
        . . # # # . .
        . . # # # . .
        . . . . . . .`),
    );
  });

  it('by 0 is a copy', () => {
    const copy = growCoverage(speck, 0);
    expect(copy).toEqual(speck);
    expect(copy.data).not.toBe(speck.data);
  });

  it('fills the photo from any paint when the radius is large', () => {
    expect(growCoverage(speck, 1e9).data.every((byte) => byte === REPAINT)).toBe(true);
  });

  it('is the exact Euclidean dilation', () => {
    const radius = fc.oneof(
      fc.integer({ min: 0, max: 12 }),
      fc.double({ min: 0, max: 30, noNaN: true }),
    );
    fc.assert(
      fc.property(anyCoverage(20), radius, (coverage, r) => {
        expect(picture(growCoverage(coverage, r))).toBe(picture(growByLooking(coverage, r)));
      }),
    );
  });

  it.each([-1, Number.NaN])('refuses a radius of %d', (radius) => {
    expect(() => growCoverage(speck, radius)).toThrow(RangeError);
  });
});
