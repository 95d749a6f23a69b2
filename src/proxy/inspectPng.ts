import { inflateSync } from 'node:zlib';

/** What compressed texts and profiles of a picture may unpack to; cameras and editors stay far below. */
const MAX_UNPACKED = 4 * 1024 * 1024;

/** Chunks that hold something compressed, behind a name that ends with a NUL. */
const COMPRESSED = new Set(['zTXt', 'iCCP', 'iTXt']);

/**
 * What is wrong with a PNG beyond its header, or null: chunks that end past the file, a second header, no pixels, an
 * animation, or texts and profiles that would unpack to far more than they are (PNG specification, §5.3 and §11).
 * Pixels are left alone: decoders read as many as the header announces.
 */
export function inspectPng(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seen = new Map<string, number>();
  for (let at = 8; at < bytes.length; ) {
    if (at + 12 > bytes.length) return 'a chunk is cut short';
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    const end = at + 12 + length;
    if (end > bytes.length) return 'a chunk is cut short';
    if (seen.size === 0 && type !== 'IHDR') return 'it does not begin with its header';
    seen.set(type, (seen.get(type) ?? 0) + 1);
    if (type === 'acTL') return 'it is an animation';
    if (COMPRESSED.has(type) && isBomb(bytes.subarray(at + 8, end - 4))) {
      return 'a part unpacks to too much';
    }
    if (type === 'IEND') break;
    at = end;
  }
  if (seen.get('IHDR') !== 1) return 'it has two headers';
  return seen.has('IDAT') && seen.has('IEND') ? null : 'it has no end';
}

/** Whether compressed data after the first NUL bytes unpacks to more than is allowed. */
function isBomb(data: Uint8Array): boolean {
  for (let at = data.indexOf(0); at !== -1 && at < data.length; at = data.indexOf(0, at + 1)) {
    for (const start of [at + 1, at + 2]) {
      if (unpacksTooFar(data.subarray(start))) return true;
    }
  }
  return false;
}

function unpacksTooFar(data: Uint8Array): boolean {
  // The first byte of a zlib stream (RFC 1950 §2.2): deflate, a window of 32 kB or less.
  if (data.length < 2 || (data[0] & 0x0f) !== 8 || (data[0] * 256 + data[1]) % 31 !== 0)
    return false;
  try {
    inflateSync(data, { maxOutputLength: MAX_UNPACKED });
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
}
