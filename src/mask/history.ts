import { type Step, stepBytes } from './step';

/** Steps that undo (`past`, newest last) and steps that redo (`future`, next one last). */
export type History = { readonly past: readonly Step[]; readonly future: readonly Step[] };

export const NO_HISTORY: History = { past: [], future: [] };

/** The history with one more step done: what could be redone no longer can. */
export function record(history: History, step: Step, maxBytes: number): History {
  return withinBudget({ past: [...history.past, step], future: [] }, maxBytes);
}

/** The history after its newest step was undone; `redo` is the step that takes that back. */
export function stepBack(history: History, redo: Step, maxBytes: number): History {
  const { past, future } = history;
  return withinBudget({ past: past.slice(0, -1), future: [...future, redo] }, maxBytes);
}

/** The history after its next step was redone; `undo` is the step that takes that back. */
export function stepForward(history: History, undo: Step, maxBytes: number): History {
  const { past, future } = history;
  return withinBudget({ past: [...past, undo], future: future.slice(0, -1) }, maxBytes);
}

/** Drops the oldest steps beyond the budget, but never the newest. */
function withinBudget(history: History, maxBytes: number): History {
  const { past, future } = history;
  let bytes = [...past, ...future].reduce((sum, step) => sum + stepBytes(step), 0);
  let dropped = 0;
  while (bytes > maxBytes && dropped < past.length - 1) bytes -= stepBytes(past[dropped++]);
  return dropped === 0 ? history : { past: past.slice(dropped), future };
}
