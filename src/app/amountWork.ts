import { changeMask } from '../image/changeMask';
import type { MaskChange } from '../image/worker/maskJobs';
import type { MaskEngine } from '../mask/maskEngine';
import type { AdjustableStep } from './adjustableStep';
import { flipping, type MaskMoment, momentOf } from './maskMoment';
import type { Attempt, Outcome } from './newestStep';
import type { AmountKind } from './workState';

/** The operations by an amount, which can be adjusted. */
export function amountWork(mask: MaskEngine, step: AdjustableStep) {
  return {
    change(kind: AmountKind, amount: number): Promise<Outcome> {
      const by = changing(mask, kind);
      return step.make(by(amount), { kind, amount, by });
    },
    adjustAmount(amount: number): void {
      const { adjusting } = step.getState();
      if (!adjusting || !('amount' in adjusting)) return;
      step.adjust(adjusting.by(amount), { ...adjusting, amount });
    },
  };
}

/** Each amount changes the mask as it was before the first. */
function changing(mask: MaskEngine, kind: AmountKind): (amount: number) => Attempt {
  let before: MaskMoment | null = null;
  return (amount) => (signal) => {
    before ??= momentOf(mask);
    return flipping(mask, before, (runs) => changeMask(runs, changeBy(kind, amount), signal));
  };
}

function changeBy(kind: AmountKind, amount: number): MaskChange {
  if (kind !== 'removeSpecks') return { kind, radius: amount };
  // A speck as wide as that is about a disc.
  return { kind, maxArea: Math.round((Math.PI / 4) * amount ** 2) };
}
