import { type PictureType, pictureType } from '../contract/pictureType';

export type ImageHeader = { readonly type: PictureType; readonly w: number; readonly h: number };

/** Type and size in pixels from a picture's header; null when it is no png, jpeg or webp or is cut short. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const type = pictureType(bytes);
  if (!type) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const [w, h] = READERS[type](view, bytes);
    return { type, w, h };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Reader = (view: DataView, bytes: Uint8Array) => [number, number];

/** They read past the end (RangeError) when the header is cut short. */
const READERS: Record<PictureType, Reader> = {
  png: (view) => [view.getUint32(16), view.getUint32(20)],
  jpeg: jpegSize,
  webp: webpSize,
};

function jpegSize(view: DataView): [number, number] {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('not a marker');
    const marker = view.getUint8(at + 1);
    if (isFrameMarker(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    // A fill byte, or a segment with its length.
    at += marker === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** SOF0…SOF15 without DHT, JPG and DAC (ITU T.81, table B.1). */
function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The three forms of WebP (developers.google.com/speed/webp/docs/riff_container). */
function webpSize(view: DataView, bytes: Uint8Array): [number, number] {
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (ascii(bytes, 12)) {
    case 'VP8X':
      return [uint24(24) + 1, uint24(27) + 1];
    case 'VP8 ':
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    default:
      throw new RangeError('unknown chunk');
  }
}

function ascii(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
