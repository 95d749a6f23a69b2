import type { Rect } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';

/** Stands for a column without such a pixel; adding the tallest photo to it does not pass 16 bits. */
const NOWHERE = 0x8000;

/** How many rows are worked out together, unless the rows below them that count are more than half as many. */
const BAND = 64;

/**
 * Returns what tells, for each pixel of a row of `window` (whole pixels inside the photo), the distance in pixels to
 * the nearest pixel of the window in the same column that holds `value` (KEEP or REPAINT); some number above `reach`
 * where that is farther. Rows are counted from the window's top and asked for in their order, each to be read at once.
 * The first half of an exact Euclidean distance transform: two sweeps, however far the distance; over one band of rows
 * after the other, which stays in the processor's cache.
 * @param window at most 16 384 high · @param reach whole pixels
 * @see Meijster, Roerdink & Hesselink 2000, "A general algorithm for computing distance transforms in linear time"
 */
export function columnDistance(
  coverage: Coverage,
  value: number,
  window: Rect,
  reach: number,
): (y: number) => Uint16Array {
  const { w, h } = window;
  const height = Math.min(h, Math.max(BAND, 2 * reach));
  const rows = Array.from({ length: height }, () => new Uint16Array(w));
  const [above, below] = [new Uint16Array(w).fill(NOWHERE), new Uint16Array(w)];
  let [top, bottom] = [0, 0];

  /** The distances of one row make those of the next. */
  const step = (distance: Uint16Array, y: number) => {
    const from = (window.y + y) * coverage.w + window.x;
    advance(distance, coverage.data.subarray(from, from + w), value);
  };
  const nextBand = () => {
    top = bottom;
    bottom = Math.min(h, top + height);
    for (let y = top; y < bottom; y++) {
      step(above, y);
      rows[y - top]!.set(above);
    }
    below.fill(NOWHERE);
    for (let y = Math.min(h, bottom + reach) - 1; y >= bottom; y--) step(below, y);
    for (let y = bottom - 1; y >= top; y--) takeNearer(rows[y - top]!, below);
  };
  return (y) => {
    if (y >= bottom) nextBand();
    return rows[y - top]!;
  };
}

function advance(distance: Uint16Array, bytes: Uint8Array, value: number): void {
  const other = REPAINT - value;
  for (let x = 0; x < distance.length; x++) {
    // All bits where the pixel holds the other value, none where it holds `value`: a branch would be mispredicted.
    const isOther = ((bytes[x]! ^ other) >> 7) - 1;
    distance[x] = (distance[x]! + 1) & isOther;
  }
}

/** Makes both the distances of a row, of which one counted from above, the other from below up to the next row. */
function takeNearer(row: Uint16Array, below: Uint16Array): void {
  for (let x = 0; x < row.length; x++) {
    const nearest = Math.min(row[x]!, below[x]! + 1);
    row[x] = nearest;
    below[x] = nearest;
  }
}
