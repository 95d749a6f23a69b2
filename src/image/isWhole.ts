import type { PictureType } from './pictureType';

/**
 * Whether the file's own structure reaches its end. Some browsers decode a cut-off picture as far as it goes and
 * leave the rest grey without an error, so a truncated upload must be found here.
 * @param bytes the whole file, of the given format
 */
export function isWhole(bytes: Uint8Array, type: PictureType): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return CHECKS[type](view, bytes);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Each may throw a RangeError (DataView) when the bytes end before the structure does. */
const CHECKS: Record<PictureType, (view: DataView, bytes: Uint8Array) => boolean> = {
  jpeg: jpegEnds,
  png: pngEnds,
  gif: firstGifFrameEnds,
  webp: (view) => view.getUint32(4, true) + 8 <= view.byteLength,
  avif: boxesEnd,
};

/** Walks segments and scans to the end-of-image marker (ITU T.81 annex B); what follows it does not matter. */
function jpegEnds(view: DataView, bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xff, 2); at !== -1; at = bytes.indexOf(0xff, at)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) return true;
    if (marker === 0xff) at += 1;
    else if (hasNoLength(marker)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return false;
}

/** Stuffed zeros and restart markers inside a scan, and the other markers that stand alone. */
function hasNoLength(marker: number): boolean {
  return marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

const IEND = 0x49454e44;

function pngEnds(view: DataView): boolean {
  for (let at = 8; ; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === IEND) return at + 12 <= view.byteLength;
  }
}

/** GIF89a: colour tables and extensions up to the first image, whose data must reach its empty block. */
function firstGifFrameEnds(view: DataView): boolean {
  const tableLength = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  const afterBlocks = (start: number) => {
    let at = start;
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    return at + 1;
  };
  let at = 13 + tableLength(view.getUint8(10));
  while (view.getUint8(at) === 0x21) at = afterBlocks(at + 2);
  if (view.getUint8(at) !== 0x2c) return false;
  afterBlocks(at + 11 + tableLength(view.getUint8(at + 9)));
  return true;
}

/** Every top-level box (ISO/IEC 14496-12) lies within the file; length 0 means "to the end". */
function boxesEnd(view: DataView): boolean {
  let at = 0;
  while (at < view.byteLength) {
    const short = view.getUint32(at);
    const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short || view.byteLength - at;
    if (length < 8) return false;
    at += length;
  }
  return at === view.byteLength;
}
