import { text } from '../text/text';

/** All ways to compare, in their order on screen. */
export const COMPARE_MODES = ['side', 'slider', 'blink', 'difference', 'onion'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

/** They as choices. */
export const MODE_CHOICES = COMPARE_MODES.map((value) => ({
  value,
  label: text.compare.modes[value],
}));

/** The one after it, round and round. */
export function modeAfter(mode: CompareMode): CompareMode {
  return COMPARE_MODES[(COMPARE_MODES.indexOf(mode) + 1) % COMPARE_MODES.length] ?? 'side';
}
