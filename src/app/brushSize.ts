import { ratioScale } from '../ui/sliderScale';

/** Brush diameters in pixels. */
export const BRUSH_SIZES = { min: 1, max: 1000 } as const;

/** Where sizes lie on the slider: most brushes are small. */
export const SIZE_SCALE = ratioScale(BRUSH_SIZES.min, BRUSH_SIZES.max);

/** The next size up or down: ten per cent, at least one pixel. */
export function stepSize(size: number, direction: 1 | -1): number {
  return clampSize(size + direction * Math.max(1, Math.round(size * 0.1)));
}

/** The nearest size a brush can have, in whole pixels. */
export function clampSize(size: number): number {
  return Math.min(BRUSH_SIZES.max, Math.max(BRUSH_SIZES.min, Math.round(size)));
}
