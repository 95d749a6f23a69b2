import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker } from '../../e2e/tools/buildWorker';
import { DEADLY, deadlyWorker } from '../../e2e/tools/deadlyWorker';
import { noisyPair } from '../../e2e/tools/noisyPair';
import { Cancelled } from './fill/work';
import type { FillJob } from './job';
import { createPool, type Pool } from './pool';

const silent = { onStart: () => {}, onProgress: () => {} };
const signal = new AbortController().signal;

/** A noisy picture of the given side with a square hole of half its side. */
async function jobOf(side: number, seed: number): Promise<FillJob> {
  const { image, mask } = await noisyPair(side);
  return {
    image: new Uint8Array(image),
    mask: new Uint8Array(mask),
    megapixels: 'match_input',
    seed,
    variant: 0,
    steps: 50,
    format: 'png',
    quality: 80,
  };
}

describe('the pool', () => {
  let built: Awaited<ReturnType<typeof buildWorker>>;
  let pool: Pool;
  let small: FillJob;
  let large: FillJob;

  beforeAll(async () => {
    built = await buildWorker();
    [small, large] = await Promise.all([jobOf(64, 1), jobOf(640, 1)]);
  });
  afterEach(() => pool.close());
  afterAll(() => built.remove());

  it('fills, and says how far it is', async () => {
    pool = createPool(built.url, 1);
    const told: number[] = [];
    const watch = { onStart: () => told.push(0), onProgress: (f: number) => told.push(f) };
    const output = await pool.run(small, watch, signal);
    expect(await sharp(output).metadata()).toMatchObject({ width: 64, height: 64, format: 'png' });
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('does one job a thread; the others wait their turn', async () => {
    pool = createPool(built.url, 2);
    const started: number[] = [];
    const seeds = [1, 2, 3, 4];
    const runs = seeds.map((seed) =>
      pool.run({ ...small, seed }, { ...silent, onStart: () => started.push(seed) }, signal),
    );
    expect(started).toEqual([1, 2]);
    await Promise.all(runs);
    expect(started).toEqual(seeds);
  });

  it.each([0, 10, 50, 90])(
    'stops a job at %d percent of it, and the thread takes the next',
    async (percent) => {
      pool = createPool(deadlyWorker(built), 1);
      const abort = new AbortController();
      const onProgress = (fraction: number) => {
        if (fraction * 100 >= percent) abort.abort();
      };
      const onStart = () => onProgress(0);
      const job = { ...large, seed: DEADLY.waitsAt(percent) };
      const running = pool.run(job, { onStart, onProgress }, abort.signal);
      const next = pool.run(small, silent, signal);
      await expect(running).rejects.toThrow(Cancelled);
      expect(await next).toBeInstanceOf(Uint8Array);
    },
  );

  it('forgets a job that is cancelled while it waits', async () => {
    pool = createPool(built.url, 1);
    const abort = new AbortController();
    const first = pool.run(small, silent, signal);
    const started: string[] = [];
    const watch = { ...silent, onStart: () => started.push('waiting') };
    const waiting = pool.run(small, watch, abort.signal);
    abort.abort();
    await expect(waiting).rejects.toThrow(Cancelled);
    await first;
    await pool.run(small, silent, signal);
    expect(started).toEqual([]);
  });

  it.each([
    ['exits', 'the worker of this output died: it stopped'],
    ['throws', 'the worker of this output died: broken for good'],
    ['swells', /the worker of this output died: .*memory limit/],
  ] as const)(
    'loses only the job whose worker %s, and goes on with a new one',
    async (death, why) => {
      pool = createPool(deadlyWorker(built), 2);
      const seeds = [1, DEADLY[death], 2, 3, 4];
      const runs = seeds.map((seed) => pool.run({ ...small, seed }, silent, signal));
      const ends = await Promise.allSettled(runs);
      const statuses = ends.map(({ status }) => status === 'fulfilled');
      expect(statuses).toEqual([true, false, true, true, true]);
      await expect(runs[1]).rejects.toThrow(why);
    },
  );

  it('ends a thread that does not notice that its job was cancelled', async () => {
    pool = createPool(deadlyWorker(built), 1);
    const abort = new AbortController();
    const hung = pool.run({ ...small, seed: DEADLY.hangs }, silent, abort.signal);
    const next = pool.run(small, silent, signal);
    abort.abort();
    await expect(hung).rejects.toThrow(Cancelled);
    expect(await next).toBeInstanceOf(Uint8Array);
  });

  it('says what a worker that cannot start died of', async () => {
    pool = createPool(new URL('missing.mjs', built.url), 1);
    await expect(pool.run(small, silent, signal)).rejects.toThrow(/died: Cannot find module/);
  });

  it('passes on what a job fails with, and keeps the thread', async () => {
    pool = createPool(built.url, 1);
    const broken = { ...small, mask: new Uint8Array(5) };
    await expect(pool.run(broken, silent, signal)).rejects.toThrow('mask cannot be read');
    expect(await pool.run(small, silent, signal)).toBeInstanceOf(Uint8Array);
  });

  it('fails everything when it is closed', async () => {
    pool = createPool(built.url, 1);
    const runs = [large, large].map((job) => pool.run(job, silent, signal));
    const ends = Promise.allSettled(runs);
    await pool.close();
    expect((await ends).map((end) => end.status)).toEqual(['rejected', 'rejected']);
    await expect(pool.run(small, silent, signal)).rejects.toThrow('closed');
  });
});
