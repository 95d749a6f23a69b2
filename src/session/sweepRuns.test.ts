import { describe, expect, it } from 'vitest';
import { exampleRun, running } from './exampleRun';
import type { Run } from './run';
import type { Sweep } from './sweep';
import { runsOfSweep, sweepRuns } from './sweepRuns';

const sweep: Sweep = {
  id: 'sweep-1',
  across: { param: 'feather', values: [0, 4] },
  down: { param: 'steps', values: [8, 28] },
};
const made = (id: string, steps: number, changes: Partial<Run> = {}) =>
  running('processing', {
    id,
    input: { ...exampleRun().input, num_inference_steps: steps },
    sweep,
    ...changes,
  });
const READY = { state: 'succeeded', outputs: [{ index: 0, state: 'ready' }] } as const;
const idsOf = (runs: readonly Run[]) => sweepRuns(sweep, runs).map(({ run }) => run?.id ?? null);

describe('sweepRuns', () => {
  it('gives cells that differ by stitching the same run', () => {
    const runs = [exampleRun({ id: 'other' }), made('a', 8), made('b', 28)];
    expect(runsOfSweep(runs, sweep.id).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(idsOf(runs)).toEqual(['a', 'a', 'b', 'b']);
    expect(sweepRuns(sweep, runs).map(({ cell }) => cell.settings.feather)).toEqual([0, 4, 0, 4]);
  });

  it('prefers a run with a picture, and of those without one the newest', () => {
    const runs = [made('a', 8, READY), made('failed', 8, { state: 'failed' }), made('b', 28)];
    expect(idsOf(runs)).toEqual(['a', 'a', 'b', 'b']);
    expect(idsOf([made('old', 8, { state: 'failed' }), made('new', 8)])).toEqual([
      'new',
      'new',
      null,
      null,
    ]);
  });

  it('has no cells once all of its runs are gone', () => {
    expect(sweepRuns(sweep, [])).toEqual([]);
  });
});
