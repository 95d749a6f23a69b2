import { growRect, intersectRects, isEmptyRect, type Rect, rectOfSize } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import { cropBitmap } from '../cropBitmap';
import type { PictureLayer } from '../pictureLayer';
import { runJob } from '../runJob';
import { blendReach } from './blendReach';

/** Pictures of one photo that are put together. */
export type MixInput = {
  /** The photo's size. */
  readonly size: Size;
  /** For each picture its layers on whole photo pixels at their own size, the lowest first and covering the photo. */
  readonly pictures: readonly (readonly PictureLayer[])[];
  /** For each pixel of the photo, row by row, what was picked. */
  readonly picks: Uint8Array;
  /** The place in `pictures`, from 0, that each value of `picks` means. */
  readonly meaning: readonly number[];
  /** Of a blended seam, photo px. */
  readonly width: number;
};

/** Pixels put together per step: all pictures at once would take too much memory for a large photo. */
const BAND_PIXELS = 1_000_000;

/**
 * Puts pictures together within an area (whole photo pixels, not empty) by what was picked where. Worked out in another
 * thread; rejects with the signal's reason once it is aborted.
 */
export async function mixPictures(
  input: MixInput,
  area: Rect,
  signal?: AbortSignal,
): Promise<ImageBitmap> {
  const rows = Math.max(1, Math.min(area.h, Math.floor(BAND_PIXELS / area.w)));
  if (rows === area.h) return mixBand(input, area, signal);
  const canvas = new OffscreenCanvas(area.w, area.h);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  for (let y = 0; y < area.h; y += rows) {
    const band = { ...area, y: area.y + y, h: Math.min(rows, area.h - y) };
    const mixed = await mixBand(input, band, signal);
    context.drawImage(mixed, 0, y);
    mixed.close();
  }
  return canvas.transferToImageBitmap();
}

async function mixBand(input: MixInput, band: Rect, signal?: AbortSignal): Promise<ImageBitmap> {
  const { size, pictures, width } = input;
  const around = intersectRects(growRect(band, blendReach(width).shade), rectOfSize(size));
  const picked = pickedIn(input, around);
  const layers = await Promise.all(
    pictures.map((picture) => Promise.all(picture.flatMap((layer) => croppedTo(layer, around)))),
  );
  signal?.throwIfAborted();
  const within = { ...band, x: band.x - around.x, y: band.y - around.y };
  const job = { pictures: layers, w: around.w, h: around.h, picked, within, width };
  return runJob('mixPart', job, signal);
}

/** The pictures picked in a part, by their places. */
function pickedIn({ size, picks, meaning }: MixInput, { x, y, w, h }: Rect): Uint8Array {
  const picked = new Uint8Array(w * h);
  for (let row = 0; row < h; row++) {
    const from = (y + row) * size.w + x;
    for (let i = 0; i < w; i++) picked[row * w + i] = meaning[picks[from + i] ?? 0] ?? 0;
  }
  return picked;
}

/** A copy of what lies in a part of the photo, relative to it; nothing when nothing does. */
function croppedTo({ bitmap, rect }: PictureLayer, part: Rect): Promise<PictureLayer>[] {
  const both = intersectRects(rect, part);
  if (isEmptyRect(both)) return [];
  const own = { ...both, x: both.x - rect.x, y: both.y - rect.y };
  const place = { ...both, x: both.x - part.x, y: both.y - part.y };
  return [cropBitmap(bitmap, own).then((copy) => ({ bitmap: copy, rect: place }))];
}
