import type { Size } from '../../geometry/size';
import type { Coverage } from '../../mask/coverage';
import { hasAlpha, transparentCoverage } from '../alphaCoverage';
import { type InspectedPhoto, inspectPicture } from '../inspectPicture';
import { isWholeFile } from '../isWholeFile';
import { type ImportedMask, maskOf } from '../maskOf';
import type { Refusal } from '../photoError';
import { hasPngRemark, WHITE_IS_REPAINT } from '../pngRemark';
import { openCanvas, readPixels, takePixels } from './canvasPixels';

/** Refusals travel as data: an error's class does not survive the way between threads. */
type Refused = { readonly refusal: Refusal };

/** A picture upright, in sRGB, opaque; what was transparent is white now, and offered as a mask. */
export type OpenedPhoto = {
  readonly size: Size;
  readonly bitmap: ImageBitmap;
  readonly transparency: Coverage | null;
};

/** Job: opens a photo. */
export async function openPhoto(photo: InspectedPhoto): Promise<OpenedPhoto | Refused> {
  const decoded = await decode(photo);
  if ('refusal' in decoded) return decoded;
  const { bitmap, transparency } = decoded.mayHaveAlpha
    ? flatten(decoded.bitmap)
    : { bitmap: decoded.bitmap, transparency: null };
  const size = { w: bitmap.width, h: bitmap.height };
  return { size, bitmap, transparency };
}

/** How far into a file its remarks are looked for: colour profiles and thumbnails may come first. */
const HEAD_BYTES = 1_000_000;

/** Job: opens a mask picture for a photo of the given size. */
export async function openMask(input: { file: Blob; size: Size }): Promise<ImportedMask | Refused> {
  const { file, size } = input;
  const { reason, found } = await inspectPicture(file);
  if (reason) return { refusal: { reason, found } };
  const decoded = await decode({ file, found });
  if ('refusal' in decoded) return decoded;
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  return maskOf(takePixels(decoded.bitmap), size, hasPngRemark(head, WHITE_IS_REPAINT));
}

type Decoded = { readonly bitmap: ImageBitmap; readonly mayHaveAlpha: boolean };

async function decode({ file, found }: InspectedPhoto): Promise<Decoded | Refused> {
  // The browser decodes on a thread of its own.
  const decoding = createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  const whole = found.type !== null && (await isWholeFile(file, found.type));
  const bitmap = await decoding;
  if (bitmap && whole) return { bitmap, mayHaveAlpha: found.type !== 'jpeg' };
  bitmap?.close();
  return { refusal: { reason: 'broken', found } };
}

/** The bitmap itself if it is opaque, else laid on white. */
function flatten(bitmap: ImageBitmap): Pick<OpenedPhoto, 'bitmap' | 'transparency'> {
  const pixels = readPixels(bitmap);
  if (!hasAlpha(pixels)) return { bitmap, transparency: null };
  const { canvas, context } = openCanvas(pixels, { opaque: true });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, pixels.w, pixels.h);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { bitmap: canvas.transferToImageBitmap(), transparency: transparentCoverage(pixels) };
}
