import type { Picture } from '../../../src/engine/fill/picture';
import type { Coverage } from '../../../src/mask/coverage';

const CELL = 16;
/** Wang et al. 2004, "Image quality assessment: from error visibility to structural similarity". */
const SSIM_RADIUS = 3;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** Peak signal-to-noise ratio in dB for a mean squared error of 8-bit values. */
function decibels(squaredError: number): number {
  return 10 * Math.log10(255 ** 2 / Math.max(squaredError, 1e-9));
}

/** PSNR of the three colours over the hole, in dB. Flatters blur: only for holes too thin to have a texture. */
export function psnr(result: Picture, truth: Picture, hole: Coverage): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < truth.data.length; i++) {
    if (hole.data[Math.floor(i / 3)] === 0) continue;
    sum += (result.data[i] - truth.data[i]) ** 2;
    count += 1;
  }
  return decibels(sum / count);
}

/** PSNR of grey values averaged over cells of 16×16 that lie more than half in the hole: are the right tones in the right places. */
export function layout(result: Float32Array, truth: Float32Array, hole: Coverage): number {
  let sum = 0;
  let count = 0;
  for (let y = 0; y + CELL <= hole.h; y += CELL) {
    for (let x = 0; x + CELL <= hole.w; x += CELL) {
      const corner = y * hole.w + x;
      if (cellMean(hole.data, hole.w, corner) <= 127.5) continue;
      sum += (cellMean(result, hole.w, corner) - cellMean(truth, hole.w, corner)) ** 2;
      count += 1;
    }
  }
  return decibels(sum / count);
}

function cellMean(values: ArrayLike<number>, w: number, corner: number): number {
  let sum = 0;
  for (let i = 0; i < CELL * CELL; i++) {
    sum += values[corner + Math.floor(i / CELL) * w + (i % CELL)];
  }
  return sum / CELL ** 2;
}

/** Mean structural similarity of grey values over the hole, flat windows of 7×7. */
export function ssim(result: Float32Array, truth: Float32Array, hole: Coverage): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < hole.data.length; i++) {
    const x = i % hole.w;
    const y = Math.floor(i / hole.w);
    const isInside =
      Math.min(x, y, hole.w - 1 - x, hole.h - 1 - y) >= SSIM_RADIUS && hole.data[i] > 0;
    if (!isInside) continue;
    sum += similarityAt(result, truth, hole.w, i);
    count += 1;
  }
  return count === 0 ? 1 : sum / count;
}

function similarityAt(a: Float32Array, b: Float32Array, w: number, at: number): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let dy = -SSIM_RADIUS; dy <= SSIM_RADIUS; dy++) {
    for (let i = at + dy * w - SSIM_RADIUS; i <= at + dy * w + SSIM_RADIUS; i++) {
      sumA += a[i];
      sumB += b[i];
      sumAA += a[i] * a[i];
      sumBB += b[i] * b[i];
      sumAB += a[i] * b[i];
    }
  }
  const n = (2 * SSIM_RADIUS + 1) ** 2;
  const [meanA, meanB] = [sumA / n, sumB / n];
  const varianceA = sumAA / n - meanA ** 2;
  const varianceB = sumBB / n - meanB ** 2;
  const covariance = sumAB / n - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
    ((meanA ** 2 + meanB ** 2 + C1) * (varianceA + varianceB + C2))
  );
}
