import { cropBitmap } from './cropBitmap';
import type { Fill } from './makeFill';
import { mediaType, type PictureType } from './pictureType';
import { runJob } from './runJob';

/** Formats a browser may be able to write. */
export type EncodableType = Exclude<PictureType, 'gif'>;

const CANDIDATES: readonly EncodableType[] = ['png', 'jpeg', 'webp', 'avif'];

/** The formats this browser really writes: one it cannot comes back as PNG without an error. */
export async function encodableTypes(): Promise<EncodableType[]> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const written = await Promise.all(CANDIDATES.map((type) => writes(canvas, type)));
  return CANDIDATES.filter((_, i) => written[i]);
}

function writes(canvas: HTMLCanvasElement, type: EncodableType): Promise<boolean> {
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob?.type === mediaType(type)), mediaType(type));
  });
}

/**
 * A fill at the photo's full size. As PNG, every byte outside the mask equals the decoded photo.
 * @param quality 0…1, for the lossy formats · rejects when this browser does not write `type`
 */
export async function encodeFill(
  photo: ImageBitmap,
  fill: Fill,
  type: EncodableType,
  quality: number,
): Promise<Blob> {
  const [under, patch] = await Promise.all([cropBitmap(photo), cropBitmap(fill.patch)]);
  return runJob('encodeLayers', { photo: under, patch, rect: fill.rect, type, quality });
}
