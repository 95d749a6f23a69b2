import type { ImportedMask } from '../image/maskOf';
import type { Desk } from './desk';
import type { Outcome } from './newestStep';

const LOOK_MS = 50;

/** Puts a mask that was opened on a desk, after the stroke in progress; overtaken: that desk is no longer open. */
export async function bringMask(
  { mask, work }: Pick<Desk, 'mask' | 'work'>,
  imported: ImportedMask,
  isOpen: () => boolean,
): Promise<Outcome> {
  while (isOpen() && mask.isStroking) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  return isOpen() ? work.bring(imported) : 'overtaken';
}
