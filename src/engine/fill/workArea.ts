import { growRect, intersectRects, type Rect, rectOfSize } from '../../geometry/rect';
import type { Coverage } from '../../mask/coverage';

/** The least surroundings to copy from, in pixels; more than the largest patch. */
const MIN_CONTEXT = 64;

/**
 * The part of the picture worth looking at: the hole's box and half its size around it, so that cost grows with the
 * hole and not with the picture. null when the hole is empty.
 */
export function workArea(hole: Coverage): Rect | null {
  const box = boxOf(hole);
  if (box === null) return null;
  const context = Math.max(MIN_CONTEXT, Math.ceil(Math.max(box.w, box.h) / 2));
  return intersectRects(growRect(box, context), rectOfSize(hole));
}

/** The smallest rectangle around all pixels to repaint; null when there is none. */
function boxOf({ w, h, data }: Coverage): Rect | null {
  let left = w;
  let right = -1;
  let top = h;
  let bottom = -1;
  for (let i = 0; i < data.length; i++) {
    if (data[i] === 0) continue;
    const x = i % w;
    const y = (i - x) / w;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = y;
  }
  return right < 0 ? null : { x: left, y: top, w: right - left + 1, h: bottom - top + 1 };
}
