import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspectPicture } from './inspectPicture';

const png = (w: number, h: number) =>
  sharp({ create: { width: w, height: h, channels: 3, background: '#468' } })
    .png()
    .toBuffer();

async function reasonFor(bytes: Uint8Array) {
  return (await inspectPicture(new Blob([new Uint8Array(bytes)]))).reason;
}

describe('inspectPicture', () => {
  it('lets a picture pass and says what it is', async () => {
    const bytes = new Uint8Array(await png(30, 20));
    const inspection = await inspectPicture(new Blob([bytes], { type: 'image/bmp' }));
    expect(inspection).toEqual({
      reason: null,
      found: { bytes: bytes.length, mediaType: 'image/bmp', type: 'png', size: { w: 30, h: 20 } },
    });
  });

  it('refuses what cannot be opened, each with its reason', async () => {
    const whole = await png(30, 20);
    expect(await reasonFor(new Uint8Array(0))).toBe('empty');
    expect(await reasonFor(Buffer.from('%PDF-1.7 and so on, and so on, and so on'))).toBe(
      'not_a_picture',
    );
    expect(await reasonFor(whole.subarray(0, 18))).toBe('broken');
  });

  it('finds a size that comes late', async () => {
    const jpeg = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#468' } })
      .jpeg()
      .toBuffer();
    // A comment as long as one can be; the size comes after twenty of them.
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), Buffer.alloc(65_533)]);
    const start = jpeg.subarray(0, 2);
    const late = Buffer.concat([start, ...Array(20).fill(comment), jpeg.subarray(2)]);
    const { reason, found } = await inspectPicture(new Blob([late]));
    expect({ reason, size: found.size }).toEqual({ reason: null, size: { w: 30, h: 20 } });
  });

  it('refuses by side and by area, before decoding', async () => {
    const sized = async (w: number, h: number) => {
      const bytes = await png(8, 8);
      bytes.writeUInt32BE(w, 16);
      bytes.writeUInt32BE(h, 20);
      return reasonFor(bytes);
    };
    expect(await sized(30_000, 30_000)).toBe('too_large');
    expect(await sized(16_385, 10)).toBe('too_large');
    expect(await sized(16_384, 6_200)).toBe('too_large');
    expect(await sized(16_384, 6_100)).toBeNull();
    expect(await sized(0, 10)).toBe('broken');
  });
});
