/**
 * Which samples of one axis make each output sample: output i is the sum over k < counts[i] of
 * weights[i·most + k] · source[firsts[i] + k]. Weights of one output add up to 1.
 */
export type AxisTaps = {
  readonly firsts: Int32Array;
  readonly counts: Int32Array;
  readonly weights: Float32Array;
  readonly most: number;
};

/** Below this a weight cannot move a byte: leaving it out keeps 1:1 copies exact and cheap. */
const NEGLIGIBLE = 1e-6;

/**
 * Half-pixel-correct resampling weights: output i has its centre at start + (i + ½)·step of the source axis, whose
 * sample j has its centre at j + ½. Catmull-Rom (Keys 1981), widened by the step when reducing, so that nothing
 * aliases. Samples outside the source clamp to its edge.
 * @param sourceLength samples of the source, ≥ 1 · @param start, length what to cover, real-valued, length > 0
 * @param count output samples, ≥ 1
 */
export function axisTaps(
  sourceLength: number,
  start: number,
  length: number,
  count: number,
): AxisTaps {
  const step = length / count;
  const widen = Math.max(1, step);
  const most = Math.ceil(4 * widen) + 1;
  const taps = {
    firsts: new Int32Array(count),
    counts: new Int32Array(count),
    weights: new Float32Array(count * most),
    most,
  };
  for (let i = 0; i < count; i++) {
    const centre = start + (i + 0.5) * step;
    const near = nearbyWeights(centre, widen, sourceLength - 1);
    taps.firsts[i] = near.first;
    taps.counts[i] = near.weights.length;
    taps.weights.set(near.weights, i * most);
  }
  return taps;
}

function nearbyWeights(centre: number, widen: number, last: number) {
  const clamp = (j: number) => Math.min(last, Math.max(0, j));
  const from = Math.ceil(centre - 2 * widen - 0.5);
  const to = Math.floor(centre + 2 * widen - 0.5);
  const raw = new Map<number, number>();
  for (let j = from; j <= to; j++) {
    const weight = catmullRom((j + 0.5 - centre) / widen);
    raw.set(clamp(j), (raw.get(clamp(j)) ?? 0) + weight);
  }
  const kept = [...raw].filter(([, weight]) => Math.abs(weight) > NEGLIGIBLE * widen);
  const first = kept[0]?.[0] ?? clamp(Math.floor(centre));
  const reach = (kept.at(-1)?.[0] ?? first) - first + 1;
  const sum = kept.reduce((total, [, weight]) => total + weight, 0);
  const weights = new Float32Array(reach);
  for (const [j, weight] of kept) weights[j - first] = weight / sum;
  return { first, weights };
}

/** Keys' cubic with a = −½: 1 at 0, 0 at every other whole number and beyond ±2. */
function catmullRom(x: number): number {
  const t = Math.abs(x);
  if (t >= 2) return 0;
  if (t >= 1) return ((-0.5 * t + 2.5) * t - 4) * t + 2;
  return (1.5 * t - 2.5) * t * t + 1;
}
