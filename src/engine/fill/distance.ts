import { isHole, type Level } from './level';

const DIAGONAL = Math.SQRT2;

/**
 * How far each pixel of the hole is from what is known, in pixels (0 where known), along straight and diagonal steps.
 * A level without any known pixel gives Infinity everywhere.
 * @see Borgefors 1986, "Distance transformations in digital images" (two-pass chamfer)
 */
export function distanceToKnown(level: Level): Float32Array {
  const { w, h } = level;
  const distance = new Float32Array(w * h);
  for (let i = 0; i < w * h; i++) distance[i] = isHole(level, i) ? Number.POSITIVE_INFINITY : 0;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) relax(distance, w, h, x, y, -1);
  }
  for (let y = h - 1; y >= 0; y--) {
    for (let x = w - 1; x >= 0; x--) relax(distance, w, h, x, y, 1);
  }
  return distance;
}

/** Looks at the four neighbours the pass has already seen: those before the pixel (`step` −1) or after it (+1). */
function relax(d: Float32Array, w: number, h: number, x: number, y: number, step: -1 | 1): void {
  const i = y * w + x;
  if (d[i] === 0) return;
  const left = x > 0;
  const right = x < w - 1;
  let best = d[i];
  if (step < 0 ? left : right) best = Math.min(best, d[i + step] + 1);
  if (step < 0 ? y > 0 : y < h - 1) {
    const row = i + step * w;
    best = Math.min(best, d[row] + 1);
    if (left) best = Math.min(best, d[row - 1] + DIAGONAL);
    if (right) best = Math.min(best, d[row + 1] + DIAGONAL);
  }
  d[i] = best;
}
