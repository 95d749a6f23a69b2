import { growRect, intersectRects, type Rect, rectOfSize } from '../geometry/rect';
import { columnDistance } from './columnDistance';
import { type Coverage, emptyCoverage, REPAINT } from './coverage';
import { coverageBounds } from './coverageBounds';

/**
 * The coverage with every pixel painted whose centre is within `radius` (photo pixels, ≥ 0) of a painted pixel's
 * centre: exact Euclidean dilation, at a cost that does not depend on the radius. Always a new array.
 * A pixel d away from paint in its own column paints ±√(radius² − d²) of its row. The spans of a row are summed as a
 * difference array; neighbours at the same d share one.
 */
export function growCoverage(coverage: Coverage, radius: number): Coverage {
  if (!(radius >= 0)) throw new RangeError(`cannot grow by ${radius} pixels`);
  const grown = emptyCoverage(coverage);
  const bounds = coverageBounds(coverage);
  const reach = Math.floor(Math.min(radius, Math.max(coverage.w, coverage.h)));
  const area = intersectRects(growRect(bounds, reach), rectOfSize(coverage));
  // Columns without paint have nothing to spread.
  const columns: Rect = { x: bounds.x, y: area.y, w: bounds.w, h: area.h };
  const distance = columnDistance(coverage, columns, reach + 1);
  const halfSpan = Int32Array.from({ length: reach + 1 }, (_, d) =>
    Math.floor(Math.sqrt(radius * radius - d * d)),
  );
  const change = new Int32Array(area.w + 1);
  const indent = columns.x - area.x;
  for (let y = 0; y < area.h; y++) {
    change.fill(0);
    const from = y * columns.w;
    for (let x = 0, next = 0; x < columns.w; x = next) {
      const d = distance[from + x];
      for (next = x + 1; next < columns.w && distance[from + next] === d; ) next++;
      if (d > reach) continue;
      change[Math.max(0, indent + x - halfSpan[d])]++;
      change[Math.min(area.w, indent + next + halfSpan[d])]--;
    }
    const row = (area.y + y) * coverage.w + area.x;
    for (let x = 0, open = 0; x < area.w; x++) {
      open += change[x];
      if (open > 0) grown.data[row + x] = REPAINT;
    }
  }
  return grown;
}
