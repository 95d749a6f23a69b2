import type { Run } from './run';

/** How much a run is asked for, in steps over all its outputs. */
type Work = { readonly steps: number; readonly outputs: number };

/** Seconds of computing that the runs took together, as far as the service said. */
export function secondsTaken(runs: readonly Run[]): number {
  return runs.reduce((total, { predictTime }) => total + (predictTime ?? 0), 0);
}

/**
 * Seconds that new work will about take, by the runs that were made; null while none tells. The median run counts:
 * one that warmed the model up says little of the next.
 */
export function estimatedSeconds(runs: readonly Run[], work: readonly Work[]): number | null {
  const paces = runs
    .flatMap(({ predictTime, input }) =>
      predictTime === null ? [] : predictTime / (input.num_inference_steps * input.num_outputs),
    )
    .sort((a, b) => a - b);
  const pace = paces[Math.floor(paces.length / 2)];
  if (pace === undefined) return null;
  return work.reduce((total, { steps, outputs }) => total + pace * steps * outputs, 0);
}
