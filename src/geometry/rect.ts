import type { Size } from './size';

/** An axis-aligned rectangle: corner (x,y), width w, height h. It is empty when w or h is not positive. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

/** The rectangle that covers nothing. */
export const EMPTY_RECT: Rect = { x: 0, y: 0, w: 0, h: 0 };

/** Whether the rectangle covers no area. */
export function isEmptyRect(r: Rect): boolean {
  return !(r.w > 0 && r.h > 0);
}

/** The rectangle from the origin with the given size. */
export function rectOfSize(size: Size): Rect {
  return { x: 0, y: 0, w: size.w, h: size.h };
}

/** What both rectangles cover; `EMPTY_RECT` when they do not meet. */
export function intersectRects(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const w = Math.min(a.x + a.w, b.x + b.w) - x;
  const h = Math.min(a.y + a.h, b.y + b.h) - y;
  return w > 0 && h > 0 ? { x, y, w, h } : EMPTY_RECT;
}

/** The smallest rectangle around both; an empty one adds nothing. */
export function uniteRects(a: Rect, b: Rect): Rect {
  if (isEmptyRect(a)) return b;
  if (isEmptyRect(b)) return a;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    w: Math.max(a.x + a.w, b.x + b.w) - x,
    h: Math.max(a.y + a.h, b.y + b.h) - y,
  };
}

/** The rectangle grown by `margin` on every side (shrunk when negative). */
export function growRect(r: Rect, margin: number): Rect {
  return { x: r.x - margin, y: r.y - margin, w: r.w + 2 * margin, h: r.h + 2 * margin };
}

/** The smallest rectangle of whole pixels that contains `r`. */
export function roundRectOut(r: Rect): Rect {
  const x = Math.floor(r.x);
  const y = Math.floor(r.y);
  return { x, y, w: Math.ceil(r.x + r.w) - x, h: Math.ceil(r.y + r.h) - y };
}

/** The whole pixels whose centres lie in a real-valued rectangle: left and top edge included, right and bottom not. */
export function pixelsWithin({ x, y, w, h }: Rect): Rect {
  const left = Math.ceil(x - 0.5);
  const top = Math.ceil(y - 0.5);
  return { x: left, y: top, w: Math.ceil(x + w - 0.5) - left, h: Math.ceil(y + h - 0.5) - top };
}
