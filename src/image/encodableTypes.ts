import { mediaType, type PictureType } from './pictureType';

/** Formats a browser may be able to write. */
export type EncodableType = Exclude<PictureType, 'avif' | 'gif'>;

const CANDIDATES: readonly EncodableType[] = ['png', 'jpeg', 'webp'];

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
