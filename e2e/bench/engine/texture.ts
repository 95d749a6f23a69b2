const BINS = 32;
/** Just above log(1 + the largest Sobel magnitude), 1020·√2. */
const LARGEST = 7.3;

/**
 * Mean absolute Laplacian of `result` over the pixels `inner`, divided by the truth's: 1 is the right amount of
 * detail, 0 a smear. Both are grey values, rows of `w` (engine.md §9).
 */
export function detail(
  result: Float32Array,
  truth: Float32Array,
  w: number,
  inner: readonly number[],
): number {
  return sharpness(result, w, inner) / sharpness(truth, w, inner);
}

function sharpness(grey: Float32Array, w: number, inner: readonly number[]): number {
  let sum = 0;
  for (const i of inner) {
    sum += Math.abs(grey[i - 1] + grey[i + 1] + grey[i - w] + grey[i + w] - 4 * grey[i]);
  }
  return sum / inner.length;
}

/** Half the L1 distance between the two histograms of log(1 + gradient): 0 is the same texture, 1 none in common. */
export function histogramDistance(
  result: Float32Array,
  truth: Float32Array,
  w: number,
  inner: readonly number[],
): number {
  const ours = gradientHistogram(result, w, inner);
  const theirs = gradientHistogram(truth, w, inner);
  return ours.reduce((sum, share, bin) => sum + Math.abs(share - theirs[bin]), 0) / 2;
}

/** Shares of the pixels by log(1 + Sobel magnitude), 32 bins over 0…7.3. */
function gradientHistogram(grey: Float32Array, w: number, inner: readonly number[]): number[] {
  const shares = new Array<number>(BINS).fill(0);
  for (const i of inner) {
    const at = (x: number, y: number) => grey[i + y * w + x];
    const across = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1);
    const down = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1);
    const bin = Math.floor((Math.log(1 + Math.hypot(across, down)) / LARGEST) * BINS);
    shares[Math.min(BINS - 1, bin)] += 1 / inner.length;
  }
  return shares;
}
