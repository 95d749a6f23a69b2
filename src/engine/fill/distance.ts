import type { Size } from '../../geometry/size';
import { isHole, type Level } from './level';

const DIAGONAL = Math.SQRT2;

/** How far each pixel of the hole is from what is known, in pixels. @see distanceFrom */
export function distanceToKnown(level: Level): Float32Array {
  return distanceFrom(level, (i) => !isHole(level, i));
}

/**
 * How far each pixel is from the nearest one of a set, in pixels (0 in the set itself), along straight and diagonal
 * steps; Infinity everywhere when the set is empty.
 * @see Borgefors 1986, "Distance transformations in digital images" (two-pass chamfer)
 */
export function distanceFrom({ w, h }: Size, isIn: (i: number) => boolean): Float32Array {
  const distance = new Float32Array(w * h);
  for (let i = 0; i < w * h; i++) distance[i] = isIn(i) ? 0 : Number.POSITIVE_INFINITY;
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
