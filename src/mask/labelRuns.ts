import { type Frame, toWorkingPoint } from '../geometry/frame';
import { type Rect, rectOfSize } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';
import { coverageBounds } from './coverageBounds';

/** The runs of pixels of one value, row by row: run k covers pixels start[k] … end[k] − 1 of row[k]. */
export type LabelledRuns = {
  readonly row: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** The number of the first run of the region that a run belongs to. */
  readonly region: readonly number[];
};

/** The rectangle of working pixels, real-valued, that a run covers in a frame. */
export function workingBox(runs: LabelledRuns, run: number, frame: Frame): Rect {
  const y = runs.row[run];
  const from = toWorkingPoint(frame, { x: runs.start[run], y });
  const to = toWorkingPoint(frame, { x: runs.end[run], y: y + 1 });
  return { x: from.x, y: from.y, w: to.x - from.x, h: to.y - from.y };
}

/**
 * Finds the regions of what is painted, 8-connected, or of what is kept, 4-connected as its counterpart; as runs joined
 * by union-find: costs one look at each pixel, and then only as much as there are runs.
 * @param value REPAINT or KEEP
 * @see He, Chao & Suzuki 2008, "A Run-Based Two-Scan Labeling Algorithm"
 */
export function labelRuns(coverage: Coverage, value = REPAINT): LabelledRuns {
  const { w, data } = coverage;
  const bounds = value === REPAINT ? coverageBounds(coverage) : rectOfSize(coverage);
  // Half-open runs that only meet at a corner satisfy both comparisons below with equality.
  const overlap = value === REPAINT ? 0 : 1;
  const right = bounds.x + bounds.w;
  const row: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const region: number[] = [];
  let rowAbove = 0;
  for (let y = bounds.y; y < bounds.y + bounds.h; y++) {
    const thisRow = row.length;
    let above = rowAbove;
    for (let x = bounds.x; x < right; x++) {
      if (data[y * w + x] !== value) continue;
      const from = x;
      while (x < right && data[y * w + x] === value) x++;
      const run = row.length;
      row.push(y);
      start.push(from);
      end.push(x);
      region.push(run);
      while (above < thisRow && end[above] < from + overlap) above++;
      for (let k = above; k < thisRow && start[k] <= x - overlap; k++) join(region, k, run);
    }
    rowAbove = thisRow;
  }
  return { row, start, end, region: region.map((_, run) => rootOf(region, run)) };
}

function join(region: number[], a: number, b: number): void {
  const [first, second] = [rootOf(region, a), rootOf(region, b)];
  region[Math.max(first, second)] = Math.min(first, second);
}

/** Halves the path on the way up, so that later ways are short. */
function rootOf(region: number[], run: number): number {
  let at = run;
  while (region[at] !== at) {
    region[at] = region[region[at]];
    at = region[at];
  }
  return at;
}
