import { describe, expect, it } from 'vitest';
import { type Coverage, emptyCoverage } from '../mask/coverage';
import { fillArea } from './fillArea';

const frame = (x: number, y: number, w: number, h: number) => ({
  rect: { x, y, w, h },
  working: { w: 64, h: 64 },
});

function dot(x: number, y: number): Coverage {
  const coverage = emptyCoverage({ w: 100, h: 80 });
  coverage.data[y * 100 + x] = 255;
  return coverage;
}

describe('fillArea', () => {
  it('is the mask and its reach, inside the photo', () => {
    const { near, rect } = fillArea(dot(3, 40), frame(0, 0, 128, 96), 4.5);
    expect(near).toEqual({ x: 0, y: 35, w: 9, h: 11 });
    expect(rect).toEqual(near);
  });

  it('leaves out pixels whose centres the frame does not cover', () => {
    const { near, rect } = fillArea(dot(10, 10), frame(8.6, 0, 3.2, 80), 5);
    expect(near).toEqual({ x: 5, y: 5, w: 11, h: 11 });
    expect(rect).toEqual({ x: 9, y: 5, w: 3, h: 11 });
  });

  it('is one pixel when nothing is painted, or nothing inside the frame', () => {
    const corner = { x: 0, y: 0, w: 1, h: 1 };
    expect(fillArea(emptyCoverage({ w: 9, h: 9 }), frame(0, 0, 32, 32), 3).rect).toEqual(corner);
    expect(fillArea(dot(90, 70), frame(0, 0, 32, 32), 3).rect).toEqual(corner);
  });
});
