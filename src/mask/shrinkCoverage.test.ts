import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid, picture } from '../../e2e/tools/grid';
import { type Coverage, KEEP, REPAINT } from './coverage';
import { growCoverage } from './growCoverage';
import { shrinkCoverage } from './shrinkCoverage';

/** From the definition: a painted pixel stays when no pixel to keep is within the radius. */
function shrinkByLooking(coverage: Coverage, radius: number): Coverage {
  const { w, data } = coverage;
  const kept = [...data.keys()].filter((i) => data[i] === KEEP);
  const isNear = (a: number, b: number) =>
    (Math.floor(a / w) - Math.floor(b / w)) ** 2 + ((a % w) - (b % w)) ** 2 <= radius * radius;
  return { ...coverage, data: data.map((_, i) => (kept.some((k) => isNear(i, k)) ? 0 : 255)) };
}

const invert = (coverage: Coverage): Coverage => ({
  ...coverage,
  data: coverage.data.map((byte) => REPAINT - byte),
});

const anyRadius = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.double({ min: 0, max: 30, noNaN: true }),
);

const cross = grid`
  . . . # # . . .
  . # # # # # # .
  # # # # # # # #
  . # # # # # # .
  . . . # # . . .
  . . . . . . . .`;

describe('shrinkCoverage', () => {
  it('by 1 takes what touches something to keep by a side; the edge of the photo takes nothing', () => {
    expect(picture(shrinkCoverage(cross, 1))).toBe(
      picture(grid`
        . . . . . . . .
        . . . # # . . .
        . # # # # # # .
        . . . # # . . .
        . . . . . . . .
        . . . . . . . .`),
    );
  });

  it('by 1.5 takes what touches by a corner too', () => {
    expect(picture(shrinkCoverage(cross, 1.5))).toBe(
      picture(grid`
        . . . . . . . .
        . . . . . . . .
        . . # # # # . .
        . . . . . . . .
        . . . . . . . .
        . . . . . . . .`),
    );
  });

  it('by 0 is a copy', () => {
    const copy = shrinkCoverage(cross, 0);
    expect(copy).toEqual(cross);
    expect(copy.data).not.toBe(cross.data);
  });

  it('leaves a photo that is painted all over as it is', () => {
    const all = invert({ w: 5, h: 3, data: new Uint8Array(15) });
    expect(shrinkCoverage(all, 100)).toEqual(all);
  });

  it('is the exact Euclidean erosion', () => {
    fc.assert(
      fc.property(anyCoverage(20), anyRadius, (coverage, r) => {
        expect(picture(shrinkCoverage(coverage, r))).toBe(picture(shrinkByLooking(coverage, r)));
      }),
    );
  });

  it('of the mask is grow of what is kept', () => {
    fc.assert(
      fc.property(anyCoverage(20), anyRadius, (coverage, r) => {
        expect(invert(shrinkCoverage(coverage, r))).toEqual(growCoverage(invert(coverage), r));
      }),
    );
  });

  it('after grow closes: nothing is lost, and closing again changes nothing', () => {
    const close = (c: Coverage, r: number) => shrinkCoverage(growCoverage(c, r), r);
    fc.assert(
      fc.property(anyCoverage(20), anyRadius, (coverage, r) => {
        const closed = close(coverage, r);
        expect(closed.data.every((byte, i) => byte >= coverage.data[i])).toBe(true);
        expect(close(closed, r)).toEqual(closed);
      }),
    );
  });

  it.each([-1, Number.NaN])('refuses a radius of %d', (radius) => {
    expect(() => shrinkCoverage(cross, radius)).toThrow(RangeError);
  });
});
