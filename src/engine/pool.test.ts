import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker } from '../../e2e/tools/buildWorker';
import { Cancelled } from './fill/work';
import type { FillJob } from './job';
import { createPool, type Pool } from './pool';

const DEADLY_SEED = 13;
const silent = { onStart: () => {}, onProgress: () => {} };
const signal = new AbortController().signal;

/** A noisy picture of the given side with a square hole of half its side. */
async function jobOf(side: number, seed: number): Promise<FillJob> {
  const noise = Uint8Array.from({ length: side * side * 3 }, (_, i) => (i * i * 31) % 251);
  const raw = (channels: 1 | 3) => ({ raw: { width: side, height: side, channels } });
  const isInside = (v: number) => Math.abs(v - side / 2) < side / 4;
  const hole = Uint8Array.from({ length: side * side }, (_, i) =>
    isInside(i % side) && isInside(Math.floor(i / side)) ? 255 : 0,
  );
  return {
    image: new Uint8Array(await sharp(noise, raw(3)).png().toBuffer()),
    mask: new Uint8Array(await sharp(hole, raw(1)).png().toBuffer()),
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
    [small, large] = await Promise.all([jobOf(64, 1), jobOf(1024, 1)]);
  });
  afterEach(() => pool.close());
  afterAll(() => built.remove());

  /** A worker that is the real one but for one seed, which kills it. */
  function deadlyWorker(): URL {
    const file = join(built.folder, 'deadly.mjs');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
       import ${JSON.stringify(built.url.href)};
       parentPort.on('message', ({ job }) => { if (job.seed === ${DEADLY_SEED}) process.exit(3); });`,
    );
    return pathToFileURL(file);
  }

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

  it('stops a running job, and the thread takes the next one', async () => {
    pool = createPool(built.url, 1);
    const abort = new AbortController();
    const onProgress = (fraction: number) => {
      if (fraction > 0) abort.abort();
    };
    const running = pool.run(large, { ...silent, onProgress }, abort.signal);
    const next = pool.run(small, silent, signal);
    await expect(running).rejects.toThrow(Cancelled);
    expect(await next).toBeInstanceOf(Uint8Array);
  });

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

  it('loses only the job whose worker dies, and goes on with a new one', async () => {
    pool = createPool(deadlyWorker(), 2);
    const runs = [1, DEADLY_SEED, 2, 3].map((seed) => pool.run({ ...small, seed }, silent, signal));
    const ends = await Promise.allSettled(runs);
    expect(ends.map((end) => end.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    await expect(runs[1]).rejects.toThrow('the worker of this output died');
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
