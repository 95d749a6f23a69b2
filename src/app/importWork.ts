import type { ImportedMask } from '../image/maskOf';
import { copyCoverage } from '../mask/copyCoverage';
import type { Coverage } from '../mask/coverage';
import { inverting } from '../mask/edits';
import { flip } from '../mask/flips';
import type { MaskEngine } from '../mask/maskEngine';
import type { AdjustableStep } from './adjustableStep';
import type { Attempt, Outcome } from './newestStep';

/** Taking over a mask that was opened, either way round. */
export function importWork(mask: MaskEngine, step: AdjustableStep) {
  const loading =
    ({ coverage }: ImportedMask): Attempt =>
    async () =>
    () =>
      mask.load(coverage);
  return {
    bring: (imported: ImportedMask): Promise<Outcome> =>
      step.make(loading(imported), { kind: 'import', mask: imported }),
    /** The mask that was opened, the other way round. */
    swapPolarity(): void {
      const { adjusting } = step.getState();
      if (adjusting?.kind !== 'import') return;
      const { mask: old } = adjusting;
      const swapped = { ...old, coverage: inverseOf(old.coverage), inverted: !old.inverted };
      step.adjust(loading(swapped), { kind: 'import', mask: swapped });
    },
  };
}

/** By the engine's own work, which goes by words: a byte at a time would be felt. */
function inverseOf(coverage: Coverage): Coverage {
  const inverse = copyCoverage(coverage);
  const flips = inverting(inverse);
  if (flips) flip(inverse, flips);
  return inverse;
}
