import type { Progress } from './prediction';

/** Held back until the end is certain: decoding, safety check and upload follow the bar (upstream.md §1.8). */
const BEFORE_THE_END = 0.97;

const WITH_TOTAL = /(\d{1,3})%\|.*?\|\s*(\d+)\/(\d+)/;
const WITHOUT_TOTAL = /^\s*(\d+)it \[/;

/**
 * Progress read from a prediction's cumulative logs, or null when they hold no bar yet.
 * Understands tqdm with a total (` 36%|███▌ | 10/28`) and without (`10it [00:02, …]`), joined by \n, \r or both.
 * A count of 0, or smaller than the one before, opens the next output's bar. `fraction` is at most 0.97.
 * @param steps steps asked for, ≥ 1 · @param images outputs asked for, ≥ 1
 * @see upstream.md §1.8; replicate/cog-flux flux/sampling.py for the form without a total
 */
export function parseProgress(logs: string, steps: number, images: number): Progress | null {
  let image = 0;
  let step = -1;
  for (const line of logs.split(/\r\n|\n|\r/)) {
    const count = stepOf(line);
    if (count === null) continue;
    if (image === 0 || count < step || (count === 0 && step > 0)) image += 1;
    step = count;
  }
  if (image === 0) return null;
  const shown = Math.min(step, steps);
  const current = Math.min(image, images);
  const fraction = ((current - 1) * steps + shown) / (steps * images);
  return {
    fraction: Math.min(BEFORE_THE_END, Math.max(0, fraction)),
    step: shown,
    steps,
    image: current,
    images,
  };
}

function stepOf(line: string): number | null {
  const step = WITH_TOTAL.exec(line)?.[2] ?? WITHOUT_TOTAL.exec(line)?.[1];
  return step === undefined ? null : Number(step);
}

/** The seed the upstream says it used (`Using seed: 4242`), or null. */
export function parseSeed(logs: string): number | null {
  const seed = /Using seed: (\d+)/.exec(logs)?.[1];
  return seed === undefined ? null : Number(seed);
}
