import type { Frame } from '../geometry/frame';
import { growRect, intersectRects, isEmptyRect, pixelsWithin, rectOfSize } from '../geometry/rect';
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
