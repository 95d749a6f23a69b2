import type { Rect } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import type { MaskRuns } from '../../mask/maskRuns';
import { greyPng } from '../greyPng';
import { mediaType, type PictureType } from '../pictureType';
import type { Pixels } from '../pixels';
import { resample } from '../resample';
import { encodeCanvas, openCanvas, takePixels } from './canvasPixels';

/** Job: a mask as PNG; its bytes, as a worker has to ask the browser's process for a blob and wait. */
export async function encodeMask({ mask }: { mask: MaskRuns }): Promise<Uint8Array<ArrayBuffer>> {
  return greyPng(mask);
}

type FrameInput = {
  /** The part of the photo that is needed. */
  photo: ImageBitmap;
  /** The frame in that part's pixels. */
  rect: Rect;
  working: Size;
  lossyAbove: number;
};

const LOSSY_QUALITY = 0.95;

/** Job: the picture that is sent. */
export async function encodeFrame({ photo, rect, working, lossyAbove }: FrameInput): Promise<Blob> {
  const canvas = toCanvas(resample(takePixels(photo), rect, working));
  const exact = await encodeCanvas(canvas, 'image/png', 1);
  return exact.size > lossyAbove ? encodeCanvas(canvas, 'image/jpeg', LOSSY_QUALITY) : exact;
}

function toCanvas(pixels: Pixels): OffscreenCanvas {
  const { canvas, context } = openCanvas(pixels, { opaque: true });
  context.putImageData(new ImageData(pixels.data, pixels.w, pixels.h), 0, 0);
  return canvas;
}

/** A photo with a patch laid over it. */
export type Layers = { photo: ImageBitmap; patch: ImageBitmap; rect: Rect };

/** Job: a fill at the photo's full size. */
export function encodeLayers(input: Layers & { type: PictureType; quality: number }) {
  const { photo, patch, rect, type, quality } = input;
  const { canvas, context } = openCanvas({ w: photo.width, h: photo.height }, { opaque: true });
  context.drawImage(photo, 0, 0);
  context.drawImage(patch, rect.x, rect.y);
  photo.close();
  patch.close();
  return encodeCanvas(canvas, mediaType(type), quality);
}

/** Job: a small preview at a part of the photo's scale. */
export function encodeThumbnail(input: Layers & { scale: number }): Promise<Blob> {
  const { photo, patch, rect, scale } = input;
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const size = { w: side(photo.width), h: side(photo.height) };
  const { canvas, context } = openCanvas(size, { opaque: true });
  context.scale(size.w / photo.width, size.h / photo.height);
  context.drawImage(photo, 0, 0);
  context.drawImage(patch, rect.x, rect.y);
  photo.close();
  patch.close();
  return encodeCanvas(canvas, 'image/jpeg', 0.85);
}
