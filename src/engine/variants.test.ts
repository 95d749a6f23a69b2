import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWorker } from '../../e2e/tools/buildWorker';
import { engineAt, inputOf } from '../../e2e/tools/engineAt';
import { noisyPair } from '../../e2e/tools/noisyPair';
import { createEngine, type Engine } from './engine';

const SIDE = 192;
/** Grey levels by which two fills of one run differ at the least, as a mean over all bytes of the hole. */
const LEAST_DIFFERENCE = 3;

let built: Awaited<ReturnType<typeof buildWorker>>;
let engine: Engine;
beforeAll(async () => {
  built = await buildWorker();
  engine = createEngine({ workerUrl: built.url, threads: 2 });
});
afterAll(async () => {
  await engine.close();
  built.remove();
});

it('makes four fills that differ in the hole, each from each, and nowhere else', async () => {
  const { mask, hole } = await noisyPair(SIDE);
  const image = await sharp('public/samples/picos.jpg').resize(SIDE, SIDE).png().toBuffer();
  const input = inputOf({ image, mask }, { num_outputs: 4, seed: 3 });
  const { outputs } = await engineAt(() => engine).run(input);
  const pixelsOf = (png: Buffer) => sharp(png).removeAlpha().raw().toBuffer();
  const photo = await pixelsOf(image);
  const fills = await Promise.all(outputs.map(pixelsOf));
  const isHole = (i: number) => hole[Math.floor(i / 3)] === 255;
  for (const fill of fills) {
    expect(fill.every((value, i) => isHole(i) || value === photo[i])).toBe(true);
  }
  for (const [a, b] of pairsOf(fills)) {
    const differences = [...a.keys()].filter(isHole).map((i) => Math.abs(a[i] - b[i]));
    const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
    expect(mean).toBeGreaterThan(LEAST_DIFFERENCE);
  }
});

function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));
}
