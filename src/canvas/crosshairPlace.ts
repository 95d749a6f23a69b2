import type { ImagePoint } from '../geometry/point';
import type { Size } from '../geometry/size';
import { panBy, toImagePoint, toScreenPoint, type View } from '../geometry/view';

/** What the crosshair moves over: the photo, and the part of it that the canvas shows. */
export type Scene = { readonly photo: Size; readonly view: View; readonly viewport: Size };

/** A key moves the crosshair so far on the screen, in CSS px, but at least one photo pixel. */
const STEP = 10;

/** The crosshair keeps this distance from the canvas's edge, in CSS px, if the canvas is large enough. */
const MARGIN = 24;

/** Where the crosshair appears: the photo pixel in the middle of what is shown. */
export function middlePoint({ photo, view, viewport }: Scene): ImagePoint {
  const { x, y } = toImagePoint(view, { x: viewport.w / 2, y: viewport.h / 2 });
  return within(photo, { x: Math.floor(x) + 0.5, y: Math.floor(y) + 0.5 });
}

/** The point one step on; `fine` is one photo pixel. It goes just beyond the photo, so that a shape can reach its edge. */
export function nextPoint(
  at: ImagePoint,
  [dx, dy]: readonly [number, number],
  { photo, view }: Scene,
  fine: boolean,
): ImagePoint {
  const step = fine ? 1 : Math.max(1, Math.round(STEP / view.zoom));
  return within(photo, { x: at.x + dx * step, y: at.y + dy * step });
}

/** Whether the canvas shows the point. */
export function isInSight(at: ImagePoint, { view, viewport }: Scene): boolean {
  const { x, y } = toScreenPoint(view, at);
  return x >= 0 && y >= 0 && x <= viewport.w && y <= viewport.h;
}

/** The view moved just so far that the point is well in sight. */
export function viewShowing(at: ImagePoint, { view, viewport }: Scene): View {
  const { x, y } = toScreenPoint(view, at);
  const [dx, dy] = [overshoot(x, viewport.w), overshoot(y, viewport.h)];
  return dx === 0 && dy === 0 ? view : panBy(view, dx, dy);
}

function overshoot(place: number, length: number): number {
  const margin = Math.min(MARGIN, length / 2);
  return Math.min(length - margin, Math.max(margin, place)) - place;
}

function within(photo: Size, { x, y }: ImagePoint): ImagePoint {
  const clamp = (value: number, length: number) => Math.min(length + 0.5, Math.max(-0.5, value));
  return { x: clamp(x, photo.w), y: clamp(y, photo.h) };
}
