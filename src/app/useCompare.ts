import { useState } from 'react';
import type { Run } from '../session/run';
import type { OutputRef, Session } from '../session/session';

/** Which run is being compared, opened at which of its outputs. */
export function useCompare({ runs, shown }: Session) {
  const [wanted, setWanted] = useState<OutputRef | null>(null);
  // Another session may be open by now.
  const run = runs.find(({ id }) => id === wanted?.runId) ?? null;
  const compared = run && wanted && { run, index: wanted.index };
  const first = shown ?? newestReady(runs);
  return {
    compared,
    compare: (of: Run, index: number) => setWanted({ runId: of.id, index }),
    endCompare: () => setWanted(null),
    /** Opens Compare for what is shown, else the newest run; undefined while there is nothing to compare. */
    toggleCompare: first ? () => setWanted(compared ? null : first) : undefined,
  };
}

function newestReady(runs: readonly Run[]): OutputRef | null {
  for (const run of runs.toReversed()) {
    const ready = run.outputs.find(({ state }) => state === 'ready');
    if (ready) return { runId: run.id, index: ready.index };
  }
  return null;
}
