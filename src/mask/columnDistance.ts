import type { Rect } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';

/**
 * For each pixel of `window` (whole pixels inside the photo) the distance in pixels to the nearest painted pixel of
 * the window in the same column, row by row; `limit` where there is none nearer.
 * The first half of an exact Euclidean distance transform: two sweeps, however far the distance.
 * @param limit 1…65535
 * @see Meijster, Roerdink & Hesselink 2000, "A general algorithm for computing distance transforms in linear time"
 */
export function columnDistance(coverage: Coverage, window: Rect, limit: number): Uint16Array {
  const { w, h } = window;
  const { data } = coverage;
  const distance = new Uint16Array(w * h);
  distance.fill(limit, 0, w);
  for (let y = 0; y < h; y++) {
    const from = (window.y + y) * coverage.w + window.x;
    const row = y * w;
    for (let x = 0; x < w; x++) {
      if (data[from + x] === REPAINT) distance[row + x] = 0;
      else if (y > 0) distance[row + x] = Math.min(distance[row - w + x] + 1, limit);
    }
  }
  for (let i = (h - 1) * w - 1; i >= 0; i--) {
    const below = distance[i + w] + 1;
    if (below < distance[i]) distance[i] = below;
  }
  return distance;
}
