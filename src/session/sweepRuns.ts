import type { Run } from './run';
import { type CellSettings, needsSameRun, planSweep, type Sweep, type SweepCell } from './sweep';

/** A cell of a sweep and the run its picture comes from, stitched with the cell's feather; null: there is none. */
export type CellRun = { readonly cell: SweepCell; readonly run: Run | null };

/** What a run has of everything a sweep can vary. */
export function settingsOfRun({ input, grow, feather }: Run): CellSettings {
  const { guidance, num_inference_steps: steps, seed } = input;
  return { guidance, steps, seed, grow, feather };
}

/** The runs made for a sweep, oldest first. */
export function runsOfSweep(runs: readonly Run[], id: string): readonly Run[] {
  return runs.filter(({ sweep }) => sweep?.id === id);
}

/** The sweep's cells, row by row, each with the newest of its runs that has a picture, else the newest. */
export function sweepRuns(sweep: Sweep, runs: readonly Run[]): readonly CellRun[] {
  const own = runsOfSweep(runs, sweep.id);
  const [first] = own;
  if (!first) return [];
  return planSweep(sweep, settingsOfRun(first)).cells.map((cell) => {
    const fitting = own.filter((run) => needsSameRun(settingsOfRun(run), cell.settings));
    const run = fitting.findLast(hasPicture) ?? fitting.at(-1) ?? null;
    return { cell, run };
  });
}

/** Whether there is something to see. */
export function hasPicture(run: Run): boolean {
  return run.outputs.some(({ state }) => state === 'ready');
}
