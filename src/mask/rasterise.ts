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
  const limit = radius + TIE;
  // The offset from the path to its left edge, square to it; the right edge lies opposite.
  const scale = limit / (Math.hypot(dx, dy) || 1);
  const [nx, ny] = dy < 0 ? [dy * scale, -dx * scale] : [-dy * scale, dx * scale];

  // A row's span ends either on the discs around the ends or on the straight edges between them.
  for (let row = reach.y; row < reach.y + reach.h; row++) {
    const y = row + 0.5;
    const halfA = halfChord(limit, y - ay);
    const halfB = halfChord(limit, y - by);
    const onLeft = (y - ay - ny) / dy;
    const onRight = (y - ay + ny) / dy;
    let left = Math.min(ax - halfA, bx - halfB);
    let right = Math.max(ax + halfA, bx + halfB);
    if (onLeft >= 0 && onLeft <= 1) left = Math.min(left, ax + nx + onLeft * dx);
    if (onRight >= 0 && onRight <= 1) right = Math.max(right, ax - nx + onRight * dx);
    const start = Math.max(0, Math.ceil(left - 0.5));
    const end = Math.min(w, Math.floor(right - 0.5) + 1);
    if (start < end) data.fill(value, row * w + start, row * w + end);
  }
}

/** Half the width of a disc at a height above its centre; −∞ where there is no disc. */
function halfChord(radius: number, height: number): number {
  const square = radius * radius - height * height;
  return square >= 0 ? Math.sqrt(square) : Number.NEGATIVE_INFINITY;
}

function writePixelUnder({ w, h, data }: Coverage, p: ImagePoint, value: number): void {
  const [x, y] = [Math.floor(p.x), Math.floor(p.y)];
  if (x >= 0 && y >= 0 && x < w && y < h) data[y * w + x] = value;
}
