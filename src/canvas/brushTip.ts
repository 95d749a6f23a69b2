/** How wide brush and eraser are. */
export type BrushTip = {
  /** Diameter, in photo or in CSS pixels. */
  readonly size: number;
  /** Whether the size is that on the photo, or that on the screen at any zoom. */
  readonly unit: 'photo' | 'screen';
  /** Whether a pen's pressure narrows it. */
  readonly pressure: boolean;
};

const MIN_SIZE = 1;
const MAX_SIZE = 1000;

/** The diameter in photo pixels, 1…1000, at a zoom (CSS px per photo pixel). */
export function tipSize({ size, unit }: BrushTip, zoom: number): number {
  const onPhoto = unit === 'screen' ? size / zoom : size;
  return Math.min(MAX_SIZE, Math.max(MIN_SIZE, onPhoto));
}

/** The lightest touch paints this part of the diameter. */
const LIGHTEST = 0.15;
/** Below 1: a hand writes at a third to a half of what a pen can feel, which should be more than half the width. */
const CURVE = 0.7;

/** The part of the diameter, 0.15…1, that a pen paints at a pressure of 0…1. */
export function pressurePart(pressure: number): number {
  return LIGHTEST + (1 - LIGHTEST) * Math.min(1, Math.max(0, pressure)) ** CURVE;
}
