import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeInput, encodeOutput } from './codec';

/** A PNG made of raw bytes. */
function png(w: number, h: number, channels: 1 | 3 | 4, data: Uint8Array): Promise<Buffer> {
  return sharp(data, { raw: { width: w, height: h, channels } })
    .png()
    .toBuffer();
}

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 37 + (i >> 5)) % 256);
const grey = (w: number, h: number, value: number) =>
  png(w, h, 1, new Uint8Array(w * h).fill(value));

describe('decodeInput', () => {
  it('changes no byte when the size already fits', async () => {
    const data = bytes(64 * 32 * 3);
    const image = await png(64, 32, 3, data);
    const { picture } = await decodeInput(image, await grey(64, 32, 255), 'match_input');
    expect(picture).toEqual({ w: 64, h: 32, data });
  });

  it('drops alpha without blending', async () => {
    const image = await png(
      32,
      32,
      4,
      new Uint8Array(4096).map((_, i) => [200, 100, 50, 0][i % 4]),
    );
    const { picture } = await decodeInput(image, await grey(32, 32, 255), 'match_input');
    expect([...picture.data.slice(0, 3)]).toEqual([200, 100, 50]);
  });

  it.each([
    ['match_input', 100, 70, 96, 64],
    ['match_input', 1500, 750, 1440, 704],
    ['0.25', 64, 64, 512, 512],
  ] as const)('%s: %i × %i becomes %i × %i', async (megapixels, w, h, toW, toH) => {
    const image = await png(w, h, 3, bytes(w * h * 3));
    const { picture, hole } = await decodeInput(image, await grey(10, 20, 255), megapixels);
    expect([picture.w, picture.h, picture.data.length]).toEqual([toW, toH, toW * toH * 3]);
    expect([hole.w, hole.h, hole.data.length]).toEqual([toW, toH, toW * toH]);
  });

  it('cuts the mask at one half', async () => {
    const image = await png(32, 32, 3, bytes(3072));
    const mask = await png(
      32,
      32,
      1,
      new Uint8Array(1024).map((_, i) => [0, 127, 128, 255][i % 4]),
    );
    const { hole } = await decodeInput(image, mask, 'match_input');
    expect([...hole.data.slice(0, 4)]).toEqual([0, 0, 255, 255]);
  });

  it('reads a coloured mask with alpha by its brightness', async () => {
    const image = await png(32, 32, 3, bytes(3072));
    const mask = await png(32, 32, 4, new Uint8Array(4096).fill(255));
    const { hole } = await decodeInput(image, mask, 'match_input');
    expect(new Set(hole.data)).toEqual(new Set([255]));
  });

  it('says what is wrong', async () => {
    const image = await png(64, 64, 3, bytes(64 * 64 * 3));
    const mask = await grey(64, 64, 255);
    const tiny = await grey(31, 31, 255);
    const cut = image.subarray(0, image.length / 2);
    await expect(decodeInput(tiny, mask, 'match_input')).rejects.toThrow(
      'image of 31×31 is too small',
    );
    await expect(decodeInput(cut, mask, 'match_input')).rejects.toThrow('image cannot be read');
    await expect(decodeInput(image, new Uint8Array(9), 'match_input')).rejects.toThrow(
      'mask cannot be read',
    );
  });

  it('refuses more pixels than fit in memory before decoding them', async () => {
    const huge = await sharp({
      create: { width: 8000, height: 7000, channels: 3, background: '#000' },
    })
      .png({ compressionLevel: 1 })
      .toBuffer();
    await expect(decodeInput(huge, await grey(9, 9, 255), '1')).rejects.toThrow(
      /image .*(limit|large)/,
    );
  });
});

describe('encodeOutput', () => {
  const picture = { w: 64, h: 32, data: bytes(64 * 32 * 3) };

  it.each([
    ['png', 'png'],
    ['jpg', 'jpeg'],
    ['webp', 'webp'],
  ] as const)('writes %s', async (format, read) => {
    const meta = await sharp(await encodeOutput(picture, format, 80)).metadata();
    expect(meta).toMatchObject({ format: read, width: 64, height: 32 });
  });

  it('keeps every byte in a PNG', async () => {
    const raw = await sharp(await encodeOutput(picture, 'png', 0))
      .raw()
      .toBuffer();
    expect(new Uint8Array(raw)).toEqual(picture.data);
  });

  it.each(['jpg', 'webp'] as const)('honours quality for %s, 0 included', async (format) => {
    const sizes = await Promise.all([0, 50, 100].map((q) => encodeOutput(picture, format, q)));
    expect(sizes[0].length).toBeLessThan(sizes[1].length);
    expect(sizes[1].length).toBeLessThan(sizes[2].length);
  });
});
