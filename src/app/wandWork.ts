import type { WandTouch } from '../canvas/gesture/command';
import type { Wand } from '../image/wand';
import type { MaskEngine } from '../mask/maskEngine';
import type { AdjustableStep } from './adjustableStep';
import { flipping, type MaskMoment, momentOf } from './maskMoment';
import type { Attempt, Outcome } from './newestStep';
import type { WandOptions } from './workState';

/** Selecting by colour, which can be adjusted for as long as its wand is open. */
export function wandWork(mask: MaskEngine, step: AdjustableStep) {
  const isWand = () => step.getState().adjusting?.kind === 'wand';
  return {
    /** Selects what looks like the pixel picked, in the mask as it was before, however often it is adjusted. */
    pick({ at, mode, everywhere }: WandTouch, wand: Wand, options: WandOptions): Promise<Outcome> {
      let before: MaskMoment | null = null;
      const by =
        ({ tolerance, contiguous }: WandOptions): Attempt =>
        (signal) => {
          before ??= momentOf(mask);
          const pick = { at, tolerance, contiguous: contiguous && !everywhere };
          return flipping(mask, before, (runs) => wand.select({ pick, mask: runs, mode }, signal));
        };
      return step.make(by(options), { kind: 'wand', by });
    },
    adjustWand(options: WandOptions): void {
      const { adjusting } = step.getState();
      if (adjusting?.kind === 'wand') step.adjust(adjusting.by(options), adjusting);
    },
    /** The wand is about to be closed: what it selected stays as it is. */
    settleWand: () => void (isWand() && step.settle()),
  };
}
