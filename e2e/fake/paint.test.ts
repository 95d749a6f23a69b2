import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { TEST_INPUT, testMask, testPhoto } from './createForm';
import type { ModelInput } from './modelInput';
import { KEPT_NOISE, paintOutput, prepare } from './paint';

const dataUri = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;

async function inputOf(size: { w: number; h: number }, changes: Partial<ModelInput> = {}) {
  return {
    ...TEST_INPUT,
    lora_weights: undefined,
    lora_scale: 1,
    disable_safety_checker: false,
    image: dataUri(await testPhoto(size)),
    mask: dataUri(await testMask(size)),
    ...changes,
  };
}

async function paint(input: ModelInput, seed = 1, index = 0): Promise<Buffer> {
  const prepared = await prepare(input);
  if ('badInput' in prepared) throw new Error(prepared.badInput);
  return paintOutput(prepared, seed, index, input);
}

describe('the size of an output', () => {
  it.each([
    [512, 384, 'match_input', 512, 384],
    [1000, 640, 'match_input', 992, 640],
    [512, 384, '0.25', 576, 416],
    [256, 256, '1', 1024, 1024],
  ] as const)('%d × %d under %s is %d × %d', async (w, h, megapixels, width, height) => {
    const output = await paint(await inputOf({ w, h }, { megapixels }));
    expect(await sharp(output).metadata()).toMatchObject({ width, height });
  });

  it('of nothing is bad input, as is a missing mask', async () => {
    const tiny = await prepare(await inputOf({ w: 31, h: 64 }));
    expect(tiny).toEqual({ badInput: 'height and width must be > 0' });
    const maskless = await prepare(await inputOf({ w: 64, h: 64 }, { mask: undefined }));
    expect(maskless).toHaveProperty('badInput');
  });
});

describe('the pixels of an output', () => {
  const size = { w: 64, h: 32 };

  it('change strongly where the mask is white, hardly elsewhere', async () => {
    const before = await sharp(await testPhoto(size))
      .raw()
      .toBuffer();
    const after = await sharp(await paint(await inputOf(size)))
      .raw()
      .toBuffer();
    const change = (i: number) => Math.abs(after[i] - before[i]);
    const pixels = Array.from({ length: size.w * size.h }, (_, i) => i);
    const painted = (i: number) => i % size.w < size.w / 2;
    expect(Math.min(...pixels.filter(painted).map((i) => change(i * 3)))).toBeGreaterThan(60);
    const kept = pixels.filter((i) => !painted(i)).map((i) => change(i * 3));
    expect(Math.max(...kept)).toBeLessThanOrEqual(KEPT_NOISE);
    expect(Math.max(...kept)).toBeGreaterThan(0);
  });

  it('are the same for a seed, and differ between seeds and outputs', async () => {
    const input = await inputOf(size);
    const first = await paint(input, 5, 0);
    expect(await paint(input, 5, 0)).toEqual(first);
    expect(await paint(input, 6, 0)).not.toEqual(first);
    expect(await paint(input, 5, 1)).not.toEqual(first);
  });

  it.each([
    ['png', 'png'],
    ['jpg', 'jpeg'],
    ['webp', 'webp'],
  ] as const)('are encoded as %s', async (output_format, format) => {
    const output = await paint(await inputOf(size, { output_format }));
    expect((await sharp(output).metadata()).format).toBe(format);
  });
});
