import { describe, expect, it } from 'vitest';
import { createBody } from './createBody';
import type { Pieces } from './sent';

function json({ size, texts }: Pieces) {
  const text = [...texts()].join('');
  expect(size).toBe(Buffer.byteLength(text));
  expect([...texts()].join('')).toBe(text);
  return JSON.parse(text);
}

describe('createBody', () => {
  it('is the JSON of all it was given', () => {
    const input = { prompt: 'a “hat” \\ "cap"\n帽子', seed: 7, outpaint: undefined };
    const pictures = { mask: 'https://files.test/"a' };
    const told = { prompt: input.prompt, seed: 7, ...pictures };
    expect(json(createBody(input, pictures))).toEqual({ input: told });
    expect(json(createBody(input, pictures, { webhook: 'http://a/' }))).toEqual({
      input: told,
      webhook: 'http://a/',
    });
    expect(json(createBody({}, {}))).toEqual({ input: {} });
  });

  it.each([0, 1, 2, 3, 49_151, 49_152, 49_153, 200_000])(
    'holds a picture of %d bytes',
    (length) => {
      const all = Uint8Array.from({ length: length + 2 }, (_, i) => i * 7);
      const bytes = all.subarray(1, length + 1);
      const { input } = json(createBody({}, { image: { bytes, type: 'png' }, mask: 'x' }));
      expect(input.image).toBe(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
      expect(input.mask).toBe('x');
    },
  );
});
