import type { ImagePoint, ScreenPoint } from './point';
import type { Rect } from './rect';
import type { Size } from './size';

/** How a picture lies on screen: screen = picture · zoom + (x, y). Zoom 1 shows one picture pixel per CSS pixel. */
export type View = { readonly x: number; readonly y: number; readonly zoom: number };

/** Zoom limits: 2 % to 6400 %. */
export const ZOOM_LIMITS = { min: 0.02, max: 64 } as const;

/** From screen to picture: the only place that divides by the zoom. */
export function toImagePoint(view: View, p: ScreenPoint): ImagePoint {
  return { x: (p.x - view.x) / view.zoom, y: (p.y - view.y) / view.zoom };
}

/** From picture to screen; the inverse of `toImagePoint`. */
export function toScreenPoint(view: View, p: ImagePoint): ScreenPoint {
  return { x: p.x * view.zoom + view.x, y: p.y * view.zoom + view.y };
}

/** The view moved by a distance in CSS pixels. */
export function panBy(view: View, dx: number, dy: number): View {
  return { x: view.x + dx, y: view.y + dy, zoom: view.zoom };
}

/** The view at another zoom (clamped to `ZOOM_LIMITS`) with the picture point under `anchor` kept in place. */
export function zoomTo(view: View, zoom: number, anchor: ScreenPoint): View {
  const next = Math.min(ZOOM_LIMITS.max, Math.max(ZOOM_LIMITS.min, zoom));
  const under = toImagePoint(view, anchor);
  return { x: anchor.x - under.x * next, y: anchor.y - under.y * next, zoom: next };
}

/** The view that shows `rect` (picture pixels) whole and centred in `viewport`, `margin` CSS px free around it; never above `maxZoom`. */
export function fitRect(
  rect: Rect,
  viewport: Size,
  margin = 24,
  maxZoom: number = ZOOM_LIMITS.max,
): View {
  const room = { w: Math.max(1, viewport.w - 2 * margin), h: Math.max(1, viewport.h - 2 * margin) };
  const ideal = Math.min(room.w / rect.w, room.h / rect.h, maxZoom);
  const zoom = Math.min(ZOOM_LIMITS.max, Math.max(ZOOM_LIMITS.min, ideal));
  return {
    x: (viewport.w - rect.w * zoom) / 2 - rect.x * zoom,
    y: (viewport.h - rect.h * zoom) / 2 - rect.y * zoom,
    zoom,
  };
}
