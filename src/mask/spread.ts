import { growRect, intersectRects, type Rect, rectOfSize } from '../geometry/rect';
import { columnDistance } from './columnDistance';
import { type Coverage, REPAINT } from './coverage';
import { coverageBounds } from './coverageBounds';
import { findRowRuns, type RowRuns } from './rowRuns';

/** Says from where to where a row's pixels are in reach: adds 1 where spans begin, takes 1 where they end. */
type AddSpans = (y: number, change: Int32Array) => void;

/**
 * A copy of the coverage, in `memory` of as many bytes, in which every pixel whose centre is within `radius` (photo
 * pixels, ≥ 0) of the centre of a pixel that holds `value` (KEEP or REPAINT) holds it too: exact.
 * A pixel d rows away from that value gives it to ±√(radius² − d²) of its row. The spans of a row are summed as a
 * difference array: those of the runs of every row in reach, or, when they are so many that it costs more, one for
 * each stretch of columns at the same distance.
 */
export function spread(
  coverage: Coverage,
  value: number,
  radius: number,
  memory: Uint8Array,
): Coverage {
  if (!(radius >= 0)) throw new RangeError(`no distance in pixels: ${radius}`);
  const reach = Math.floor(Math.min(radius, Math.max(coverage.w, coverage.h)));
  // Paint spreads as far as it reaches; what is kept can spread into the paint only, from one pixel around it.
  const margin = value === REPAINT ? reach : 1;
  const area = intersectRects(growRect(coverageBounds(coverage), margin), rectOfSize(coverage));
  const halfSpans = Int32Array.from({ length: reach + 1 }, (_, d) =>
    Math.floor(Math.sqrt(radius * radius - d * d)),
  );
  const runs = findRowRuns(coverage, value, area);
  const addSpans =
    runs.count * (2 * reach + 1) < area.w * area.h
      ? addingRuns(runs, area, halfSpans)
      : addingStretches(columnDistance(coverage, value, area, reach), area, halfSpans);
  memory.set(coverage.data);
  const { w, h } = coverage;
  const copy = { w, h, data: memory };
  writeSpans(copy, value, area, addSpans);
  return copy;
}

function addingRuns({ firsts, bounds }: RowRuns, { w, h }: Rect, halfSpans: Int32Array): AddSpans {
  return (y, change) => {
    const reach = halfSpans.length - 1;
    const end = Math.min(h - 1, y + reach);
    for (let row = Math.max(0, y - reach); row <= end; row++) {
      const half = halfSpans[Math.abs(row - y)];
      for (let run = firsts[row]; run < firsts[row + 1]; run++) {
        change[Math.max(0, bounds[2 * run] - half)]++;
        change[Math.min(w, bounds[2 * run + 1] + half)]--;
      }
    }
  };
}

/** Its cost does not depend on the radius. */
function addingStretches(
  distances: (y: number) => Uint16Array,
  { w }: Rect,
  halfSpans: Int32Array,
): AddSpans {
  return (y, change) => {
    const distance = distances(y);
    for (let x = 0, next = 0; x < w; x = next) {
      const d = distance[x];
      for (next = x + 1; next < w && distance[next] === d; ) next++;
      if (d >= halfSpans.length) continue;
      change[Math.max(0, x - halfSpans[d])]++;
      change[Math.min(w, next + halfSpans[d])]--;
    }
  };
}

function writeSpans({ w, data }: Coverage, value: number, area: Rect, addSpans: AddSpans): void {
  const change = new Int32Array(area.w + 1);
  for (let y = 0; y < area.h; y++) {
    change.fill(0);
    addSpans(y, change);
    writeRow(data, (area.y + y) * w + area.x, change, value);
  }
}

function writeRow(data: Uint8Array, row: number, change: Int32Array, value: number): void {
  for (let x = 0, open = 0; x < change.length - 1; x++) {
    open += change[x];
    if (open > 0) data[row + x] = value;
  }
}
