import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid } from '../../e2e/tools/grid';
import { EMPTY_RECT, type Rect } from '../geometry/rect';
import { type Coverage, emptyCoverage, REPAINT } from './coverage';
import { coverageBounds } from './coverageBounds';

/** From the definition: least and greatest coordinates of the painted pixels. */
function boundsByList({ w, data }: Coverage): Rect {
  const painted = [...data.keys()].filter((i) => data[i] === REPAINT);
  if (painted.length === 0) return EMPTY_RECT;
  const xs = painted.map((i) => i % w);
  const ys = painted.map((i) => Math.floor(i / w));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) + 1 - x, h: Math.max(...ys) + 1 - y };
}

describe('coverageBounds', () => {
  it('is empty when nothing is painted', () => {
    expect(coverageBounds(emptyCoverage({ w: 5, h: 4 }))).toEqual(EMPTY_RECT);
  });

  it('is tight', () => {
    const coverage = grid`
      . . . . . .
      . . # . . .
      . . . . # .
      . . # . . .
      . . . . . .`;
    expect(coverageBounds(coverage)).toEqual({ x: 2, y: 1, w: 3, h: 3 });
  });

  it('agrees with a list of all painted pixels', () => {
    fc.assert(
      fc.property(anyCoverage(24), (coverage) => {
        expect(coverageBounds(coverage)).toEqual(boundsByList(coverage));
      }),
    );
  });
});
