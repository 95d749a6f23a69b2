import { describe, expect, it } from 'vitest';
import { grid, picture } from '../../e2e/tools/grid';
import { takeRegion } from './takeRegion';

describe('takeRegion', () => {
  it('follows every bend, stops at corners, and leaves the rest', () => {
    const coverage = grid`
      # # # # # . #
      # . . . # . #
      # . # . # . .
      # . # # # . .
      # . . . . # #`;
    expect(picture(takeRegion(coverage, 0))).toBe(
      picture(grid`
        # # # # # . .
        # . . . # . .
        # . # . # . .
        # . # # # . .
        # . . . . . .`),
    );
    expect(picture(coverage)).toBe(
      picture(grid`
        . . . . . . #
        . . . . . . #
        . . . . . . .
        . . . . . . .
        . . . . . # #`),
    );
  });

  it('does not go round the edge of the picture', () => {
    const coverage = grid`
      . . #
      # . .
      . . #`;
    expect(picture(takeRegion(coverage, 2))).toBe(
      picture(grid`
        . . #
        . . .
        . . .`),
    );
  });
});
