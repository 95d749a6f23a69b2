import type { Rect } from '../geometry/rect';
import type { Pixels } from './pixels';
import { resample } from './resample';

/** A stitched patch, and how many of its pixels took anything from the output. */
export type Stitched = { readonly pixels: Pixels; readonly touched: number };

/**
 * Blends an output over a patch of the photo. Where the weight is 0 the photo's bytes stay exactly; where it is 255
 * the output's take their place. The output may have any size: it covers exactly `frame`.
 * @param photo the patch of the photo, opaque · @param output the returned picture
 * @param frame where the output lies, in the patch's pixels, real-valued
 * @param weights 0…255, one per pixel of the patch
 */
export function stitch(photo: Pixels, output: Pixels, frame: Rect, weights: Uint8Array): Stitched {
  if (weights.length !== photo.w * photo.h) throw new RangeError('weights do not fit the patch');
  const across = output.w / frame.w;
  const down = output.h / frame.h;
  const part = { x: -frame.x * across, y: -frame.y * down, w: photo.w * across, h: photo.h * down };
  const filled = resample(output, part, photo).data;
  const data = photo.data.slice();
  let touched = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    touched += 1;
    for (let at = i * 4; at < i * 4 + 3; at++) {
      data[at] = (data[at]! * (255 - weight) + filled[at]! * weight) / 255;
    }
  }
  return { pixels: { w: photo.w, h: photo.h, data }, touched };
}
