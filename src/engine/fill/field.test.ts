import { describe, expect, it } from 'vitest';
import { PLAIN_ARENA } from './arena';
import { type Field, randomField, upscaleField } from './field';
import type { Level } from './level';
import { patchDistance } from './patchDistance';
import { layOutPatches } from './patches';
import { drawShare } from './random';
import { search } from './search';
import { vote } from './vote';

const W = 40;
const H = 30;

/** Noise that repeats every 20 columns, with a hole whose twin lies 20 columns to the right. */
function repeating(): Level {
  const random = Int32Array.of(3);
  const tile = Array.from({ length: 20 * H * 4 }, () => Math.floor(drawShare(random) * 256));
  const pixels = new Uint8Array(W * H * 4);
  const known = new Float32Array(W * H).fill(1);
  for (let i = 0; i < W * H; i++) {
    const from = Math.floor(i / W) * 20 + ((i % W) % 20);
    for (let c = 0; c < 4; c++) pixels[i * 4 + c] = tile[from * 4 + c];
  }
  for (let y = 12; y < 16; y++) for (let x = 8; x < 12; x++) known[y * W + x] = 0;
  return { w: W, h: H, pixels, known };
}

describe('patchDistance', () => {
  const { pixels } = repeating();
  const a = 10 * W + 6;

  it('is 0 between twins and the sum of squares between others', () => {
    expect(patchDistance(pixels, W, 3, a, a + 20, Number.POSITIVE_INFINITY)).toBe(0);
    let sum = 0;
    for (let y = -1; y <= 1; y++) {
      for (let k = -4; k < 8; k++) {
        sum += (pixels[(a + y * W) * 4 + k] - pixels[(a + 5 + y * W) * 4 + k]) ** 2;
      }
    }
    expect(patchDistance(pixels, W, 1, a, a + 5, Number.POSITIVE_INFINITY)).toBe(sum);
  });

  it('may stop once it is above the limit', () => {
    expect(patchDistance(pixels, W, 3, a, a + 5, 10)).toBeGreaterThan(10);
  });
});

describe('search and vote', () => {
  it('find the one place that fits and copy it', () => {
    const truth = repeating();
    const patches = layOutPatches(repeating(), 3, PLAIN_ARENA);
    for (const i of patches.holes) patches.pixels.fill(128, i * 4, i * 4 + 4);
    const random = Int32Array.of(1);
    const field = randomField(patches, random, PLAIN_ARENA);
    for (let round = 0; round < 12; round++) {
      const options = { window: W, pull: 0, isBackward: round % 2 === 1 };
      search(patches, field, options, random, 0, patches.targets.length);
      const weights = new Float32Array(W * H).map((_, i) => Math.exp(-field.cost[i] / 1e5));
      vote(patches, field, weights, 3, 0, patches.holes.length);
    }
    expect(patches.pixels).toEqual(truth.pixels);
    for (const target of patches.targets) expect(field.match[target]).toBe(target + 20);
  });

  it('vote leaves a pixel alone when nobody has a say', () => {
    const patches = layOutPatches(repeating(), 3, PLAIN_ARENA);
    const field = randomField(patches, Int32Array.of(1), PLAIN_ARENA);
    const before = patches.pixels.slice();
    vote(patches, field, new Float32Array(W * H), 3, 0, patches.holes.length);
    expect(patches.pixels).toEqual(before);
  });

  it('search stays near when pulled', () => {
    const reach = (pull: number) => {
      const patches = layOutPatches(repeating(), 3, PLAIN_ARENA);
      const random = Int32Array.of(1);
      const field = randomField(patches, random, PLAIN_ARENA);
      for (let n = 0; n < 6; n++) {
        const options = { window: W, pull, isBackward: n % 2 === 1 };
        search(patches, field, options, random, 0, patches.targets.length);
      }
      return patches.targets.reduce((sum, t) => sum + Math.abs((t % W) - (field.match[t] % W)), 0);
    };
    expect(reach(1e6)).toBeLessThan(reach(0) / 2);
  });
});

describe('upscaleField', () => {
  const coarse = layOutPatches(repeating(), 3, PLAIN_ARENA);
  const fine = layOutPatches(
    {
      w: 2 * W,
      h: 2 * H,
      pixels: new Uint8Array(16 * W * H),
      known: new Float32Array(4 * W * H).map(
        (_, i) => coarse.known[Math.floor(i / (4 * W)) * W + ((i % (2 * W)) >> 1)],
      ),
    },
    3,
    PLAIN_ARENA,
  );
  const match = Int32Array.from({ length: W * H }, (_, i) => i);
  for (const target of coarse.targets) match[target] = target + 20;
  const field: Field = { match, cost: new Float32Array(W * H) };

  it('doubles the shift and keeps the side of the pixel', () => {
    const { field: finer, isInherited } = upscaleField(
      coarse,
      field,
      fine,
      Int32Array.of(1),
      PLAIN_ARENA,
    );
    for (const target of fine.targets) {
      expect(isInherited[target]).toBe(1);
      expect(finer.match[target]).toBe(target + 40);
    }
  });

  it('draws some source where the parent has none', () => {
    const none: Field = { match: match.map((_, i) => i), cost: new Float32Array(W * H) };
    const { field: finer, isInherited } = upscaleField(
      coarse,
      none,
      fine,
      Int32Array.of(1),
      PLAIN_ARENA,
    );
    const sources = new Set(fine.sources);
    for (const target of fine.targets) {
      expect(isInherited[target]).toBe(0);
      expect(sources.has(finer.match[target])).toBe(true);
    }
  });
});
