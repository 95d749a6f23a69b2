import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid, picture } from '../../e2e/tools/grid';
import { KEEP } from './coverage';
import { findRegions } from './findRegions';
import { removeSpecks } from './removeSpecks';

const dusty = grid`
  # . . . . . # .
  . . # # . # . .
  . . # # . . . #
  . . . . . . # .
  # # . . . # . .`;

describe('removeSpecks', () => {
  it('takes regions of at most the area; pixels that touch by a corner are one region', () => {
    expect(picture(removeSpecks(dusty, 2))).toBe(
      picture(grid`
        . . . . . . . .
        . . # # . . . .
        . . # # . . . #
        . . . . . . # .
        . . . . . # . .`),
    );
  });

  it('leaves exactly the regions that are larger', () => {
    fc.assert(
      fc.property(anyCoverage(20), fc.nat(12), (coverage, maxArea) => {
        const areas = (c: typeof coverage) => findRegions(c).list.map(({ area }) => area);
        const cleaned = removeSpecks(coverage, maxArea);
        expect(areas(cleaned)).toEqual(areas(coverage).filter((area) => area > maxArea));
        const added = cleaned.data.some((byte, i) => byte !== KEEP && coverage.data[i] === KEEP);
        expect(added).toBe(false);
      }),
    );
  });

  it('of no area is a copy', () => {
    const copy = removeSpecks(dusty, 0);
    expect(copy).toEqual(dusty);
    expect(copy.data).not.toBe(dusty.data);
  });
});
