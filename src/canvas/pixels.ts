import type { Rect } from '../geometry/rect';

/** A rectangle of a canvas (whole pixels): one word each (R, G, B, A in memory order), row by row. */
export type Pixels = Rect & { readonly data: Uint32Array };

/** A word without its alpha. */
export const RGB = 0xffffff;

/** Where in `out` row `j` of an area inside it begins. */
export function indexIn(out: Pixels, area: Rect, j: number): number {
  return (area.y + j - out.y) * out.w + area.x - out.x;
}
