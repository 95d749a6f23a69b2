import { describe, expect, it } from 'vitest';
import { hasAlpha, transparentCoverage } from './alphaCoverage';
import type { Pixels } from './pixels';

const WHITE = [255, 255, 255, 255];
const BLACK = [0, 0, 0, 255];
const CLEAR = [255, 255, 255, 0];

const rgba = (w: number, ...colours: number[][]): Pixels => ({
  w,
  h: colours.length / w,
  data: Uint8ClampedArray.from(colours.flat()),
});

describe('transparentCoverage', () => {
  it('covers what is less than half opaque', () => {
    const pixels = rgba(2, CLEAR, WHITE, [1, 2, 3, 127], [1, 2, 3, 128]);
    expect([...(transparentCoverage(pixels)?.data ?? [])]).toEqual([255, 0, 255, 0]);
    expect(hasAlpha(pixels)).toBe(true);
  });

  it('is null when nothing is transparent', () => {
    expect(transparentCoverage(rgba(2, WHITE, [0, 0, 0, 200]))).toBeNull();
    expect(hasAlpha(rgba(2, WHITE, BLACK))).toBe(false);
  });
});
