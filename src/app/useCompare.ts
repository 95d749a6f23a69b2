import { useState } from 'react';
import type { CompareMode } from '../results/Compare';
import type { Sides } from '../results/PairChoice';
import { type PictureRef, pictureKey } from '../session/pictureRef';
import type { Run } from '../session/run';
import type { OutputRef, Session } from '../session/session';

type Wanted = OutputRef & Sides & { readonly pictures: readonly PictureRef[] | null };

/** Which run is being compared, opened at which of its outputs, and how. */
export function useCompare({ runs, shown }: Session) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [mode, setMode] = useState<CompareMode>('side');
  // Another session may be open by now.
  const run = runs.find(({ id }) => id === wanted?.runId) ?? null;
  const compared = run && wanted && { run, index: wanted.index, pictures: wanted.pictures };
  const first = shown ?? newestReady(runs);
  const open = ({ runId, index }: OutputRef) =>
    setWanted({ runId, index, pictures: null, left: 'photo', right: String(index) });
  const setSides = (sides: Sides) => setWanted((old) => old && { ...old, ...sides });
  return {
    compared,
    mode,
    setMode,
    sides: { left: wanted?.left ?? 'photo', right: wanted?.right ?? '' },
    setSides,
    compare: (of: Run, index: number) => open({ runId: of.id, index }),
    /** Opens Compare for pictures of any runs; the first two are left and right. */
    comparePictures(pictures: readonly PictureRef[]) {
      const [left, right] = pictures;
      if (!left || !right) return;
      const sides = { left: pictureKey(left), right: pictureKey(right) };
      setWanted({ runId: right.runId, index: 0, pictures, ...sides });
    },
    endCompare: () => setWanted(null),
    /** Opens Compare for what is shown, else the newest run; undefined while there is nothing to compare. */
    toggleCompare: first ? () => (compared ? setWanted(null) : open(first)) : undefined,
    nextMode: compared ? () => setMode(mode === 'side' ? 'slider' : 'side') : undefined,
    swapSides:
      compared && wanted && mode === 'slider'
        ? () => setSides({ left: wanted.right, right: wanted.left })
        : undefined,
  };
}

function newestReady(runs: readonly Run[]): OutputRef | null {
  for (const run of runs.toReversed()) {
    const ready = run.outputs.find(({ state }) => state === 'ready');
    if (ready) return { runId: run.id, index: ready.index };
  }
  return null;
}
