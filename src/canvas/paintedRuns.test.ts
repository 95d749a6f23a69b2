import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coverage, emptyCoverage } from '../mask/coverage';
import { createPaintedRuns, type PaintedRuns } from './paintedRuns';

/** A row between two columns, as it is told. */
function told(runs: PaintedRuns, { w, data }: Coverage, y: number, left: number, right: number) {
  const row = new Uint8Array(w);
  let last = left;
  const take = (from: number, to: number) => {
    if (from < last || to > right) throw new Error('out of order, or outside');
    last = to;
  };
  runs.readRow(y, left, right, {
    run(from, to) {
      take(from, to);
      row.fill(255, from, to);
    },
    dots(at, from, to) {
      take(from, to);
      row.set(data.subarray(at + from, at + to), from);
    },
  });
  return row;
}

describe('painted runs', () => {
  it('tell what is painted, however often they are asked and whatever is painted in between', () => {
    const edit = fc.record({
      x: fc.nat(180),
      y: fc.nat(9),
      w: fc.integer({ min: 1, max: 90 }),
      h: fc.integer({ min: 1, max: 5 }),
      value: fc.constantFrom(0, 255),
      step: fc.constantFrom(1, 1, 2),
    });
    const look = fc.record({ left: fc.nat(90), width: fc.integer({ min: 1, max: 197 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, look), { maxLength: 8 }), (all) => {
        const coverage = emptyCoverage({ w: 197, h: 14 });
        const runs = createPaintedRuns(coverage, true);
        for (const [{ x, y, value, step, ...wide }, { left, width }] of all) {
          const [w, h] = [Math.min(wide.w, 197 - x), Math.min(wide.h, 14 - y)];
          for (let row = y; row < y + h; row++) {
            // Every second pixel is noise.
            for (let i = 0; i < w; i += step) coverage.data[row * 197 + x + i] = value;
          }
          runs.touch({ x, y, w, h });
          const right = Math.min(197, left + width);
          for (let time = 0; time < 3; time++) {
            for (let row = 0; row < 14; row++) {
              const expected = new Uint8Array(197);
              expected.set(coverage.data.subarray(row * 197 + left, row * 197 + right), left);
              expect(told(runs, coverage, row, left, right)).toEqual(expected);
            }
          }
        }
      }),
    );
  });

  it('are not looked for again where nothing was touched', () => {
    const coverage = emptyCoverage({ w: 100, h: 2 });
    coverage.data.fill(255, 10, 20);
    const runs = createPaintedRuns(coverage);
    const before = [1, 2].map(() => told(runs, coverage, 0, 0, 100));
    // Painted behind its back: what it knows is not read anew.
    coverage.data.fill(0);
    expect(told(runs, coverage, 0, 0, 100)).toEqual(before[0]);
    runs.touch({ x: 0, y: 0, w: 100, h: 1 });
    expect(told(runs, coverage, 0, 0, 100)).toEqual(new Uint8Array(100));
  });
});
