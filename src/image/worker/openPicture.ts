import type { Size } from '../../geometry/size';
import type { Coverage } from '../../mask/coverage';
import { hasAlpha, transparentCoverage } from '../alphaCoverage';
import { inspectPicture } from '../inspectPicture';
import { maskOf } from '../maskOf';
import type { Refusal } from '../photoError';
import { openCanvas, readPixels, takePixels } from './canvasPixels';

/** Refusals travel as data: an error's class does not survive the way between threads. */
type Refused = { readonly refusal: Refusal };

/** A picture upright, in sRGB, opaque; what was transparent is white now, and offered as a mask. */
export type DecodedPhoto = {
  readonly size: Size;
  readonly bitmap: ImageBitmap;
  readonly transparency: Coverage | null;
};

/** Job: opens a photo. */
export async function openPhoto({ file }: { file: Blob }): Promise<DecodedPhoto | Refused> {
  const decoded = await decode(file);
  if ('refusal' in decoded) return decoded;
  const { bitmap, mayHaveAlpha } = decoded;
  const size = { w: bitmap.width, h: bitmap.height };
  const pixels = mayHaveAlpha ? readPixels(bitmap) : null;
  if (!pixels || !hasAlpha(pixels)) return { size, bitmap, transparency: null };
  return { size, bitmap: flatten(bitmap, size), transparency: transparentCoverage(pixels) };
}

/** Job: opens a mask picture for a photo of the given size. */
export async function openMask(input: { file: Blob; size: Size }): Promise<Coverage | Refused> {
  const decoded = await decode(input.file);
  if ('refusal' in decoded) return decoded;
  return maskOf(takePixels(decoded.bitmap), input.size);
}

type Decoded = { readonly bitmap: ImageBitmap; readonly mayHaveAlpha: boolean };

async function decode(file: Blob): Promise<Decoded | Refused> {
  const { reason, found } = await inspectPicture(file);
  if (reason) return { refusal: { reason, found } };
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { bitmap, mayHaveAlpha: found.type !== 'jpeg' };
  } catch {
    return { refusal: { reason: 'broken', found } };
  }
}

function flatten(bitmap: ImageBitmap, size: Size): ImageBitmap {
  const { canvas, context } = openCanvas(size, { opaque: true });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.w, size.h);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.transferToImageBitmap();
}
