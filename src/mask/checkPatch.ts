import { isEmptyRect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { Patch } from './patch';

/** Throws a RangeError unless the patch is whole pixels of the photo, with a byte for each. For patches from outside. */
export function checkPatch({ rect, data }: Patch, photo: Size): void {
  const { x, y, w, h } = rect;
  const isWhole = [x, y, w, h].every(Number.isInteger);
  const isInside = x >= 0 && y >= 0 && x + w <= photo.w && y + h <= photo.h;
  if (!isWhole || !isInside || isEmptyRect(rect)) {
    throw new RangeError(`no part of a photo of ${photo.w}×${photo.h}: ${x},${y} ${w}×${h}`);
  }
  if (data.length !== w * h) {
    throw new RangeError(`a patch of ${w}×${h} needs ${w * h} bytes, not ${data.length}`);
  }
}
