import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid } from '../../e2e/tools/grid';
import { type Coverage, KEEP, REPAINT } from './coverage';
import { labelRuns } from './labelRuns';

/** For each pixel of the value the first pixel (in reading order) of its region, found by flooding. */
function regionsByFlood({ w, h, data }: Coverage, value: number): Map<number, number> {
  const first = new Map<number, number>();
  const isNextTo = (dx: number, dy: number) => value === REPAINT || dx === 0 || dy === 0;
  for (const seed of data.keys()) {
    const open = data[seed] === value && !first.has(seed) ? [seed] : [];
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      first.set(i, seed);
      for (let n = 0; n < 9; n++) {
        const [dx, dy] = [(n % 3) - 1, Math.floor(n / 3) - 1];
        const [x, y] = [(i % w) + dx, Math.floor(i / w) + dy];
        const next = y * w + x;
        const isInside = x >= 0 && y >= 0 && x < w && y < h && isNextTo(dx, dy);
        if (isInside && data[next] === value && !first.has(next)) open.push(next);
      }
    }
  }
  return first;
}

/** The same, from the labelled runs. */
function regionsByRuns(coverage: Coverage, value: number): Map<number, number> {
  const { row, start, end, region } = labelRuns(coverage, value);
  const first = new Map<number, number>();
  for (const [k, root] of region.entries()) {
    for (let x = start[k]; x < end[k]; x++) {
      first.set(row[k] * coverage.w + x, row[root] * coverage.w + start[root]);
    }
  }
  return first;
}

describe('labelRuns', () => {
  it('joins what touches by a corner, also late', () => {
    const { row, start, end, region } = labelRuns(grid`
      . # . . . # .
      # . . . # . #
      . # . # . . .
      . . # . . . #`);
    expect([...region.keys()].map((k) => [row[k], start[k], end[k], region[k]])).toEqual([
      [0, 1, 2, 0],
      [0, 5, 6, 0],
      [1, 0, 1, 0],
      [1, 4, 5, 0],
      [1, 6, 7, 0],
      [2, 1, 2, 0],
      [2, 3, 4, 0],
      [3, 2, 3, 0],
      [3, 6, 7, 8],
    ]);
  });

  it('parts what is kept where only corners touch', () => {
    const { row, start, end, region } = labelRuns(
      grid`
        # . #
        . # .
        . . #`,
      KEEP,
    );
    expect([...region.keys()].map((k) => [row[k], start[k], end[k], region[k]])).toEqual([
      [0, 1, 2, 0],
      [1, 0, 1, 1],
      [1, 2, 3, 2],
      [2, 0, 2, 1],
    ]);
  });

  it.each([
    ['painted', REPAINT],
    ['kept', KEEP],
  ])('agrees with flooding: %s', (_, value) => {
    fc.assert(
      fc.property(anyCoverage(16), (coverage) => {
        expect(regionsByRuns(coverage, value)).toEqual(regionsByFlood(coverage, value));
      }),
    );
  });
});
