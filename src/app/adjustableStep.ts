import type { MaskEngine } from '../mask/maskEngine';
import { type Attempt, createNewestStep, type Outcome } from './newestStep';
import type { Adjusting, WorkState } from './workState';

const IDLE: WorkState = { adjusting: null, working: false, failed: false };

/** A mask's newest step, and what a screen shows of it. Nothing rejects: what cannot be done is `failed`. */
export type AdjustableStep = ReturnType<typeof createAdjustableStep>;

/** No step can be adjusted yet. */
export function createAdjustableStep(mask: MaskEngine) {
  const listeners = new Set<() => void>();
  let state = IDLE;
  const set = (change: Partial<WorkState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const newest = createNewestStep(mask, {
    settled: () => set(IDLE),
    working: (working) => working !== state.working && set({ working }),
  });
  // Once the mask is another, nobody wonders any more.
  mask.subscribe(() => state.failed && set({ failed: false }));
  const told = async (outcome: Promise<Outcome>): Promise<Outcome> => {
    if ((await outcome) === 'failed') set({ failed: true });
    return outcome;
  };

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Leaves the newest step as it is. */
    settle() {
      newest.settle();
      set(IDLE);
    },
    withdraw: newest.withdraw,
    finished: newest.finished,
    make(attempt: Attempt, adjusting: Adjusting | null): Promise<Outcome> {
      const outcome = newest.make(attempt);
      set({ adjusting, failed: false });
      return told(outcome);
    },
    /** Makes the step that is being adjusted differently. */
    adjust(attempt: Attempt, adjusting: Adjusting): Promise<Outcome> {
      set({ adjusting });
      return told(newest.adjust(attempt));
    },
  };
}
