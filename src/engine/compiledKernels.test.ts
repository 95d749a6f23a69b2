import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestKernels, compiledKernels } from './compiledKernels';
import { randomField } from './fill/field';
import { type FillOptions, inpaint } from './fill/inpaint';
import { type Kernels, PLAIN_KERNELS } from './fill/kernels';
import { layOutPatches } from './fill/patches';
import { drawShare } from './fill/random';
import { Cancelled } from './fill/work';
import { KERNELS_BINARY } from './kernelsBinary';

const wasm = Uint8Array.from(Buffer.from(KERNELS_BINARY, 'base64'));
const compiled = compiledKernels(wasm);

type Scene = {
  w: number;
  h: number;
  radius: number;
  seed: number;
  pull: number;
  window: number;
  isBackward: boolean;
};

const scenes = fc.record({
  w: fc.integer({ min: 16, max: 60 }),
  h: fc.integer({ min: 16, max: 60 }),
  radius: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer(),
  pull: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9000 })),
  window: fc.integer({ min: 1, max: 64 }),
  isBackward: fc.boolean(),
});

/** Noise with a square hole, and a random field over it, in the memory of the kernels. */
function lay({ w, h, radius, seed }: Scene, kernels: Kernels) {
  const arena = kernels.openArena(w * h * 60 + 65_536);
  const random = arena.ints(1);
  random[0] = seed;
  const pixels = arena.bytes(w * h * 4);
  for (let i = 0; i < pixels.length; i++) pixels[i] = Math.floor(drawShare(random) * 256);
  const isHole = (x: number, y: number) => x > w / 2 && x < w / 2 + 5 && y > 5 && y < 10;
  const known = Float32Array.from({ length: w * h }, (_, i) =>
    isHole(i % w, Math.floor(i / w)) ? 0 : 1,
  );
  const patches = layOutPatches({ w, h, pixels, known }, radius, arena);
  const field = randomField(patches, random, arena);
  const weights = arena.floats(w * h);
  for (const target of patches.targets) weights[target] = drawShare(random);
  return { patches, field, random, weights };
}

function run(scene: Scene, kernels: Kernels) {
  const { patches, field, random, weights } = lay(scene, kernels);
  const { targets, holes } = patches;
  const middle = targets.length >> 1;
  kernels.search(patches, field, scene, random, 0, middle);
  kernels.search(patches, field, scene, random, middle, targets.length);
  const match = field.match.slice();
  const cost = Array.from(targets, (target) => field.cost[target]);
  kernels.vote(patches, field, weights, scene.radius, 0, holes.length);
  return { match, cost, random: random[0], pixels: patches.pixels.slice() };
}

describe('compiled kernels', () => {
  it('search finds the very same, vote differs by one level at most', () => {
    const law = fc.property(scenes, (scene) => {
      const ours = run(scene, compiled);
      const reference = run(scene, PLAIN_KERNELS);
      expect(ours.match).toEqual(reference.match);
      expect(ours.cost).toEqual(reference.cost);
      expect(ours.random).toBe(reference.random);
      const apart = ours.pixels.map((value, i) => Math.abs(value - reference.pixels[i]));
      expect(Math.max(...apart)).toBeLessThanOrEqual(1);
    });
    fc.assert(law, { numRuns: 150 });
  });

  it('give the same bytes again, whatever their memory held before', () => {
    const first = fill({ seed: 3, variant: 1, steps: 4 });
    fill({ seed: 4, variant: 2, steps: 9 });
    expect(fill({ seed: 3, variant: 1, steps: 4 }).data).toEqual(first.data);
  });

  it('stop within a few milliseconds of work when cancelled', () => {
    let asked = 0;
    expect(() => fill({ seed: 3, variant: 0, steps: 4 }, () => ++asked > 5)).toThrow(Cancelled);
    expect(asked).toBe(6);
  });

  it('are replaced by the plain ones where they are missing or cannot be compiled', () => {
    expect(bestKernels(wasm)).not.toBe(PLAIN_KERNELS);
    expect(bestKernels(new Uint8Array())).toBe(PLAIN_KERNELS);
    expect(bestKernels(Uint8Array.of(1, 2, 3))).toBe(PLAIN_KERNELS);
  });
});

function fill(options: FillOptions, isCancelled = () => false) {
  const { patches } = lay(
    { w: 60, h: 60, radius: 1, seed: 1, pull: 0, window: 8, isBackward: false },
    PLAIN_KERNELS,
  );
  const data = patches.pixels.filter((_, i) => i % 4 !== 3);
  const hole = {
    w: 60,
    h: 60,
    data: Uint8Array.from({ length: 3600 }, (_, i) =>
      i % 60 > 20 && i % 60 < 45 && i > 900 && i < 2700 ? 255 : 0,
    ),
  };
  return inpaint({ w: 60, h: 60, data }, hole, options, () => {}, isCancelled, compiled);
}
