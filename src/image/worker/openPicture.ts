import type { Size } from '../../geometry/size';
import type { Coverage } from '../../mask/coverage';
import { hasAlpha, transparentCoverage } from '../alphaCoverage';
import { inspectPicture } from '../inspectPicture';
import { isWhole } from '../isWhole';
import { type ImportedMask, maskOf } from '../maskOf';
import type { Refusal } from '../photoError';
import { hasPngRemark, WHITE_IS_REPAINT } from '../pngRemark';
import { openCanvas, readPixels, takePixels } from './canvasPixels';
import { photoLevels } from './photoLevels';

/** Refusals travel as data: an error's class does not survive the way between threads. */
type Refused = { readonly refusal: Refusal };

/** A picture upright, in sRGB, opaque; what was transparent is white now, and offered as a mask. */
export type DecodedPhoto = {
  readonly size: Size;
  readonly bitmap: ImageBitmap;
  /** Smaller copies to show where the photo is shown small, each half the one before. */
  readonly levels: readonly ImageBitmap[];
  readonly transparency: Coverage | null;
};

/** Job: opens a photo. */
export async function openPhoto({ file }: { file: Blob }): Promise<DecodedPhoto | Refused> {
  const decoded = await decode(file);
  if ('refusal' in decoded) return decoded;
  const { bitmap, transparency } = decoded.mayHaveAlpha
    ? flatten(decoded.bitmap)
    : { bitmap: decoded.bitmap, transparency: null };
  const size = { w: bitmap.width, h: bitmap.height };
  return { size, bitmap, levels: await photoLevels(bitmap), transparency };
}

/** How far into a file its remarks are looked for: colour profiles and thumbnails may come first. */
const HEAD_BYTES = 1_000_000;

/** Job: opens a mask picture for a photo of the given size. */
export async function openMask(input: { file: Blob; size: Size }): Promise<ImportedMask | Refused> {
  const { file, size } = input;
  const decoded = await decode(file);
  if ('refusal' in decoded) return decoded;
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  return maskOf(takePixels(decoded.bitmap), size, hasPngRemark(head, WHITE_IS_REPAINT));
}

type Decoded = { readonly bitmap: ImageBitmap; readonly mayHaveAlpha: boolean };

async function decode(file: Blob): Promise<Decoded | Refused> {
  const { reason, found } = await inspectPicture(file);
  if (reason || !found.type) return { refusal: { reason: reason ?? 'broken', found } };
  // The browser decodes on a thread of its own.
  const decoding = createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  const whole = isWhole(new Uint8Array(await file.arrayBuffer()), found.type);
  const bitmap = await decoding;
  if (bitmap && whole) return { bitmap, mayHaveAlpha: found.type !== 'jpeg' };
  bitmap?.close();
  return { refusal: { reason: 'broken', found } };
}

/** The bitmap itself if it is opaque, else laid on white. */
function flatten(bitmap: ImageBitmap): Pick<DecodedPhoto, 'bitmap' | 'transparency'> {
  const pixels = readPixels(bitmap);
  if (!hasAlpha(pixels)) return { bitmap, transparency: null };
  const { canvas, context } = openCanvas(pixels, { opaque: true });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, pixels.w, pixels.h);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { bitmap: canvas.transferToImageBitmap(), transparency: transparentCoverage(pixels) };
}
