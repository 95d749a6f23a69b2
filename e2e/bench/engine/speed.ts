import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FillJob } from '../../../src/engine/job';
import { createPool } from '../../../src/engine/pool';
import { median } from '../figure';

const WORKER = new URL('../../../dist/server/worker.js', import.meta.url);
const REPEATS = 3;

/** The median time of a few repeats of an act, in seconds. */
export async function seconds(act: () => unknown, repeats = REPEATS): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < repeats; n++) {
    const start = performance.now();
    await act();
    times.push((performance.now() - start) / 1000);
  }
  return median(times);
}

/** Seconds for one variant and for four of a case on two threads of the built worker, files in and out. */
export async function variantTimes(
  folder: string,
  image: string,
  kind: string,
): Promise<{ one: number; four: number }> {
  const pool = createPool(WORKER, 2);
  const base = {
    image: readFileSync(join(folder, 'images', `${image}.jpg`)),
    mask: readFileSync(join(folder, 'masks', `${image}.${kind}.png`)),
    ...({ megapixels: 'match_input', seed: 1, steps: 28, format: 'webp', quality: 80 } as const),
  };
  const watch = { onStart() {}, onProgress() {} };
  const run = (variant: number) => {
    const job: FillJob = { ...base, variant };
    return pool.run(job, watch, new AbortController().signal);
  };
  const all = () => Promise.all([0, 1, 2, 3].map(run));
  // Threads start and code gets warm.
  await all();
  const times = { one: await seconds(() => run(0)), four: await seconds(all) };
  await pool.close();
  return times;
}
