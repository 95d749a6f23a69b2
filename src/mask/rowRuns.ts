import type { Rect } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';
import { byteFinder } from './findByte';
import type { MaskRuns } from './maskRuns';
import { forEachRun } from './runs';

/** The runs of one value in each row of a part of a mask, from left to right. */
export type RowRuns = {
  readonly count: number;
  /** For each row the number of its first run; one more at the end. */
  readonly firsts: Int32Array;
  /** For each run the column it starts in and the one after its last, counted from the part's left edge. */
  readonly bounds: Int32Array;
};

/** The runs of `value` (KEEP or REPAINT) in `area`, whole pixels inside the mask. */
export function findRowRuns({ w, data }: Coverage, value: number, area: Rect): RowRuns {
  const firsts = new Int32Array(area.h + 1);
  let bounds = new Int32Array(1024);
  let used = 0;
  const find = byteFinder(data);
  for (let y = 0; y < area.h; y++) {
    const left = (area.y + y) * w + area.x;
    const right = left + area.w;
    // A row holds at most half as many runs as pixels.
    if (used + area.w + 1 > bounds.length) bounds = longer(bounds, used + area.w + 1);
    for (let at = left; at < right; ) {
      const start = find(value, at, right);
      at = find(REPAINT - value, start, right);
      if (start === at) break;
      bounds[used++] = start - left;
      bounds[used++] = at - left;
    }
    firsts[y + 1] = used / 2;
  }
  return { count: used / 2, firsts, bounds };
}

/** The painted runs of each row of a whole mask. Throws a RangeError when its runs do not add up to it. */
export function rowRunsOf({ w, h, runs }: MaskRuns): RowRuns {
  const firsts = new Int32Array(h + 1);
  // Enough unless runs go on from row to row: where one begins and ends takes two bytes at least.
  let bounds = new Int32Array(runs.length);
  let used = 0;
  let row = 0;
  /** What lies before `y` is complete. */
  const comeTo = (y: number) => {
    while (row < y) firsts[++row] = used / 2;
  };
  const total = forEachRun(runs, (start, end) => {
    for (let from = start; from < end; ) {
      const y = Math.floor(from / w);
      const to = Math.min(end, (y + 1) * w);
      comeTo(Math.min(y, h));
      if (used + 2 > bounds.length) bounds = longer(bounds, used + 2);
      bounds[used++] = from - y * w;
      bounds[used++] = to - y * w;
      from = to;
    }
  });
  if (total !== w * h) throw new RangeError(`runs add up to ${total} pixels instead of ${w * h}`);
  comeTo(h);
  return { count: used / 2, firsts, bounds };
}

function longer(array: Int32Array<ArrayBuffer>, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * array.length, atLeast));
  larger.set(array);
  return larger;
}
