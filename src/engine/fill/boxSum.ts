/**
 * Sum of `values` (w·h, whole numbers) over the square of side 2·radius + 1 around each pixel, cut at the edge.
 * Cost does not depend on the radius. Exact while sums stay below 2^24.
 */
export function boxSum(values: Float32Array, w: number, h: number, radius: number): Float32Array {
  const rows = new Float32Array(w * h);
  for (let y = 0; y < h; y++) slide(values, rows, y * w, 1, w, radius);
  const sums = new Float32Array(w * h);
  for (let x = 0; x < w; x++) slide(rows, sums, x, w, h, radius);
  return sums;
}

/** Running sum along one line of `length` values that lie `stride` apart. */
function slide(
  from: Float32Array,
  to: Float32Array,
  start: number,
  stride: number,
  length: number,
  radius: number,
): void {
  let sum = 0;
  for (let i = 0; i < Math.min(radius, length); i++) sum += from[start + i * stride];
  for (let i = 0; i < length; i++) {
    if (i + radius < length) sum += from[start + (i + radius) * stride];
    if (i - radius > 0) sum -= from[start + (i - radius - 1) * stride];
    to[start + i * stride] = sum;
  }
}
