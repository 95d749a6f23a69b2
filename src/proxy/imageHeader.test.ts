import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readImageHeader } from './imageHeader';

const create = (width: number, height: number, alpha = false) =>
  sharp({
    create: {
      width,
      height,
      channels: 4,
      background: { r: 200, g: 90, b: 30, alpha: alpha ? 0.5 : 1 },
    },
  });

describe('readImageHeader', () => {
  it.each([
    ['png', () => create(37, 1440).png()],
    ['jpeg', () => create(37, 1440).jpeg()],
    [
      'jpeg',
      () =>
        create(37, 1440)
          .jpeg({ progressive: true })
          .withExif({ IFD0: { Artist: 'x' } }),
    ],
    ['webp', () => create(37, 1440).webp()],
    ['webp', () => create(37, 1440).webp({ lossless: true })],
    ['webp', () => create(37, 1440, true).webp()],
  ])('reads a %s (%#)', async (type, picture) => {
    expect(readImageHeader(await picture().toBuffer())).toEqual({ type, w: 37, h: 1440 });
  });

  it.each(['png', 'jpeg', 'webp'] as const)(
    'a %s cut anywhere in its header is none',
    async (type) => {
      const bytes = await create(64, 64).toFormat(type).toBuffer();
      for (let length = 0; length < 24; length++) {
        expect(readImageHeader(bytes.subarray(0, length))).toBeNull();
      }
    },
  );

  it.each([
    ['a GIF', 'GIF89a............'],
    ['a PDF', '%PDF-1.7 ..........'],
    ['HTML', '<!doctype html><html>'],
    ['another RIFF', 'RIFF....WAVEfmt ....'],
    ['an unknown WebP', 'RIFF....WEBPXXXX....................'],
    ['a JPEG without markers', '\xff\xd8\xff\xe0\x00\x02nothing'],
  ])('%s is none', (_, text) => {
    expect(readImageHeader(Buffer.from(text, 'latin1'))).toBeNull();
  });
});
