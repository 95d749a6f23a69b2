import type { Size } from '../geometry/size';
import { type Coverage, KEEP, REPAINT } from '../mask/coverage';
import { hasAlpha } from './alphaCoverage';
import type { Pixels } from './pixels';
import { resample } from './resample';

const HALF = 128;

/**
 * A mask picture of any size as coverage of the photo's size: what is opaque is to be repainted if the picture has
 * alpha (strokes on nothing), else what is light (ITU-R BT.601 luma). Scaled, half counts as whole.
 */
export function maskOf(picture: Pixels, size: Size): Coverage {
  const grey = toGrey(picture, hasAlpha(picture));
  const same = picture.w === size.w && picture.h === size.h;
  const { data } = same ? grey : resample(grey, { x: 0, y: 0, w: picture.w, h: picture.h }, size);
  const covered = new Uint8Array(size.w * size.h);
  for (let i = 0; i < covered.length; i++) covered[i] = data[i * 4]! >= HALF ? REPAINT : KEEP;
  return { w: size.w, h: size.h, data: covered };
}

function toGrey({ w, h, data }: Pixels, useAlpha: boolean): Pixels {
  const grey = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const luma = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
    grey.fill(useAlpha ? data[at + 3]! : luma, at, at + 3);
  }
  return { w, h, data: grey };
}
