import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isWhole } from './isWhole';
import { isWholeFile } from './isWholeFile';
import { type PictureType, pictureType } from './pictureType';
import { readHeader } from './readHeader';

const noise = (channels: 3 | 4) =>
  sharp({
    create: {
      width: 75,
      height: 50,
      channels,
      background: { r: 90, g: 120, b: 60, alpha: 0.5 },
      ...(channels === 3 && { noise: { type: 'gaussian', mean: 120, sigma: 40 } }),
    },
  });

/** Real files, as encoders write them. */
const FILES: Record<string, { type: PictureType; bytes: () => Promise<Buffer> }> = {
  'baseline JPEG': { type: 'jpeg', bytes: () => noise(3).jpeg().toBuffer() },
  'progressive JPEG': {
    type: 'jpeg',
    bytes: () => noise(3).jpeg({ progressive: true }).toBuffer(),
  },
  'JPEG with EXIF and profile': {
    type: 'jpeg',
    bytes: () =>
      noise(3)
        .withIccProfile('p3')
        .withMetadata({ orientation: 6 })
        .jpeg({ quality: 90 })
        .toBuffer(),
  },
  PNG: { type: 'png', bytes: () => noise(4).png().toBuffer() },
  'interlaced PNG': { type: 'png', bytes: () => noise(3).png({ progressive: true }).toBuffer() },
  'lossy WebP': { type: 'webp', bytes: () => noise(3).webp().toBuffer() },
  'lossless WebP': { type: 'webp', bytes: () => noise(3).webp({ lossless: true }).toBuffer() },
  'WebP with alpha': { type: 'webp', bytes: () => noise(4).webp().toBuffer() },
  AVIF: { type: 'avif', bytes: () => noise(3).avif({ effort: 0 }).toBuffer() },
  'AVIF with alpha': { type: 'avif', bytes: () => noise(4).avif({ effort: 0 }).toBuffer() },
  GIF: { type: 'gif', bytes: () => noise(3).gif().toBuffer() },
};

describe.each(Object.entries(FILES))('%s', (_, { type, bytes }) => {
  it('says its format and size, and that it is whole', async () => {
    const file = await bytes();
    expect(readHeader(file)).toEqual({ type, size: { w: 75, h: 50 } });
    expect(isWhole(file, type)).toBe(true);
    expect(await isWholeFile(new Blob([new Uint8Array(file)]), type)).toBe(true);
  });

  it('cut off anywhere it keeps its format, is not whole and never throws', async () => {
    const file = await bytes();
    for (let length = 40; length < file.length - 2; length += Math.ceil(file.length / 50)) {
      const cut = file.subarray(0, length);
      expect(readHeader(cut)?.type).toBe(type);
      expect(isWhole(cut, type)).toBe(false);
      expect(await isWholeFile(new Blob([new Uint8Array(cut)]), type)).toBe(false);
    }
  });
});

describe('readHeader', () => {
  it('reads the size past long metadata from a part of the file', async () => {
    const jpeg = await noise(3).jpeg().toBuffer();
    const comments = Buffer.concat(
      Array.from({ length: 5 }, () =>
        Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), Buffer.alloc(65_533, 0xc0)]),
      ),
    );
    const long = Buffer.concat([jpeg.subarray(0, 2), comments, jpeg.subarray(2)]);
    expect(readHeader(long)).toEqual({ type: 'jpeg', size: { w: 75, h: 50 } });
    expect(isWhole(long, 'jpeg')).toBe(true);
    // As cameras add other pictures and remarks behind the first.
    const longer = new Blob([new Uint8Array(long), 'a remark']);
    expect(await isWholeFile(longer, 'jpeg')).toBe(true);
    expect(readHeader(long.subarray(0, 1000))).toEqual({ type: 'jpeg', size: null });
  });

  it('reads sizes no decoder should be given', async () => {
    const png = await noise(3).png().toBuffer();
    png.writeUInt32BE(30_000, 16);
    png.writeUInt32BE(30_000, 20);
    expect(readHeader(png)?.size).toEqual({ w: 30_000, h: 30_000 });
  });

  it.each([
    ['nothing', ''],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a WAV, which is RIFF too', 'RIFF\x24\x08\0\0WAVEfmt '],
    ['an MP4, which has ftyp too', '\0\0\0\x18ftypisom\0\0\x02\0isommp41'],
  ])('knows that %s is no picture', (_, text) => {
    expect(readHeader(Buffer.from(text, 'latin1'))).toBeNull();
  });

  it('finds the AVIF brand among the compatible ones', () => {
    const ftyp = Buffer.from('\0\0\0\x1cftypmif1\0\0\0\0miafavif', 'latin1');
    expect(pictureType(ftyp)).toBe('avif');
  });
});
