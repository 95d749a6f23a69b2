import { describe, expect, it } from 'vitest';
import { hasAlpha, transparentCoverage } from './alphaCoverage';
import { maskOf } from './maskOf';
import type { Pixels } from './pixels';

const rgba = (w: number, ...colours: number[][]): Pixels => ({
  w,
  h: colours.length / w,
  data: Uint8ClampedArray.from(colours.flat()),
});

const WHITE = [255, 255, 255, 255];
const BLACK = [0, 0, 0, 255];
const CLEAR = [255, 255, 255, 0];

describe('maskOf', () => {
  it('repaints what is light', () => {
    const grey = (value: number) => [value, value, value, 255];
    const mask = maskOf(rgba(2, WHITE, BLACK, grey(127), grey(128)), { w: 2, h: 2 });
    expect([...mask.data]).toEqual([255, 0, 0, 255]);
  });

  it('repaints what is opaque, whatever its colour, when there is alpha', () => {
    const mask = maskOf(rgba(2, BLACK, CLEAR, [0, 0, 0, 127], [9, 9, 9, 128]), { w: 2, h: 2 });
    expect([...mask.data]).toEqual([255, 0, 0, 255]);
  });

  it('fits a mask of another size to the photo', () => {
    const mask = maskOf(rgba(2, WHITE, BLACK, BLACK, BLACK), { w: 6, h: 4 });
    const rows = [0, 1, 2, 3].map((y) => [...mask.data.subarray(y * 6, y * 6 + 6)]);
    const half = [255, 255, 255, 0, 0, 0];
    expect(rows).toEqual([half, half, Array(6).fill(0), Array(6).fill(0)]);
  });
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
