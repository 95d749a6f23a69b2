import type { Picture } from '../../../src/engine/fill/picture';

/** Brightness 0…255 of each pixel (Rec. 601), not rounded. */
export function greyOf({ w, h, data }: Picture): Float32Array {
  const grey = new Float32Array(w * h);
  for (let i = 0; i < grey.length; i++) {
    grey[i] = 0.299 * data[i * 3] + 0.587 * data[i * 3 + 1] + 0.114 * data[i * 3 + 2];
  }
  return grey;
}
