import type { Rect } from '../geometry/rect';
import { type Coverage, emptyCoverage } from '../mask/coverage';

/** A copy of a part of a mask: `rect` is whole pixels inside it. */
export function cropCoverage(coverage: Coverage, { x, y, w, h }: Rect): Coverage {
  const part = emptyCoverage({ w, h });
  for (let row = 0; row < h; row++) {
    const from = (y + row) * coverage.w + x;
    part.data.set(coverage.data.subarray(from, from + w), row * w);
  }
  return part;
}
