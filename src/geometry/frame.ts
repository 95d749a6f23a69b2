import type { ImagePoint, WorkingPoint } from './point';
import type { Rect } from './rect';
import { serverSize } from './serverSize';
import type { Size, SizeLimits } from './size';

/** How a photo whose sides are no multiples is made to fit: black-masked margin, centred cut, or squeezed. */
export type PhotoFit = 'pad' | 'crop' | 'stretch';

/**
 * The part of the photo that is sent. `rect` is in photo pixels, real-valued, and may reach beyond the photo;
 * `working` is its size on the wire. Scale (working / rect) is the same on both axes but for `stretch`.
 */
export type Frame = { readonly rect: Rect; readonly working: Size };

/** Tolerates the last bits of a division, so that 1440.0000000002 is not padded to 1472. */
const EPSILON = 1e-6;

/**
 * The frame of the whole photo: the largest uniform scale ≤ 1 at which it fits the limits.
 * pad: origin (0,0), right and bottom up to the next multiple. crop: centred, down to the multiple
 * (an axis shorter than one multiple is padded instead). stretch: what the upstream itself would do.
 * @param photo whole pixels, both sides ≥ 1
 */
export function wholePhotoFrame(photo: Size, fit: PhotoFit, limits: SizeLimits): Frame {
  if (fit === 'stretch') return stretchFrame(photo, limits);
  const scale = Math.min(1, limits.maxSide / photo.w, limits.maxSide / photo.h);
  const [x, w] = fitAxis(photo.w, scale, fit, limits);
  const [y, h] = fitAxis(photo.h, scale, fit, limits);
  return { rect: { x, y, w: w / scale, h: h / scale }, working: { w, h } };
}

/** Origin in photo pixels and working length of one axis. */
function fitAxis(
  side: number,
  scale: number,
  fit: 'pad' | 'crop',
  limits: SizeLimits,
): [number, number] {
  const { multiple, minSide } = limits;
  const scaled = side * scale;
  const cut = Math.floor(scaled / multiple + EPSILON) * multiple;
  if (fit === 'pad' || cut < minSide) {
    return [0, Math.max(minSide, Math.ceil(scaled / multiple - EPSILON) * multiple)];
  }
  const offset = Math.max(0, side - cut / scale) / 2;
  // At 1:1 whole pixels stay whole pixels: nothing is resampled.
  return [scale === 1 ? Math.floor(offset) : offset, cut];
}

function stretchFrame(photo: Size, limits: SizeLimits): Frame {
  const { w, h } = serverSize(photo, 'match_input', limits);
  return {
    rect: { x: 0, y: 0, w: photo.w, h: photo.h },
    working: { w: Math.max(limits.minSide, w), h: Math.max(limits.minSide, h) },
  };
}

/** Working pixels per photo pixel, each axis. */
export function frameScale(frame: Frame): { readonly x: number; readonly y: number } {
  return { x: frame.working.w / frame.rect.w, y: frame.working.h / frame.rect.h };
}

/** From photo pixels to the wire. */
export function toWorkingPoint(frame: Frame, p: ImagePoint): WorkingPoint {
  const scale = frameScale(frame);
  return { x: (p.x - frame.rect.x) * scale.x, y: (p.y - frame.rect.y) * scale.y };
}

/** From the wire to photo pixels; the inverse of `toWorkingPoint`. */
export function fromWorkingPoint(frame: Frame, p: WorkingPoint): ImagePoint {
  const scale = frameScale(frame);
  return { x: p.x / scale.x + frame.rect.x, y: p.y / scale.y + frame.rect.y };
}
