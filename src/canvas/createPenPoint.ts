import type { ImagePoint } from '../geometry/point';
import type { StrokePoint } from '../mask/stroke';
import { pressurePart } from './brushTip';
import { feelPressure, type PenTouch, UNFELT } from './penPressure';

/**
 * Returns what gives the points of strokes, event by event, the diameter that a pen's pressure asks for.
 * `fullSize` is the brush's, in photo pixels, or null when pressure does not count.
 */
export function createPenPoint(fullSize: () => number | null) {
  let pressure = UNFELT;
  return (at: ImagePoint, event: PenTouch & { readonly type: string }): StrokePoint => {
    if (event.type === 'pointerdown') pressure = UNFELT;
    pressure = feelPressure(pressure, event);
    const size = fullSize();
    if (size === null || pressure.felt === null) return at;
    return { ...at, size: size * pressurePart(pressure.felt) };
  };
}
