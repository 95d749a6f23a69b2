import type { ImportedMask } from '../image/maskOf';
import type { Attempt } from './newestStep';

/** The operations whose amount a slider sets, in photo pixels. */
export type AmountKind = 'grow' | 'shrink' | 'removeSpecks';

export type WandOptions = { readonly tolerance: number; readonly contiguous: boolean };

/** What the newest step is, while it can still be adjusted; `by` makes the same step differently. */
export type Adjusting =
  | {
      readonly kind: AmountKind;
      readonly amount: number;
      readonly by: (amount: number) => Attempt;
    }
  | { readonly kind: 'wand'; readonly by: (options: WandOptions) => Attempt }
  | { readonly kind: 'import'; readonly mask: ImportedMask };

export type WorkState = {
  readonly adjusting: Adjusting | null;
  /** Something takes so long that somebody wonders. */
  readonly working: boolean;
  /** The last thing asked for could not be done. */
  readonly failed: boolean;
};

/** Whether there is something to be seen of it; what the wand selects is adjusted elsewhere. */
export function isSeen({ adjusting, working, failed }: WorkState): boolean {
  return working || failed || (adjusting !== null && adjusting.kind !== 'wand');
}
