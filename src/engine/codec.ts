import sharp, { type Sharp } from 'sharp';
import { type Megapixels, serverSize } from '../geometry/serverSize';
import { FLUX_FILL_LIMITS, type Size } from '../geometry/size';
import { type Coverage, KEEP, REPAINT } from '../mask/coverage';
import type { Picture } from './fill/picture';
import type { OutputFormat } from './job';

/** Larger pictures are refused from the header: at three bytes a pixel, 150 MB. */
const MAX_PIXELS = 50_000_000;

/**
 * Image and mask as the upstream reads them: alpha dropped, EXIF orientation and colour profile ignored, each resized
 * on its own (Lanczos, without keeping its shape) to the size `serverSize` gives. The hole is where the mask is at
 * least half white.
 * @throws Error with a plain sentence when one of them cannot be read or the size comes out as nothing
 * @see upstream.md §2.2, §2.3
 */
export async function decodeInput(
  image: Uint8Array,
  mask: Uint8Array,
  megapixels: Megapixels,
): Promise<{ picture: Picture; hole: Coverage }> {
  const from = await sizeOf(image, 'image');
  await sizeOf(mask, 'mask');
  const size = serverSize(from, megapixels, FLUX_FILL_LIMITS);
  if (size.w === 0 || size.h === 0) {
    throw new Error(
      `image of ${from.w}×${from.h} is too small: the output would be ${size.w}×${size.h}`,
    );
  }
  const picture = await pixels(open(image).removeAlpha().toColourspace('srgb'), size, 3, 'image');
  const grey = await pixels(open(mask).removeAlpha().toColourspace('b-w'), size, 1, 'mask');
  return {
    picture: { ...size, data: picture },
    hole: { ...size, data: grey.map((value) => (value >= 128 ? REPAINT : KEEP)) },
  };
}

/** The picture as a file. */
export async function encodeOutput(
  picture: Picture,
  format: OutputFormat,
  quality: number,
): Promise<Uint8Array> {
  const raw = sharp(picture.data, { raw: { width: picture.w, height: picture.h, channels: 3 } });
  return toFile(raw, format, Math.max(1, quality)).toBuffer();
}

function toFile(image: Sharp, format: OutputFormat, quality: number): Sharp {
  if (format === 'png') return image.png();
  return format === 'jpg' ? image.jpeg({ quality }) : image.webp({ quality });
}

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, ignoreIcc: true });
}

async function sizeOf(bytes: Uint8Array, name: string): Promise<Size> {
  const { width, height } = await readable(open(bytes).metadata(), name);
  if (width * height > MAX_PIXELS) {
    throw new Error(`${name} of ${width}×${height} is too large: at most ${MAX_PIXELS} pixels`);
  }
  return { w: width, h: height };
}

async function pixels(image: Sharp, to: Size, channels: number, name: string): Promise<Uint8Array> {
  const resized = image.resize(to.w, to.h, { fit: 'fill', kernel: 'lanczos3' });
  const { data, info } = await readable(
    resized.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }),
    name,
  );
  if (info.channels !== channels) {
    throw new Error(`${name} has ${info.channels} channels, expected ${channels}`);
  }
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** Says which picture it was that could not be read. */
async function readable<T>(work: Promise<T>, name: string): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${name} cannot be read: ${reason}`, { cause });
  }
}
