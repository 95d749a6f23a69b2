import type { Rect } from '../geometry/rect';
import { cropBitmap } from './cropBitmap';
import type { Difference } from './difference';
import type { PictureLayer } from './pictureLayer';
import { runJob } from './runJob';

/**
 * How two pictures differ within `area` (whole photo pixels, which both cover): painted by the heat scale, amplified
 * by `gain`, and in figures. A picture of another size is scaled to the photo's pixels.
 * @param a its layers, the lowest first · @param b the same of the other
 */
export async function differ(
  a: readonly PictureLayer[],
  b: readonly PictureLayer[],
  area: Rect,
  gain: number,
  signal?: AbortSignal,
): Promise<Difference & { readonly heat: ImageBitmap }> {
  const [given, other] = await Promise.all([copied(a), copied(b)]);
  return runJob('paintDifferences', { a: given, b: other, area, gain }, signal);
}

function copied(layers: readonly PictureLayer[]): Promise<PictureLayer[]> {
  return Promise.all(
    layers.map(async ({ bitmap, rect }) => ({ bitmap: await cropBitmap(bitmap), rect })),
  );
}
