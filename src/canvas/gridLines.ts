import { intersectRects, type Rect, rectOfSize } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { View } from '../geometry/view';
import { pixelStart } from './pixelStart';

/** From this zoom on the photo's pixels are large enough to be counted. */
const GRID_ZOOM = 8;

/** Whether the pixel grid is drawn at a zoom. */
export function hasGrid(zoom: number): boolean {
  return zoom >= GRID_ZOOM;
}

/** How strongly the lines are drawn, 0…1: where they are close, less, so that the photo is not drowned in them. */
export function gridAlpha(zoom: number): number {
  return Math.min(0.4, zoom / 40);
}

/**
 * The lines between the photo's pixels as rectangles of canvas pixels, each one pixel wide: the first that shows the
 * next photo pixel (whose centre lies beyond the border), so that lines lie exactly where colours change.
 */
export function gridLines(photo: Size, { x, y, zoom }: View, canvas: Size): Rect[] {
  const onScreen = { x, y, w: photo.w * zoom, h: photo.h * zoom };
  const shown = intersectRects(onScreen, rectOfSize(canvas));
  return [
    ...borders(photo.w, x, zoom, canvas.w).map((at) => ({ ...shown, x: at, w: 1 })),
    ...borders(photo.h, y, zoom, canvas.h).map((at) => ({ ...shown, y: at, h: 1 })),
  ];
}

/** The first canvas pixel of each photo pixel but the first, along one side, within 0…length. */
function borders(side: number, offset: number, zoom: number, length: number): number[] {
  const first = Math.max(1, Math.floor((0.5 - offset) / zoom));
  const last = Math.min(side - 1, Math.floor((length - 0.5 - offset) / zoom));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    pixelStart(first + i, offset, zoom),
  ).filter((at) => at >= 0);
}
