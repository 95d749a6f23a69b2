import { cropBitmap } from './cropBitmap';
import type { Fill } from './makeFill';
import { runJob } from './runJob';

/** A small JPEG of the photo with a fill laid over it, its longer side at most `side` pixels. */
export async function makeThumbnail(photo: ImageBitmap, fill: Fill, side: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(photo.width, photo.height));
  const [under, patch] = await Promise.all([cropBitmap(photo), cropBitmap(fill.patch)]);
  return runJob('encodeThumbnail', { photo: under, patch, rect: fill.rect, scale });
}
