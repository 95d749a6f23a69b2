import type { Size } from '../../geometry/size';

const DIAGONAL = Math.SQRT2;

/**
 * Lowers, in place, the distance of each of `places` to what its neighbours' distances allow along straight and
 * diagonal steps, in pixels. Before, places in the set to measure from are 0 and all others Infinity; what is not
 * among `places` stays as it is, so that an Infinity there is a wall.
 * @param places pixels in reading order
 * @see Borgefors 1986, "Distance transformations in digital images" (two-pass chamfer)
 */
export function spreadDistance(distance: Float32Array, size: Size, places: Int32Array): void {
  for (let n = 0; n < places.length; n++) relax(distance, size.w, size.h, places[n], -1);
  for (let n = places.length - 1; n >= 0; n--) relax(distance, size.w, size.h, places[n], 1);
}

/** Looks at the four neighbours the pass has already seen: those before the pixel (`step` −1) or after it (+1). */
function relax(d: Float32Array, w: number, h: number, i: number, step: -1 | 1): void {
  const x = i % w;
  const left = x > 0;
  const right = x < w - 1;
  let best = d[i];
  if (step < 0 ? left : right) best = Math.min(best, d[i + step] + 1);
  if (step < 0 ? i >= w : i < w * (h - 1)) {
    const row = i + step * w;
    best = Math.min(best, d[row] + 1);
    if (left) best = Math.min(best, d[row - 1] + DIAGONAL);
    if (right) best = Math.min(best, d[row + 1] + DIAGONAL);
  }
  d[i] = best;
}
