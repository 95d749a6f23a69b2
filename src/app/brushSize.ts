/** Brush diameters in photo pixels. */
export const BRUSH_SIZES = { min: 1, max: 1000 } as const;

/** The slider's end: most brushes are small, so it reaches further only for one who typed more. */
const SLIDER_MAX = 400;

/** Where the slider ends, in photo pixels, while the brush has `size`. */
export function sliderEnd(size: number): number {
  return Math.max(SLIDER_MAX, size);
}

/** The next size up or down: ten per cent, at least one pixel. */
export function stepSize(size: number, direction: 1 | -1): number {
  return clampSize(size + direction * Math.max(1, Math.round(size * 0.1)));
}

/** The nearest size a brush can have, in whole photo pixels. */
export function clampSize(size: number): number {
  return Math.min(BRUSH_SIZES.max, Math.max(BRUSH_SIZES.min, Math.round(size)));
}
