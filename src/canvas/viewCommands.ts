import type { ScreenPoint } from '../geometry/point';
import { type Rect, rectOfSize } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { fitRect, panBy, zoomTo } from '../geometry/view';
import type { ViewStore } from '../ui/viewStore';
import type { Viewport } from './viewport';

/** Shows the whole photo, centred in the viewport. Does nothing before the element is laid out. */
export function zoomToFit(view: ViewStore, photo: Size, viewport: Viewport): void {
  if (viewport.size.w === 0 || viewport.size.h === 0) return;
  view.set(fitRect(rectOfSize(photo), viewport.size));
  viewport.fitted = view.get();
}

/** Free CSS px around a part of the photo that is zoomed to, so that one sees what it lies in. */
const MARGIN = 64;
/** However small the part, no closer than this. */
const CLOSEST = 4;

/** Shows a part of the photo (photo pixels) whole and centred. Does nothing before the element is laid out. */
export function zoomToRect(view: ViewStore, rect: Rect, { size }: Viewport): void {
  if (size.w === 0 || size.h === 0) return;
  view.set(fitRect(rect, size, Math.min(MARGIN, size.w / 8, size.h / 8), CLOSEST));
}

/** One photo pixel per CSS px, what is in the middle of the viewport stays there. */
export function zoomToActual(view: ViewStore, viewport: Size): void {
  view.set(zoomTo(view.get(), 1, middle(viewport)));
}

/** Zooms by a factor about the middle of the viewport. */
export function zoomBy(view: ViewStore, factor: number, viewport: Size): void {
  const current = view.get();
  view.set(zoomTo(current, current.zoom * factor, middle(viewport)));
}

/** After the element changed its size: the same photo point in the middle, at the same zoom. */
export function keepCentre(view: ViewStore, before: Size, after: Size): void {
  view.set(panBy(view.get(), (after.w - before.w) / 2, (after.h - before.h) / 2));
}

function middle(viewport: Size): ScreenPoint {
  return { x: viewport.w / 2, y: viewport.h / 2 };
}
