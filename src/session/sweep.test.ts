import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsSameRun, planSweep, SWEEP_PARAMS, type SweepAxis } from './sweep';

const BASE = { guidance: 30, steps: 28, seed: 7, grow: 0, feather: 0 };
const axis = (param: SweepAxis['param'], ...values: number[]): SweepAxis => ({ param, values });

describe('planSweep', () => {
  it('makes three runs of a 3 × 3 grid with feather on one axis', () => {
    const plan = planSweep(
      { across: axis('feather', 0, 4, 12), down: axis('guidance', 10, 30, 60) },
      BASE,
    );
    expect(plan.cells).toHaveLength(9);
    expect(plan.creates.map(({ guidance }) => guidance)).toEqual([10, 30, 60]);
    expect(plan.createOf).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  });

  it('makes nine where both axes change what is sent', () => {
    const plan = planSweep({ across: axis('grow', 0, 4, 8), down: axis('steps', 8, 16, 28) }, BASE);
    expect(plan.creates).toHaveLength(9);
    expect(plan.cells[5]).toEqual({ column: 2, row: 1, settings: { ...BASE, grow: 8, steps: 16 } });
  });

  it('makes one for a row of feathers', () => {
    const plan = planSweep({ across: axis('feather', 0, 4, 12), down: null }, BASE);
    expect(plan.creates).toEqual([BASE]);
    expect(plan.cells.map(({ row, settings }) => [row, settings.feather])).toEqual([
      [0, 0],
      [0, 4],
      [0, 12],
    ]);
  });

  it('makes no run twice when a value is given twice', () => {
    const plan = planSweep({ across: axis('seed', 5, 5, 6), down: null }, BASE);
    expect(plan.creates.map(({ seed }) => seed)).toEqual([5, 6]);
    expect(plan.createOf).toEqual([0, 0, 1]);
  });

  it('makes every cell from a run that gives it, and no two runs that give the same', () => {
    const anyAxis = fc.record({
      param: fc.constantFrom(...SWEEP_PARAMS),
      values: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(anyAxis, fc.option(anyAxis), (across, down) => {
        const { cells, creates, createOf } = planSweep({ across, down }, BASE);
        expect(cells).toHaveLength(across.values.length * (down?.values.length ?? 1));
        cells.forEach(({ settings }, i) => {
          expect(needsSameRun(settings, creates[createOf[i]])).toBe(true);
        });
        creates.forEach((create, i) => {
          expect(creates.findIndex((other) => needsSameRun(other, create))).toBe(i);
        });
      }),
    );
  });
});
