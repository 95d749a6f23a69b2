import type { Coverage } from './coverage';
import { cropCoverage } from './cropCoverage';
import type { Patch } from './patch';

/**
 * The smallest patch of `after` that makes `before` the same; null when they are equal already. Its bytes are its own.
 * Throws a RangeError when the sizes differ.
 */
export function changedPatch(before: Coverage, after: Coverage): Patch | null {
  const { w, h } = after;
  if (before.w !== w || before.h !== h) {
    throw new RangeError(`a mask of ${before.w}×${before.h} did not become one of ${w}×${h}`);
  }
  const [a, b] = [before.data, after.data];
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  if (first === a.length) return null;
  let last = a.length - 1;
  while (a[last] === b[last]) last--;
  const top = Math.floor(first / w);
  const bottom = Math.floor(last / w) + 1;
  let left = w;
  let right = 0;
  for (let row = top * w; row < bottom * w; row += w) {
    let x = 0;
    while (x < left && a[row + x] === b[row + x]) x++;
    left = x;
    x = w;
    while (x > right && a[row + x - 1] === b[row + x - 1]) x--;
    right = x;
  }
  const rect = { x: left, y: top, w: right - left, h: bottom - top };
  return { rect, data: cropCoverage(after, rect).data };
}
