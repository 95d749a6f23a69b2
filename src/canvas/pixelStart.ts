/**
 * The first canvas pixel whose centre lies in photo pixel `photoPixel` or beyond: where ⌊(pixel + 0.5 − offset) / zoom⌋
 * gets there, as it is worked out with numbers that are rounded.
 * @param offset where photo pixel 0 begins, in canvas pixels · @param zoom canvas pixels per photo pixel, at least 1
 */
export function pixelStart(photoPixel: number, offset: number, zoom: number): number {
  // Not −0, which is another number to those who compare.
  const at = Math.ceil(offset + photoPixel * zoom - 0.5) + 0;
  if (Math.floor((at - 0.5 - offset) / zoom) >= photoPixel) return at - 1;
  if (Math.floor((at + 0.5 - offset) / zoom) < photoPixel) return at + 1;
  return at;
}
