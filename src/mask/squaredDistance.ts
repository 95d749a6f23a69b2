import type { Rect } from '../geometry/rect';
import { columnDistance } from './columnDistance';
import type { Coverage } from './coverage';

/** Stands for "farther than asked for": more than any square in reach. */
const FAR = 0xffffffff;

/**
 * For each pixel of `window` (whole pixels inside the photo), row by row, the squared distance between its centre and
 * that of the nearest painted pixel of the window; 2³² − 1 where all are farther than `reach` pixels in the row or column.
 * Exact: column distances first, then the lower envelope of each row's parabolas.
 * @param reach whole pixels, 0…32767
 * @see Felzenszwalb & Huttenlocher 2012, "Distance Transforms of Sampled Functions"
 */
export function squaredDistance(coverage: Coverage, window: Rect, reach: number): Uint32Array {
  const { w, h } = window;
  const columns = columnDistance(coverage, window, reach + 1);
  const squares = new Uint32Array(w * h).fill(FAR);
  // The paper's v and z: the envelope's parabolas by their column, and where each takes over from the one before.
  const apex = new Int32Array(w);
  const border = new Float64Array(w);
  for (let row = 0; row < w * h; row += w) {
    let last = -1;
    for (let x = 0; x < w; x++) {
      if (columns[row + x] > reach) continue;
      const height = columns[row + x] ** 2 + x * x;
      let meeting = Number.NEGATIVE_INFINITY;
      for (; last >= 0; last--) {
        const before = apex[last];
        meeting = (height - columns[row + before] ** 2 - before * before) / (2 * (x - before));
        if (meeting > border[last]) break;
      }
      last++;
      apex[last] = x;
      border[last] = meeting;
    }
    if (last < 0) continue;
    for (let x = 0, k = 0; x < w; x++) {
      while (k < last && border[k + 1] < x) k++;
      squares[row + x] = (x - apex[k]) ** 2 + columns[row + apex[k]] ** 2;
    }
  }
  return squares;
}
