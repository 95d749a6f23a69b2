import type { Scenario } from './scenario';

/** How far a run is, in steps over all of its images. */
export type LogState = {
  readonly seed: number;
  readonly steps: number;
  readonly images: number;
  readonly stepsDone: number;
  readonly held: readonly number[];
  readonly finished: boolean;
};

/** The cumulative log of a run, as the model of the fake's style prints it (upstream.md §1.8). */
export function logsOf(style: Scenario['logs'], state: LogState): string {
  if (style === 'none') return '';
  const { seed, steps, images, stepsDone } = state;
  const lines = [`running bf16 model, fp8 disabled`, `Using seed: ${seed}`];
  for (let image = 0; image < images && (image === 0 || stepsDone > image * steps); image++) {
    const done = Math.min(steps, stepsDone - image * steps);
    const bar = Array.from({ length: done + 1 }, (_, k) => LINE[style](k, steps));
    // tqdm prints the last count twice.
    if (done === steps) bar.push(LINE[style](steps, steps));
    lines.push(bar.join(style === 'returns' ? '\r' : '\n'));
  }
  if (state.finished) {
    const held = state.held.filter((index) => index < images);
    lines.push(...held.map((index) => `NSFW content detected in image ${index}`));
    lines.push(`Total safe images: ${images - held.length} out of ${images}`);
  }
  return lines.join('\n');
}

const withTotal = (k: number, steps: number) => {
  const percent = String(Math.round((100 * k) / steps)).padStart(3);
  return `${percent}%|${'█'.repeat(Math.round((10 * k) / steps)).padEnd(10)}| ${k}/${steps} [00:03<00:05,  3.1it/s]`;
};
const withoutTotal = (k: number) => (k === 0 ? '0it [00:00, ?it/s]' : `${k}it [00:02,  4.60it/s]`);

const LINE = { it: withoutTotal, bar: withTotal, returns: withTotal };
