import type { WandTouch } from '../canvas/gesture/command';
import type { Wand } from '../image/wand';
import type { MaskEngine } from '../mask/maskEngine';
import type { AdjustableStep } from './adjustableStep';
import type { Attempt, Outcome } from './newestStep';
import type { WandOptions } from './workState';

/** Selecting by colour, which can be adjusted for as long as its wand is open. */
export function wandWork(mask: MaskEngine, step: AdjustableStep) {
  const isWand = () => step.getState().adjusting?.kind === 'wand';
  return {
    /** Selects what looks like the pixel picked. */
    pick({ at, mode, everywhere }: WandTouch, wand: Wand, options: WandOptions): Promise<Outcome> {
      const by =
        ({ tolerance, contiguous }: WandOptions): Attempt =>
        async (signal) => {
          const how = { at, tolerance, contiguous: contiguous && !everywhere };
          const region = await wand.select(how, signal);
          return region && (() => mask.stamp(region, mode));
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
