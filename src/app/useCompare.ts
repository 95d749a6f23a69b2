import { useState } from 'react';
import { type CompareMode, modeAfter } from '../results/compareMode';
import type { Sides } from '../results/PairChoice';
import { COMPARED, type PictureRef, pictureKey } from '../session/pictureRef';
import type { Run } from '../session/run';
import type { OutputRef, Session } from '../session/session';
import { picturesOf, stillHere } from '../session/sessionPictures';

type Wanted = { readonly refs: readonly PictureRef[] } & Sides;

/** Which pictures are being compared, and how. */
export function useCompare({ runs, shown }: Session) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [mode, setMode] = useState<CompareMode>('side');
  // A run may be deleted, or another session open by now.
  const refs = stillHere(wanted?.refs ?? [], runs);
  const sides = sidesAmong(refs, wanted);
  const right = refs.find((ref) => pictureKey(ref) === sides.right);
  const compared =
    refs.length > 0
      ? { refs, current: right && right.kind !== 'photo' ? outputOf(right) : null }
      : null;
  const first = shown ?? newestReady(runs);

  /** These, the first two on the left and on the right. */
  const comparePictures = (chosen: readonly PictureRef[]) => {
    const next = chosen.slice(0, COMPARED.most);
    setWanted({ refs: next, left: '', right: '' });
  };
  /** The output on the right: among those that are compared already, else with the photo and its run's other fills. */
  const compareOutput = ({ runId, index }: OutputRef) => {
    const key = pictureKey({ kind: 'fill', runId, index });
    const all = refs.some((ref) => pictureKey(ref) === key) ? refs : picturesOf(runs, runId);
    const left = sides.left === key ? '' : sides.left;
    setWanted({ refs: all, left, right: key });
  };
  const setSides = (next: Sides) => setWanted((old) => old && { ...old, ...next });
  return {
    compared,
    mode,
    setMode,
    sides,
    setSides,
    setRefs: (next: readonly PictureRef[]) => setWanted({ ...sides, refs: next }),
    comparePictures,
    compare: (of: Run, index: number) => compareOutput({ runId: of.id, index }),
    endCompare: () => setWanted(null),
    /** Opens Compare for what is shown, else the newest run; undefined while there is nothing to compare. */
    toggleCompare: first ? () => (compared ? setWanted(null) : compareOutput(first)) : undefined,
    nextMode: compared ? () => setMode(modeAfter(mode)) : undefined,
    swapSides:
      compared && mode !== 'side'
        ? () => setSides({ left: sides.right, right: sides.left })
        : undefined,
  };
}

/** The wanted sides where they are among the pictures, else the first that are free. */
function sidesAmong(refs: readonly PictureRef[], wanted: Sides | null): Sides {
  const keys = refs.map(pictureKey);
  const known = (key: string | undefined) => (key && keys.includes(key) ? key : undefined);
  const right = known(wanted?.right);
  const left = known(wanted?.left) ?? keys.find((key) => key !== right) ?? '';
  return { left, right: right ?? keys.find((key) => key !== left) ?? '' };
}

function outputOf({ runId, index }: Exclude<PictureRef, { kind: 'photo' }>): OutputRef {
  return { runId, index };
}

function newestReady(runs: readonly Run[]): OutputRef | null {
  for (const run of runs.toReversed()) {
    const ready = run.outputs.find(({ state }) => state === 'ready');
    if (ready) return { runId: run.id, index: ready.index };
  }
  return null;
}
