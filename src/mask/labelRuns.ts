import { type Frame, toWorkingPoint } from '../geometry/frame';
import { type Rect, rectOfSize } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';
import { coverageBounds } from './coverageBounds';
import { findRowRuns } from './rowRuns';

/** The runs of pixels of one value, row by row: run k covers pixels start[k] … end[k] − 1 of row[k]. */
export type LabelledRuns = {
  readonly row: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The number of the first run of the region that a run belongs to. */
  readonly region: Int32Array;
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
 * @param sides 4: by sides; 8: by corners too
 * @see He, Chao & Suzuki 2008, "A Run-Based Two-Scan Labeling Algorithm"
 */
export function labelRuns(
  coverage: Coverage,
  value = REPAINT,
  sides: 4 | 8 = value === REPAINT ? 8 : 4,
): LabelledRuns {
  const area = value === REPAINT ? coverageBounds(coverage) : rectOfSize(coverage);
  const { count, firsts, bounds } = findRowRuns(coverage, value, area);
  // Half-open runs that only meet at a corner satisfy both comparisons below with equality.
  const overlap = sides === 8 ? 0 : 1;
  const [row, start, end] = [0, 0, 0].map(() => new Int32Array(count));
  const region = Int32Array.from({ length: count }, (_, run) => run);
  for (let y = 0; y < area.h; y++) {
    const thisRow = firsts[y];
    let above = firsts[Math.max(0, y - 1)];
    for (let run = thisRow; run < firsts[y + 1]; run++) {
      row[run] = area.y + y;
      start[run] = area.x + bounds[2 * run];
      end[run] = area.x + bounds[2 * run + 1];
      while (above < thisRow && end[above] < start[run] + overlap) above++;
      for (let k = above; k < thisRow && start[k] <= end[run] - overlap; k++) join(region, k, run);
    }
  }
  for (let run = 0; run < count; run++) region[run] = rootOf(region, run);
  return { row, start, end, region };
}

function join(region: Int32Array, a: number, b: number): void {
  const [first, second] = [rootOf(region, a), rootOf(region, b)];
  region[Math.max(first, second)] = Math.min(first, second);
}

/** Halves the path on the way up, so that later ways are short. */
function rootOf(region: Int32Array, run: number): number {
  let at = run;
  while (region[at] !== at) {
    region[at] = region[region[at]];
    at = region[at];
  }
  return at;
}
