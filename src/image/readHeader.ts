import type { Size } from '../geometry/size';
import { type PictureType, pictureType } from './pictureType';

/** What a file says it is. `size` in pixels as stored (before EXIF turns it); null when the bytes end too early. */
export type PictureHeader = { readonly type: PictureType; readonly size: Size | null };

/** Format and size from a picture's first bytes, without decoding; null when it is no picture we open. */
export function readHeader(bytes: Uint8Array): PictureHeader | null {
  const type = pictureType(bytes);
  if (!type) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return { type, size: READERS[type](view) };
  } catch (error) {
    if (error instanceof RangeError) return { type, size: null };
    throw error;
  }
}

/** Each may throw a RangeError (DataView) when the bytes end before the size. */
const READERS: Record<PictureType, (view: DataView) => Size | null> = {
  jpeg: jpegSize,
  png: (view) => ({ w: view.getUint32(16), h: view.getUint32(20) }),
  gif: (view) => ({ w: view.getUint16(6, true), h: view.getUint16(8, true) }),
  webp: webpSize,
  avif: (view) => largestExtent(view, 0, view.byteLength),
};

/** Start-of-frame markers are C0…CF without C4 (Huffman tables), C8 (reserved) and CC (arithmetic tables). */
function isStartOfFrame(marker: number): boolean {
  return (marker & 0xf0) === 0xc0 && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jpegSize(view: DataView): Size | null {
  let at = 2;
  for (;;) {
    while (view.getUint8(at) !== 0xff) at += 1;
    while (view.getUint8(at) === 0xff) at += 1;
    const marker = view.getUint8(at);
    if (isStartOfFrame(marker)) return { w: view.getUint16(at + 6), h: view.getUint16(at + 4) };
    if (marker === 0xd9 || marker === 0xda) return null;
    at += 1 + view.getUint16(at + 1);
  }
}

/** WebP container, developers.google.com/speed/webp/docs/riff_container: lossy, lossless, extended. */
function webpSize(view: DataView): Size | null {
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (fourCC(view, 12)) {
    case 'VP8 ':
      return { w: view.getUint16(26, true) & 0x3fff, h: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { w: (bits & 0x3fff) + 1, h: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { w: uint24(24) + 1, h: uint24(27) + 1 };
    default:
      return null;
  }
}

/** Bytes between a box's header and the boxes in it (ISO/IEC 14496-12); boxes not listed are not entered. */
const CONTAINERS: Record<string, number> = { meta: 4, iprp: 0, ipco: 0 };

/**
 * The largest `ispe` (image spatial extents) among the boxes in start…end: of a grid, its tiles, an alpha plane and
 * a thumbnail, the picture itself is the largest.
 */
function largestExtent(view: DataView, start: number, end: number): Size | null {
  let largest: Size | null = null;
  for (let at = start; at + 8 <= end; ) {
    const length = view.getUint32(at) || end - at;
    const type = fourCC(view, at + 4);
    const skip = CONTAINERS[type];
    let found: Size | null = null;
    if (type === 'ispe') found = { w: view.getUint32(at + 12), h: view.getUint32(at + 16) };
    else if (skip !== undefined) found = largestExtent(view, at + 8 + skip, at + length);
    if (found && found.w * found.h > (largest ? largest.w * largest.h : 0)) largest = found;
    if (length < 8) break;
    at += length;
  }
  return largest;
}

function fourCC(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
