import type { Size } from '../geometry/size';
import { okLab } from './okLab';

/** A photo's colours as people see them: one `okLab` number per pixel, row by row. 4 bytes each: 200 MB at 50 MP. */
export type PhotoColours = Size & { readonly data: Int32Array };

/** Colours of the given size, still to be put in. */
export function emptyColours({ w, h }: Size): PhotoColours {
  return { w, h, data: new Int32Array(w * h) };
}

/** Puts in the colours of some of a photo's pixels (4 bytes each, alpha is not read), from number `first` on. */
export function putColours({ data }: PhotoColours, rgba: Uint8ClampedArray, first: number): void {
  if (first * 4 + rgba.length > data.length * 4) throw new RangeError('more pixels than the photo');
  for (let at = 0, i = first; at < rgba.length; at += 4, i++) {
    data[i] = okLab(rgba[at], rgba[at + 1], rgba[at + 2]);
  }
}
