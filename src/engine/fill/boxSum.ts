import type { Size } from '../../geometry/size';
import type { Arena } from './arena';

/**
 * Sum of `values` (w·h, whole numbers) over the square of side 2·radius + 1 around each pixel, cut at the edge.
 * Cost does not depend on the radius. Sums stay below 2³¹.
 */
export function boxSum(
  values: Int32Array,
  { w, h }: Size,
  radius: number,
  arena: Arena,
): Int32Array {
  const sums = arena.ints(w * h);
  // By column, the sum over the rows of the window; so many zeros on both sides that a window may stick out.
  const columns = new Int32Array(w + 2 * radius + 1);
  const centre = columns.subarray(radius + 1, radius + 1 + w);
  for (let y = 0; y < Math.min(radius, h); y++) enter(centre, values, y * w);
  for (let y = 0; y < h; y++) {
    if (y + radius < h) enter(centre, values, (y + radius) * w);
    if (y - radius > 0) leave(centre, values, (y - radius - 1) * w);
    slide(columns, sums, y * w, w, 2 * radius + 1);
  }
  return sums;
}

function enter(columns: Int32Array, values: Int32Array, start: number): void {
  for (let x = 0; x < columns.length; x++) columns[x] += values[start + x];
}

function leave(columns: Int32Array, values: Int32Array, start: number): void {
  for (let x = 0; x < columns.length; x++) columns[x] -= values[start + x];
}

/** Running sum over `side` columns, along the row of `sums` that begins at `start`. */
function slide(
  columns: Int32Array,
  sums: Int32Array,
  start: number,
  w: number,
  side: number,
): void {
  let sum = 0;
  for (let x = 1; x < side; x++) sum += columns[x];
  for (let x = 0; x < w; x++) {
    sum += columns[x + side] - columns[x];
    sums[start + x] = sum;
  }
}
