import type { Field } from './field';
import type { Patches } from './patches';
import { rounded } from './rounded';

/** Patches nearer to what is known are trusted more, by a fifth a pixel, up to MAX_DEPTH pixels. */
const TRUST = Math.log(1.2);
const MAX_DEPTH = 60;
const SAMPLES = 1024;

/**
 * Writes to `weights`, by target, how much its proposal counts: more when it lies near what is known and looks like
 * its source.
 * @param tolerance the part of a typical cost at which a proposal counts e times less: smaller is sharper, but then
 * neighbours no longer come to terms
 * @see Wexler et al. 2007, "Space-time completion of video", §3.2
 */
export function weigh(
  patches: Patches,
  field: Field,
  weights: Float32Array,
  tolerance: number,
): void {
  const tolerated = tolerance * upperQuartile(patches, field);
  for (const target of patches.targets) {
    const depth = Math.min(MAX_DEPTH, patches.distance[target]);
    weights[target] = falloff(TRUST * depth + field.cost[target] / tolerated);
  }
}

/** What costs so much more than usual has no say at all. */
const LIMIT = 64;
const STEPS = 64;
/** Nearly e^−x, as (1 − x/64)⁶⁴, looked up: working it out for each target would take a tenth of a fill. */
const FALLOFF = Float32Array.from(
  { length: LIMIT * STEPS + 1 },
  (_, n) => (1 - n / (LIMIT * STEPS)) ** LIMIT,
);

function falloff(x: number): number {
  return FALLOFF[rounded(STEPS * Math.min(LIMIT, x))];
}

/** The cost that three quarters of the targets stay below (from a sample), at least 1. */
function upperQuartile({ targets }: Patches, { cost }: Field): number {
  const step = Math.max(1, Math.floor(targets.length / SAMPLES));
  const sample = new Float32Array(Math.ceil(targets.length / step));
  for (let i = 0; i < sample.length; i++) sample[i] = cost[targets[i * step]];
  sample.sort();
  return Math.max(1, sample[Math.floor(sample.length * 0.75)]);
}

/**
 * Fills the holes numbered `from` (included) to `to` (excluded), in place, with the weighted mean of what the patches over it propose. A pixel for
 * which no patch has any weight stays as it is.
 * @param reach only patches centred within so many pixels are asked, ≤ the patch radius; fewer is sharper
 */
export function vote(
  patches: Patches,
  field: Field,
  weights: Float32Array,
  reach: number,
  from: number,
  to: number,
): void {
  const { w, h, radius, holes, pixels } = patches;
  const { match } = field;
  const lastX = w - 1 - radius;
  const lastY = h - 1 - radius;
  for (let n = from; n < to; n++) {
    const i = holes[n];
    const x = i % w;
    const y = (i - x) / w;
    const fromX = clamp(x - reach, radius, lastX);
    const toX = clamp(x + reach, radius, lastX);
    const toY = clamp(y + reach, radius, lastY);
    let total = 0;
    let red = 0;
    let green = 0;
    let blue = 0;
    let texture = 0;
    for (let v = clamp(y - reach, radius, lastY); v <= toY; v++) {
      for (let u = fromX; u <= toX; u++) {
        const centre = v * w + u;
        const weight = weights[centre];
        const proposal = (match[centre] + i - centre) * 4;
        total += weight;
        red += weight * pixels[proposal];
        green += weight * pixels[proposal + 1];
        blue += weight * pixels[proposal + 2];
        texture += weight * pixels[proposal + 3];
      }
    }
    if (total === 0) continue;
    pixels[i * 4] = rounded(red / total);
    pixels[i * 4 + 1] = rounded(green / total);
    pixels[i * 4 + 2] = rounded(blue / total);
    pixels[i * 4 + 3] = rounded(texture / total);
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
