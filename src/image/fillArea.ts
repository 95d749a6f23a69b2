import type { Frame } from '../geometry/frame';
import { growRect, intersectRects, isEmptyRect, type Rect, rectOfSize } from '../geometry/rect';
import type { Coverage } from '../mask/coverage';
import { coverageBounds } from '../mask/coverageBounds';

/**
 * Where stitching happens, in whole photo pixels: `near` holds every mask pixel and all it can reach, `rect` the
 * part of it that the frame covers. One pixel of the corner when nothing can change: a bitmap is never empty.
 * @param reach how far grow and feather go beyond the mask, photo pixels
 */
export function fillArea(coverage: Coverage, frame: Frame, reach: number) {
  const masked = coverageBounds(coverage);
  const whole = rectOfSize(coverage);
  const near = isEmptyRect(masked)
    ? masked
    : intersectRects(growRect(masked, Math.ceil(reach)), whole);
  const rect = intersectRects(near, pixelsWithin(frame.rect));
  if (!isEmptyRect(rect)) return { near, rect };
  const corner = { x: 0, y: 0, w: 1, h: 1 };
  return { near: corner, rect: corner };
}

/** The whole pixels whose centres lie in a real-valued rectangle. */
function pixelsWithin({ x, y, w, h }: Rect): Rect {
  const left = Math.ceil(x - 0.5);
  const top = Math.ceil(y - 0.5);
  return { x: left, y: top, w: Math.ceil(x + w - 0.5) - left, h: Math.ceil(y + h - 0.5) - top };
}
