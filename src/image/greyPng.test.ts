import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../mask/maskRuns';
import { greyPng } from './greyPng';

describe('greyPng', () => {
  it('is decoded to exactly the mask, as one 8-bit channel (trap 5: JPEG for masks)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constant(7000)),
        fc.integer({ min: 1, max: 40 }),
        fc.infiniteStream(fc.constantFrom(0, 255)),
        async (w, h, bytes) => {
          const data = Uint8Array.from(bytes.take(w * h));
          const file = Buffer.from(greyPng(runsOf({ w, h, data })));
          const { channels, depth, width, height } = await sharp(file).metadata();
          expect({ channels, depth, width, height }).toEqual({
            channels: 1,
            depth: 'uchar',
            width: w,
            height: h,
          });
          const decoded = await sharp(file).toColourspace('b-w').raw().toBuffer();
          expect(Buffer.compare(decoded, data)).toBe(0);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is small for a mask of the largest sent size', () => {
    const [w, h] = [1440, 1440];
    const data = new Uint8Array(w * h);
    for (let y = 200; y < 900; y++) data.fill(255, y * w + 300, y * w + 800);
    expect(greyPng(runsOf({ w, h, data })).length).toBeLessThan(8_000);
  });

  it('refuses a mask whose bytes do not fit its size', () => {
    expect(() => greyPng({ w: 3, h: 3, runs: Uint8Array.of(8) })).toThrow(RangeError);
    expect(() => greyPng({ w: 0, h: 3, runs: new Uint8Array(0) })).toThrow(RangeError);
  });
});
