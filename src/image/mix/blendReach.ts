/** Widths of a blended seam, photo px; 0 is a hard edge. */
export const BLEND = { least: 0, most: 96, usual: 16 } as const;

/**
 * How far from a seam pixels may change, in whole photo px: `shade` for colour and light, `detail` for what is finer,
 * which two pictures at once would make a double exposure of. Both 0 at width 0.
 * @param width of the blended seam in photo px, 0…96
 */
export function blendReach(width: number): { readonly shade: number; readonly detail: number } {
  const shade = Math.round(Math.min(BLEND.most, Math.max(BLEND.least, width)) / 2);
  return { shade, detail: shade === 0 ? 0 : Math.max(1, Math.round(shade / 4)) };
}
