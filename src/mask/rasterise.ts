import type { ImagePoint } from '../geometry/point';
import { growRect, intersectRects, type Rect, rectOfSize, roundRectOut } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { Coverage } from './coverage';

/** Below √½ the pixel under a point can have its centre out of the brush's reach. */
const SURE_RADIUS = Math.SQRT1_2;

/** Photo pixels of slack: a centre exactly at the brush's reach counts, whichever way the last bit falls. */
const TIE = 1e-9;

/** Where a segment of the given radius can write: whole pixels, clipped to the photo; empty when it misses it. */
export function reachOfSegment(
  photo: Size,
  from: ImagePoint,
  to: ImagePoint,
  radius: number,
): Rect {
  const box = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    w: Math.abs(to.x - from.x),
    h: Math.abs(to.y - from.y),
  };
  return intersectRects(roundRectOut(growRect(box, radius)), rectOfSize(photo));
}

/**
 * Writes `value` to every pixel whose centre is within `radius` of the segment (a capsule), by row spans.
 * Besides, the pixel under each end is always written, so that no brush is too small to leave a mark; and a click
 * (both ends equal) of radius ≤ ½ writes that pixel alone, even where two centres are equally near.
 * Ends may lie outside the photo; nothing is written there. No anti-aliasing.
 * @param radius photo pixels, ≥ ½ · @param reach `reachOfSegment` of the same arguments
 */
export function rasterise(
  coverage: Coverage,
  from: ImagePoint,
  to: ImagePoint,
  radius: number,
  value: number,
  reach: Rect,
): void {
  if (radius < SURE_RADIUS) {
    writePixelUnder(coverage, from, value);
    writePixelUnder(coverage, to, value);
    if (radius <= 0.5 && from.x === to.x && from.y === to.y) return;
  }
  const { w, data } = coverage;
  const { x: ax, y: ay } = from;
  const { x: bx, y: by } = to;
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy) || 1;
  const limit = radius + TIE;
  const [nx, ny] = [(-dy / length) * limit, (dx / length) * limit];
  const square = limit * limit;

  // A row's span ends on a round end or on one of the two straight edges, from + n … to + n and from − n … to − n.
  for (let row = reach.y; row < reach.y + reach.h; row++) {
    const y = row + 0.5;
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    const chordA = square - (y - ay) * (y - ay);
    if (chordA >= 0) {
      const half = Math.sqrt(chordA);
      left = ax - half;
      right = ax + half;
    }
    const chordB = square - (y - by) * (y - by);
    if (chordB >= 0) {
      const half = Math.sqrt(chordB);
      left = Math.min(left, bx - half);
      right = Math.max(right, bx + half);
    }
    const t1 = (y - ay - ny) / dy;
    if (t1 >= 0 && t1 <= 1) {
      left = Math.min(left, ax + nx + t1 * dx);
      right = Math.max(right, ax + nx + t1 * dx);
    }
    const t2 = (y - ay + ny) / dy;
    if (t2 >= 0 && t2 <= 1) {
      left = Math.min(left, ax - nx + t2 * dx);
      right = Math.max(right, ax - nx + t2 * dx);
    }
    const start = Math.max(0, Math.ceil(left - 0.5));
    const end = Math.min(w, Math.floor(right - 0.5) + 1);
    if (start < end) data.fill(value, row * w + start, row * w + end);
  }
}

function writePixelUnder(coverage: Coverage, p: ImagePoint, value: number): void {
  const [x, y] = [Math.floor(p.x), Math.floor(p.y)];
  if (x >= 0 && y >= 0 && x < coverage.w && y < coverage.h)
    coverage.data[y * coverage.w + x] = value;
}
