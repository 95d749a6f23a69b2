/**
 * Canvas pixels per CSS px for the photo: the device's, but no more than the photo has pixels to fill, in steps of ½
 * because each change allocates the canvas anew.
 */
export function photoPixelRatio(zoom: number, devicePixelRatio: number): number {
  const useful = Math.ceil(2 / zoom) / 2;
  return Math.min(devicePixelRatio, Math.max(1, useful));
}
