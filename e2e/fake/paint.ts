import sharp from 'sharp';
import { type Megapixels, serverSize } from '../../src/geometry/serverSize';
import { FLUX_FILL_LIMITS, type Size } from '../../src/geometry/size';
import type { ModelInput, Outpaint } from './modelInput';

type Work = { readonly image: Buffer; readonly mask: Buffer; readonly size: Size };

/** The pictures of an input and the size of its outputs, or what the model would say of them. */
export async function prepare(input: ModelInput): Promise<Work | { badInput: string }> {
  if (!input.mask) return { badInput: "'NoneType' object has no attribute 'read'" };
  const image = bytesOf(input.image);
  const mask = bytesOf(input.mask);
  const { width, height } = await sharp(image).metadata();
  if (input.outpaint && input.outpaint !== 'None')
    return outpaint(image, { w: width, h: height }, input.outpaint);
  const size = outputSize({ w: width, h: height }, input.megapixels);
  if (size.w === 0 || size.h === 0) return { badInput: 'height and width must be > 0' };
  return { image, mask, size };
}

/** How much is added on each side, as parts of the picture's own (left, right, top, bottom). */
const ADDED: Readonly<Record<Exclude<Outpaint, 'None' | 'Make square'>, readonly number[]>> = {
  'Zoom out 1.5x': [0.25, 0.25, 0.25, 0.25],
  'Zoom out 2x': [0.5, 0.5, 0.5, 0.5],
  'Left outpaint': [0.5, 0, 0, 0],
  'Right outpaint': [0, 0.5, 0, 0],
  'Top outpaint': [0, 0, 0.5, 0],
  'Bottom outpaint': [0, 0, 0, 0.5],
};

/** The picture amid what is to be added around it; the mask that was sent does not matter. */
async function outpaint(
  photo: Buffer,
  { w, h }: Size,
  preset: Exclude<Outpaint, 'None'>,
): Promise<Work> {
  const square = [(h - w) / 2 / w, (h - w) / 2 / w, (w - h) / 2 / h, (w - h) / 2 / h];
  const parts = preset === 'Make square' ? square.map((part) => Math.max(0, part)) : ADDED[preset];
  const [left, right, top, bottom] = parts.map((part, i) => Math.round(part * (i < 2 ? w : h)));
  const around = { left, right, top, bottom };
  const image = await sharp(photo)
    .extend({ ...around, background: 'grey' })
    .png()
    .toBuffer();
  const black = sharp({ create: { width: w, height: h, channels: 3, background: 'black' } });
  const mask = await black
    .extend({ ...around, background: 'white' })
    .png()
    .toBuffer();
  const all = { w: w + left + right, h: h + top + bottom };
  return { image, mask, size: outputSize(all, 'match_input') };
}

function outputSize(size: Size, megapixels: Megapixels): Size {
  return serverSize(size, megapixels, FLUX_FILL_LIMITS);
}

function bytesOf(dataUri: string): Buffer {
  return Buffer.from(dataUri.slice(dataUri.indexOf(',') + 1), 'base64');
}

/** How far kept pixels may stray, as after a VAE. */
export const KEPT_NOISE = 3;

/**
 * An output: white pixels of the mask end up half the scale away from the image, grey ones in between, black ones
 * only slightly noisy. Image and mask are each stretched to the size, alpha is dropped (upstream.md §2.3).
 */
export async function paintOutput(
  { image, mask, size }: Work,
  seed: number,
  index: number,
  { output_format, output_quality }: Pick<ModelInput, 'output_format' | 'output_quality'>,
): Promise<Buffer> {
  const fit = { width: size.w, height: size.h, fit: 'fill' } as const;
  const rgb = await sharp(image).removeAlpha().toColourspace('srgb').resize(fit).raw().toBuffer();
  const grey = await sharp(mask).removeAlpha().toColourspace('b-w').resize(fit).raw().toBuffer();
  const random = randomFrom(seed * 4 + index);
  for (let i = 0; i < rgb.length; i++) {
    const weight = grey[Math.floor(i / 3)] / 255;
    const noise = (random() * 2 - 1) * KEPT_NOISE;
    const far = (rgb[i] + 96 + Math.floor(random() * 64)) % 256;
    rgb[i] = Math.min(255, Math.max(0, Math.round(rgb[i] * (1 - weight) + far * weight + noise)));
  }
  const raw = { width: size.w, height: size.h, channels: 3 } as const;
  const output = sharp(rgb, { raw });
  if (output_format === 'png') return output.png().toBuffer();
  const quality = Math.max(1, output_quality);
  return output.toFormat(output_format === 'jpg' ? 'jpeg' : 'webp', { quality }).toBuffer();
}

/** Mulberry32: uniform in 0…1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
