import type { Size } from '../../geometry/size';
import { blurTotal, boxBlur, type Plane } from './boxBlur';

/** How much each picture counts at each pixel: whole numbers that add up to `total`. */
export type PickWeights = {
  readonly total: number;
  /** One plane for each picture of `pictures`. */
  readonly planes: readonly Plane[];
};

/**
 * Weights of pictures that fade into each other across the seams between them: all for the picture picked wherever no
 * other is picked within `reach`.
 * @param picked which picture is wanted at each pixel, row by row · @param pictures those that occur in it
 * @param reach whole pixels, 0…64
 */
export function pickWeights(
  picked: Uint8Array,
  size: Size,
  pictures: readonly number[],
  reach: number,
): PickWeights {
  const planes = pictures.map((picture) => {
    const here = Float64Array.from(picked, (value) => (value === picture ? 1 : 0));
    return boxBlur(here, size, reach);
  });
  return { total: blurTotal(reach), planes };
}
