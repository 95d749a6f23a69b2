import type { Rect } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';

/** Stands for a column without such a pixel; adding the tallest photo to it does not pass 16 bits. */
const NOWHERE = 0x8000;

/**
 * For each pixel of `window` (whole pixels inside the photo) the distance in pixels to the nearest pixel of the window
 * in the same column that holds `value` (KEEP or REPAINT), row by row; at least 32 768 where there is none.
 * The first half of an exact Euclidean distance transform: two sweeps, however far the distance.
 * @param window at most 16 384 high
 * @see Meijster, Roerdink & Hesselink 2000, "A general algorithm for computing distance transforms in linear time"
 */
export function columnDistance(coverage: Coverage, value: number, window: Rect): Uint16Array {
  const { w, h } = window;
  const { data } = coverage;
  const distance = new Uint16Array(w * h);
  const above = new Uint16Array(w).fill(NOWHERE);
  const other = REPAINT - value;
  for (let y = 0; y < h; y++) {
    const from = (window.y + y) * coverage.w + window.x;
    const row = y * w;
    for (let x = 0; x < w; x++) {
      // All bits where the pixel holds the other value, none where it holds `value`: a branch would be mispredicted.
      const isOther = ((data[from + x] ^ other) >> 7) - 1;
      above[x] = (above[x] + 1) & isOther;
      distance[row + x] = above[x];
    }
  }
  for (let i = (h - 1) * w - 1; i >= 0; i--) {
    const below = distance[i + w] + 1;
    if (below < distance[i]) distance[i] = below;
  }
  return distance;
}
