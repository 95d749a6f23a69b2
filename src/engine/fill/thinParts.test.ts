import { describe, expect, it } from 'vitest';
import { PLAIN_ARENA } from './arena';
import { layOutPatches } from './patches';
import { blendThinParts } from './thinParts';

const W = 64;
const H = 48;
const GREY = 100;
const FILLED = 200;

/** A grey level whose hole was filled with something lighter. */
function filledLevel(isHole: (x: number, y: number) => boolean) {
  const known = Float32Array.from({ length: W * H }, (_, i) =>
    isHole(i % W, Math.floor(i / W)) ? 0 : 1,
  );
  const pixels = Uint8Array.from({ length: W * H * 4 }, (_, i) =>
    known[i >> 2] === 0 ? FILLED : GREY,
  );
  return layOutPatches({ w: W, h: H, pixels, known }, 3, PLAIN_ARENA);
}

/** The red of the pixel at x, y after the blending. */
function blended(isHole: (x: number, y: number) => boolean) {
  const level = filledLevel(isHole);
  blendThinParts(level, PLAIN_ARENA, () => {});
  return (x: number, y: number) => level.pixels[(y * W + x) * 4];
}

describe('blendThinParts', () => {
  it('brings a scratch nearer to both its sides', () => {
    const at = blended((x) => x >= 30 && x < 34);
    // 0.4 of the way from 200 to the smooth 100.
    for (const y of [0, 20, 47]) expect([at(29, y), at(31, y), at(34, y)]).toEqual([100, 160, 100]);
  });

  it('leaves a wide hole as it is', () => {
    const at = blended((x, y) => x >= 12 && x < 44 && y >= 8 && y < 40);
    expect([at(28, 24), at(13, 24), at(28, 38)]).toEqual([FILLED, FILLED, FILLED]);
  });

  it('knows the handle of a hole from its wide part, without a step between them', () => {
    const at = blended((x, y) => (x < 30 && y > 8 && y < 40) || (y >= 22 && y < 25));
    expect(at(10, 23)).toBe(FILLED);
    expect(at(55, 23)).toBe(160);
    for (let x = 10; x < 55; x++) expect(Math.abs(at(x + 1, 23) - at(x, 23))).toBeLessThan(20);
  });
});
