import { isWhole } from './isWhole';
import type { PictureType } from './pictureType';

/** How whole files end as a rule: with the end-of-image marker, with the empty IEND chunk and its check sum. */
const ENDS: Partial<Record<PictureType, readonly number[]>> = {
  jpeg: [0xff, 0xd9],
  png: [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
};

/**
 * What `isWhole` says of a file's bytes. Only one that does not end as usual is read: a large photo takes long to read
 * a second time, beside the decoder. (One JPEG in 65,536 is cut off just behind the two bytes that others end with.)
 */
export async function isWholeFile(file: Blob, type: PictureType): Promise<boolean> {
  const end = ENDS[type];
  if (end) {
    const tail = await bytesOf(file.slice(-end.length));
    if (tail.length === end.length && end.every((byte, i) => byte === tail[i])) return true;
  }
  return isWhole(await bytesOf(file), type);
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
