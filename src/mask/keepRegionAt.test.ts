import { describe, expect, it } from 'vitest';
import { grid, picture } from '../../e2e/tools/grid';
import { keepRegionAt } from './keepRegionAt';

describe('keepRegionAt', () => {
  it('follows every bend, and stops at corners', () => {
    const coverage = grid`
      # # # # # . #
      # . . . # . #
      # . # . # . .
      # . # # # . .
      # . . . . # #`;
    keepRegionAt(coverage, 0);
    expect(picture(coverage)).toBe(
      picture(grid`
        # # # # # . .
        # . . . # . .
        # . # . # . .
        # . # # # . .
        # . . . . . .`),
    );
  });

  it('does not go round the edge of the picture', () => {
    const coverage = grid`
      . . #
      # . .
      . . #`;
    keepRegionAt(coverage, 2);
    expect(picture(coverage)).toBe(
      picture(grid`
        . . #
        . . .
        . . .`),
    );
  });
});
