import type { Rect } from '../geometry/rect';

/** A copy of a bitmap, or of a part of it (whole pixels inside it), to be given away to the worker. */
export function cropBitmap(bitmap: ImageBitmap, rect?: Rect): Promise<ImageBitmap> {
  if (!rect) return createImageBitmap(bitmap);
  return createImageBitmap(bitmap, rect.x, rect.y, rect.w, rect.h);
}
