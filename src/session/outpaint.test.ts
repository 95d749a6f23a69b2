import { describe, expect, it } from 'vitest';
import { DEFAULT_INPUT, type RunInput } from '../contract/input';
import { isOutpainted, outpaintRect } from './outpaint';

const frame = { rect: { x: 10, y: 20, w: 200, h: 100 }, working: { w: 64, h: 32 } };
const run = (outpaint?: RunInput['outpaint']) => ({
  frame,
  input: { ...DEFAULT_INPUT, seed: 7, outpaint },
});

describe('isOutpainted', () => {
  it.each([
    [undefined, false],
    ['None', false],
    ['Make square', true],
  ] as const)('%s: %s', (outpaint, is) => {
    expect(isOutpainted(run(outpaint))).toBe(is);
  });
});

describe('outpaintRect', () => {
  it.each([
    ['Zoom out 1.5x', [96, 48], [-40, -5, 300, 150]],
    ['Zoom out 2x', [128, 64], [-90, -30, 400, 200]],
    ['Make square', [64, 64], [10, -30, 200, 200]],
    ['Left outpaint', [96, 32], [-90, 20, 300, 100]],
    ['Right outpaint', [96, 32], [10, 20, 300, 100]],
    ['Top outpaint', [64, 48], [10, -30, 200, 150]],
    ['Bottom outpaint', [64, 48], [10, 20, 200, 150]],
  ] as const)('%s puts a picture of %j around the frame', (outpaint, [w, h], [x, y, rw, rh]) => {
    expect(outpaintRect(run(outpaint), { w, h })).toEqual({ x, y, w: rw, h: rh });
  });
});
