import { type Rect, rectOfSize } from '../geometry/rect';
import { cropBitmap } from './cropBitmap';
import type { Fill } from './makeFill';
import { runJob } from './runJob';

/**
 * A small JPEG of the photo with a fill laid over it, its longer side at most `side` pixels.
 * @param area whole photo pixels to show, inside the photo; all of it when left out
 */
export async function makeThumbnail(
  photo: ImageBitmap,
  fill: Fill,
  side: number,
  area: Rect = rectOfSize({ w: photo.width, h: photo.height }),
): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(area.w, area.h));
  const [under, patch] = await Promise.all([cropBitmap(photo, area), cropBitmap(fill.patch)]);
  const rect = { ...fill.rect, x: fill.rect.x - area.x, y: fill.rect.y - area.y };
  return runJob('encodeThumbnail', { photo: under, patch, rect, scale });
}
