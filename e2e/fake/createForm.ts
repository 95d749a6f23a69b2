import sharp from 'sharp';
import type { RunInput } from '../../src/contract/input';
import type { Size } from '../../src/geometry/size';

/** A colourful picture without meaning. */
export function testPhoto({ w, h }: Size, format: 'png' | 'jpeg' | 'webp' = 'png') {
  const rgb = Uint8Array.from({ length: w * h * 3 }, (_, i) => (i * 7 + Math.floor(i / w)) % 256);
  return sharp(rgb, { raw: { width: w, height: h, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

/** A mask whose left half is white. */
export function testMask({ w, h }: Size) {
  const grey = Uint8Array.from({ length: w * h }, (_, i) => (i % w < w / 2 ? 255 : 0));
  return sharp(grey, { raw: { width: w, height: h, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
}

export const TEST_INPUT: RunInput = {
  prompt: 'a boat',
  num_outputs: 2,
  num_inference_steps: 4,
  guidance: 30,
  seed: 42,
  megapixels: 'match_input',
  output_format: 'png',
  output_quality: 80,
};

/** The form of a create as the browser sends it; `parts` take the place of its own, null leaves one out. */
export async function createForm(
  input: object = {},
  parts: Record<string, Blob | string | null> = {},
): Promise<FormData> {
  const size = { w: 64, h: 32 };
  const all = {
    image: asFile(await testPhoto(size)),
    mask: asFile(await testMask(size)),
    input: JSON.stringify({ ...TEST_INPUT, ...input }),
    ...parts,
  };
  const form = new FormData();
  for (const [name, value] of Object.entries(all)) {
    if (value !== null) form.append(name, value);
  }
  return form;
}

export function asFile(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}
