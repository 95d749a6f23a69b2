import { growRect, intersectRects, type Rect, rectOfSize } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import { blankPixels, type Pixels } from '../pixels';
import { blendReach } from './blendReach';
import { blendTile } from './blendTile';

/** Sides of what is blended at a time, photo px: few of a photo's tiles have a seam near. */
const TILE = 96;

/**
 * Puts several pictures of one photo together by what was picked where, the seams blended. Far from every seam, and
 * where all pictures agree, a pixel has exactly the bytes of the picture picked there.
 * @param pictures all that are mixed, opaque, of one size
 * @param picked row by row, for each of their pixels, which one is wanted: its place among them, from 0
 * @param within whole pixels of them to put together; around it they should reach as far as the blend does
 * @param width of a blended seam in photo px, 0…96
 * @returns the pixels of `within` · Throws a RangeError when sizes do not fit, or a picture is picked that is not there.
 */
export function blendPictures(
  pictures: readonly Pixels[],
  picked: Uint8Array,
  within: Rect,
  width: number,
): Pixels {
  const size = checked(pictures, picked);
  const { shade } = blendReach(width);
  const out = blankPixels(within);
  for (let y = within.y; y < within.y + within.h; y += TILE) {
    for (let x = within.x; x < within.x + within.w; x += TILE) {
      const part = intersectRects({ x, y, w: TILE, h: TILE }, within);
      const around = intersectRects(growRect(part, shade), rectOfSize(size));
      const present = valuesIn(picked, size.w, around);
      const at = { x: x - within.x, y: y - within.y };
      if (shade === 0 || present.length === 1) copyPicked(pictures, picked, part, out, at);
      else {
        const tile = {
          picked: cropBytes(picked, size.w, around, 1),
          pictures: pictures.map((picture) => crop(picture, around)),
          present,
          within: { ...part, x: x - around.x, y: y - around.y },
        };
        blendTile(tile, width, out, at);
      }
    }
  }
  return out;
}

function checked(pictures: readonly Pixels[], picked: Uint8Array): Size {
  const [first] = pictures;
  if (!first) throw new RangeError('there are no pictures to mix');
  const { w, h } = first;
  if (pictures.some((picture) => picture.w !== w || picture.h !== h) || picked.length !== w * h) {
    throw new RangeError('the pictures are not of one size');
  }
  if (picked.some((value) => value >= pictures.length)) {
    throw new RangeError('a picture was picked that is not there');
  }
  return { w, h };
}

/** The values that occur in a part, in ascending order. */
function valuesIn(picked: Uint8Array, stride: number, { x, y, w, h }: Rect): readonly number[] {
  const seen: boolean[] = [];
  for (let row = y; row < y + h; row++) {
    for (let i = row * stride + x; i < row * stride + x + w; i++) seen[picked[i]!] = true;
  }
  return [...seen.keys()].filter((value) => seen[value]);
}

function copyPicked(
  pictures: readonly Pixels[],
  picked: Uint8Array,
  { x, y, w, h }: Rect,
  out: Pixels,
  at: { x: number; y: number },
): void {
  const to = new Uint32Array(out.data.buffer);
  const words = pictures.map(({ data }) => new Uint32Array(data.buffer, data.byteOffset));
  const stride = pictures[0]!.w;
  for (let row = 0; row < h; row++) {
    for (let column = 0; column < w; column++) {
      const i = (y + row) * stride + x + column;
      to[(at.y + row) * out.w + at.x + column] = words[picked[i]!]![i]!;
    }
  }
}

function crop({ w, data }: Pixels, rect: Rect): Pixels {
  const bytes = cropBytes(data, w, rect, 4);
  return { w: rect.w, h: rect.h, data: new Uint8ClampedArray(bytes.buffer) };
}

function cropBytes(
  bytes: Uint8Array | Uint8ClampedArray,
  stride: number,
  { x, y, w, h }: Rect,
  each: number,
): Uint8Array<ArrayBuffer> {
  const part = new Uint8Array(w * h * each);
  for (let row = 0; row < h; row++) {
    const from = ((y + row) * stride + x) * each;
    part.set(bytes.subarray(from, from + w * each), row * w * each);
  }
  return part;
}
