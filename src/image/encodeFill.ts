import { cropBitmap } from './cropBitmap';
import type { EncodableType } from './encodableTypes';
import type { Fill } from './makeFill';
import { runJob } from './runJob';

/**
 * A fill at the photo's full size. As PNG, every byte outside the mask equals the decoded photo.
 * @param quality 0…1, for the lossy formats · rejects when this browser does not write `type`
 */
export async function encodeFill(
  photo: ImageBitmap,
  fill: Fill,
  type: EncodableType,
  quality: number,
): Promise<Blob> {
  const [under, patch] = await Promise.all([cropBitmap(photo), cropBitmap(fill.patch)]);
  return runJob('encodeLayers', { photo: under, patch, rect: fill.rect, type, quality });
}
