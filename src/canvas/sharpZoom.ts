/** Above this zoom the photo's pixels are shown as sharp squares, below it smoothed. */
const SHARP_ZOOM = 2;

export function isSharp(zoom: number): boolean {
  return zoom > SHARP_ZOOM;
}
