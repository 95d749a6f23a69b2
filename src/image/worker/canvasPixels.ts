import type { Size } from '../../geometry/size';
import type { Pixels } from '../pixels';

/** Pixels read per step: a canvas as big as a 100 MP photo would double its memory and pass some browsers' limit. */
const BAND_PIXELS = 4_000_000;

/** An off-screen canvas and its context. Opaque ones are written as pictures without alpha. */
export function openCanvas({ w, h }: Size, { opaque }: { opaque: boolean }) {
  const canvas = new OffscreenCanvas(w, h);
  const context = canvas.getContext('2d', { alpha: !opaque, willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}

/** The bytes of a bitmap. */
export function readPixels(bitmap: ImageBitmap): Pixels {
  const { width: w, height: h } = bitmap;
  const data = new Uint8ClampedArray(w * h * 4);
  const step = Math.max(1, Math.min(h, Math.floor(BAND_PIXELS / w)));
  const { context } = openCanvas({ w, h: step }, { opaque: false });
  for (let y = 0; y < h; y += step) {
    const rows = Math.min(step, h - y);
    context.clearRect(0, 0, w, step);
    context.drawImage(bitmap, 0, -y);
    data.set(context.getImageData(0, 0, w, rows).data, y * w * 4);
  }
  return { w, h, data };
}

/** The same, of a bitmap that is not needed any more. */
export function takePixels(bitmap: ImageBitmap): Pixels {
  const pixels = readPixels(bitmap);
  bitmap.close();
  return pixels;
}

/** Encodes a canvas; rejects when the browser would write another format instead. `quality` 0…1. */
export async function encodeCanvas(canvas: OffscreenCanvas, type: string, quality: number) {
  const blob = await canvas.convertToBlob({ type, quality });
  if (blob.type !== type) throw new Error(`this browser does not write ${type}`);
  return blob;
}
