import type { PictureRef } from './pictureRef';
import type { Run } from './run';

/** The photo of a run and the fills of its outputs that are ready; nothing when there is no such run. */
export function picturesOf(runs: readonly Run[], runId: string): readonly PictureRef[] {
  const run = runs.find(({ id }) => id === runId);
  if (!run) return [];
  const ready = run.outputs.filter(({ state }) => state === 'ready');
  return [
    { kind: 'photo', runId },
    ...ready.map(({ index }): PictureRef => ({ kind: 'fill', runId, index })),
  ];
}

/** Those of the pictures whose run is among `runs`, and whose output is ready. */
export function stillHere(
  refs: readonly PictureRef[],
  runs: readonly Run[],
): readonly PictureRef[] {
  return refs.filter((ref) => {
    const run = runs.find(({ id }) => id === ref.runId);
    if (!run || ref.kind === 'photo') return run !== undefined;
    return run.outputs.some(({ index, state }) => index === ref.index && state === 'ready');
  });
}
