import { isOutpainted } from '../session/outpaint';
import { type PictureRef, pictureKey } from '../session/pictureRef';
import type { Run } from '../session/run';

type Choosable = { readonly ref: PictureRef; readonly run: Run };

/**
 * Everything that can be compared: each photo once, then of every run, the newest first, the fill and the raw picture
 * of each output that is here. What is chosen already is among it, whatever run a photo was chosen from.
 */
export function choosable(
  runs: readonly Run[],
  chosen: readonly PictureRef[] = [],
): readonly Choosable[] {
  const newestFirst = runs.toSorted((a, b) => b.number - a.number);
  const isChosen = (run: Run) =>
    chosen.some(({ kind, runId }) => kind === 'photo' && runId === run.id);
  const photos = newestFirst.filter((run) => {
    const twins = newestFirst.filter(({ photo }) => photo.id === run.photo.id);
    return run === (twins.find(isChosen) ?? twins[0]) || isChosen(run);
  });
  const made = newestFirst.flatMap((run) =>
    run.outputs
      .filter(({ state }) => state === 'ready')
      .flatMap(({ index }): Choosable[] => [
        { ref: { kind: 'fill', runId: run.id, index }, run },
        // The same picture.
        ...(isOutpainted(run)
          ? []
          : [{ ref: { kind: 'raw' as const, runId: run.id, index }, run }]),
      ]),
  );
  const known = new Set(made.map(({ ref }) => pictureKey(ref)));
  const others = chosen.flatMap((ref): Choosable[] => {
    const run = runs.find(({ id }) => id === ref.runId);
    return run && ref.kind === 'fill' && !known.has(pictureKey(ref)) ? [{ ref, run }] : [];
  });
  return [
    ...photos.map((run): Choosable => ({ ref: { kind: 'photo', runId: run.id }, run })),
    ...made,
    ...others,
  ];
}
