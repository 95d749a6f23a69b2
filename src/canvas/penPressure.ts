/** What of a PointerEvent tells how hard a pen is pressed. */
export type PenTouch = { readonly pointerType: string; readonly pressure: number };

/** The pressure that is believed, 0…1, and one that waits to be seen again before it is. */
export type PenPressure = { readonly felt: number | null; readonly doubted: boolean };

/** A pen that has only just come down. */
export const UNFELT: PenPressure = { felt: null, doubted: false };

/** Reported by whatever has no sensor, while it is down. */
const NO_SENSOR = 0.5;
/** A hand does not press from less than this to the utmost within one event. */
const NEARLY_ALL = 0.7;

/**
 * The pressure after one more event of the same stroke. Mice, fingers and pens without a sensor have none (`felt` stays
 * null). Some pens report 0 or a single 1 as they are lifted: neither counts.
 */
export function feelPressure(
  before: PenPressure,
  { pointerType, pressure }: PenTouch,
): PenPressure {
  const { felt, doubted } = before;
  if (pointerType !== 'pen') return before;
  if (felt === null) return pressure === NO_SENSOR ? before : { felt: pressure, doubted: false };
  if (pressure === 0) return before;
  if (pressure === 1 && felt < NEARLY_ALL && !doubted) return { felt, doubted: true };
  return { felt: pressure, doubted: false };
}
