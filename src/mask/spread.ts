import { growRect, intersectRects, rectOfSize } from '../geometry/rect';
import { columnDistance } from './columnDistance';
import { type Coverage, REPAINT } from './coverage';
import { coverageBounds } from './coverageBounds';

/**
 * A copy of the coverage in which every pixel whose centre is within `radius` (photo pixels, ≥ 0) of the centre of a
 * pixel that holds `value` (KEEP or REPAINT) holds it too: exact, at a cost that does not depend on the radius.
 * A pixel d away from that value in its own column gives it to ±√(radius² − d²) of its row. The spans of a row are
 * summed as a difference array; neighbours at the same d share one.
 */
export function spread(coverage: Coverage, value: number, radius: number): Coverage {
  if (!(radius >= 0)) throw new RangeError(`no distance in pixels: ${radius}`);
  const reach = Math.floor(Math.min(radius, Math.max(coverage.w, coverage.h)));
  // Paint spreads as far as it reaches; what is kept can spread into the paint only, from one pixel around it.
  const margin = value === REPAINT ? reach : 1;
  const area = intersectRects(growRect(coverageBounds(coverage), margin), rectOfSize(coverage));
  const distance = columnDistance(coverage, value, area);
  const halfSpan = Int32Array.from({ length: reach + 1 }, (_, d) =>
    Math.floor(Math.sqrt(radius * radius - d * d)),
  );
  const result = { w: coverage.w, h: coverage.h, data: coverage.data.slice() };
  const change = new Int32Array(area.w + 1);
  for (let y = 0; y < area.h; y++) {
    change.fill(0);
    const from = y * area.w;
    for (let x = 0, next = 0; x < area.w; x = next) {
      const d = distance[from + x];
      for (next = x + 1; next < area.w && distance[from + next] === d; ) next++;
      if (d > reach) continue;
      change[Math.max(0, x - halfSpan[d])]++;
      change[Math.min(area.w, next + halfSpan[d])]--;
    }
    const row = (area.y + y) * coverage.w + area.x;
    for (let x = 0, open = 0; x < area.w; x++) {
      open += change[x];
      if (open > 0) result.data[row + x] = value;
    }
  }
  return result;
}
