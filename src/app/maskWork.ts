import type { Frame } from '../geometry/frame';
import { changeMask } from '../image/changeMask';
import { mendMask } from '../image/mendMask';
import type { FindingKind } from '../mask/finding';
import type { MaskEngine } from '../mask/maskEngine';
import { createAdjustableStep } from './adjustableStep';
import { amountWork } from './amountWork';
import { importWork } from './importWork';
import { flipping, momentOf } from './maskMoment';
import type { Outcome } from './newestStep';
import { wandWork } from './wandWork';

/** What is done to a mask as a whole, worked out by others, each as one step of its history. */
export type MaskWork = ReturnType<typeof createMaskWork>;

/** Works on one mask. Nothing rejects: what cannot be done is `failed`, and the mask as it was. */
export function createMaskWork(mask: MaskEngine) {
  const step = createAdjustableStep(mask);
  const { getState, subscribe, settle, withdraw } = step;
  return {
    getState,
    subscribe,
    settle,
    withdraw,
    /** Ends the stroke in progress, and waits for what is at work: whether the mask is what was asked for. */
    finish(): Promise<boolean> {
      mask.commitStroke();
      return step.finished();
    },
    fillHoles: (): Promise<Outcome> =>
      step.make(
        (signal) =>
          flipping(mask, momentOf(mask), (runs) => changeMask(runs, { kind: 'fillHoles' }, signal)),
        null,
      ),
    mend: (frame: Frame, kind: FindingKind): Promise<Outcome> =>
      step.make(
        (signal) => flipping(mask, momentOf(mask), (runs) => mendMask(runs, frame, kind, signal)),
        null,
      ),
    ...amountWork(mask, step),
    ...wandWork(mask, step),
    ...importWork(mask, step),
  };
}
