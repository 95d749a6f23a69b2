import { coverageBounds } from '../mask/coverageBounds';
import type { MaskEngine } from '../mask/maskEngine';
import { text } from '../text/text';

const t = text.app.said;

/** `4.2 % painted`. */
export function shareOf(mask: MaskEngine): string {
  return t.share((mask.getState().fraction * 100).toFixed(1));
}

/** How much is painted and where, in a few words for who does not see it. */
export function describeMask(mask: MaskEngine): string {
  if (mask.getState().isEmpty) return t.empty;
  return t.painted(shareOf(mask), coverageBounds(mask.coverage));
}
