import type { Size } from '../geometry/size';

/** Pixels as canvases hold them: four bytes each, red, green, blue, alpha (not premultiplied), row by row. */
export type Pixels = Size & { readonly data: Uint8ClampedArray<ArrayBuffer> };

/** Opaque black. */
export function blankPixels({ w, h }: Size): Pixels {
  const data = new Uint8ClampedArray(w * h * 4);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return { w, h, data };
}
