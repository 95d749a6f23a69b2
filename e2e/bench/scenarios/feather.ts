import { build, type Rollup } from 'vite';
import type { Bench } from '../bench';
import { type Figure, median } from '../figure';
import { painted } from '../painted';
import { SQUARE } from '../subject';
import { randomWalks } from '../walks';

const REPEATS = 5;
const FEATHER = 32;

/** The soft edge is part of stitching: its kernel alone is timed, in a worker of an empty page, round trip. */
export async function* feather(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const page = await bench.browser.newPage();
  const worker = await page.evaluateHandle(
    (code) => new Worker(URL.createObjectURL(new Blob([code]))),
    await workerCode(),
  );
  const { data } = painted(randomWalks(60, 120, 7)).coverage;
  const coverage = await page.evaluateHandle(
    ({ base64, w, h }) => ({
      w,
      h,
      data: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
    }),
    { base64: Buffer.from(data).toString('base64'), ...SQUARE },
  );
  const once = () =>
    page.evaluate(
      (input) =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          input.worker.onmessage = () => resolve(performance.now() - start);
          input.worker.postMessage({ coverage: input.coverage, feather: input.feather });
        }),
      { worker, coverage, feather: FEATHER },
    );
  await once();
  for (const _ of bench.runs) {
    const times = [];
    for (let i = 0; i < REPEATS; i++) times.push(await once());
    yield [{ what: `feather by ${FEATHER} px`, value: median(times), unit: 'ms', atMost: 60 }];
  }
  await page.close();
}

async function workerCode(): Promise<string> {
  const entry = new URL('../featherWorker.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, name: 'feather', formats: ['iife'] } },
  });
  const [{ output }] = built as Rollup.RollupOutput[];
  return output[0].code;
}
