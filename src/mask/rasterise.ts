import type { ImagePoint } from '../geometry/point';
import { intersectRects, type Rect, rectOfSize, roundRectOut } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { Coverage } from './coverage';

/** Where a brush is, and how far it reaches: photo pixels, at least ½. */
export type Disc = ImagePoint & { readonly radius: number };

/** Below √½ the pixel under a point can have its centre out of the brush's reach. */
const SURE_RADIUS = Math.SQRT1_2;

/** Photo pixels of slack: a centre exactly at the brush's reach counts, whichever way the last bit falls. */
const TIE = 1e-9;

/** Where a segment can write: whole pixels, clipped to the photo; empty when it misses it. */
export function reachOfSegment(photo: Size, from: Disc, to: Disc): Rect {
  const x = Math.min(from.x - from.radius, to.x - to.radius);
  const y = Math.min(from.y - from.radius, to.y - to.radius);
  const w = Math.max(from.x + from.radius, to.x + to.radius) - x;
  const h = Math.max(from.y + from.radius, to.y + to.radius) - y;
  return intersectRects(roundRectOut({ x, y, w, h }), rectOfSize(photo));
}

/**
 * Writes `value` to every pixel whose centre lies in the convex hull of the two discs, by row spans: within the radius
 * of the segment when both are equal, between the outer tangents when the stroke tapers.
 * Besides, the pixel under each end is always written, so that no brush is too small to leave a mark; and a click
 * (both ends equal) of radius ≤ ½ writes that pixel alone, even where two centres are equally near.
 * Ends may lie outside the photo; nothing is written there. No anti-aliasing.
 * @param reach `reachOfSegment` of the same arguments
 */
export function rasterise(
  coverage: Coverage,
  from: Disc,
  to: Disc,
  value: number,
  reach: Rect,
): void {
  if (from.radius < SURE_RADIUS) writePixelUnder(coverage, from, value);
  if (to.radius < SURE_RADIUS) writePixelUnder(coverage, to, value);
  const isClick = from.x === to.x && from.y === to.y;
  if (isClick && from.radius <= 0.5 && to.radius <= 0.5) return;
  const { w, data } = coverage;
  const ra = from.radius + TIE;
  const rb = to.radius + TIE;
  const tangentA = tangent(from, to, ra, rb, 1);
  const tangentB = tangent(from, to, ra, rb, -1);

  // A row's span ends either on the discs or on the tangents between them.
  for (let row = reach.y; row < reach.y + reach.h; row++) {
    const y = row + 0.5;
    const halfA = halfChord(ra, y - from.y);
    const halfB = halfChord(rb, y - to.y);
    const onA = crossing(tangentA, y);
    const onB = crossing(tangentB, y);
    let left = Math.min(from.x - halfA, to.x - halfB);
    let right = Math.max(from.x + halfA, to.x + halfB);
    if (onA < left) left = onA;
    if (onA > right) right = onA;
    if (onB < left) left = onB;
    if (onB > right) right = onB;
    const start = Math.max(0, Math.ceil(left - 0.5));
    const end = Math.min(w, Math.floor(right - 0.5) + 1);
    if (start < end) data.fill(value, row * w + start, row * w + end);
  }
}

/** A straight line from (x,y) to (x + dx, y + dy). */
type Line = { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number };

/** The outer tangent on one side of two discs; not a number where one disc holds the other, which has none. */
function tangent(a: ImagePoint, b: ImagePoint, ra: number, rb: number, side: 1 | -1): Line {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  // It touches both discs in the same direction, which leans towards the smaller one.
  const sine = (ra - rb) / distance;
  const cosine = side * Math.sqrt((1 - sine) * (1 + sine));
  const nx = (dx * sine - dy * cosine) / distance;
  const ny = (dy * sine + dx * cosine) / distance;
  const taper = rb - ra;
  return { x: a.x + ra * nx, y: a.y + ra * ny, dx: dx + taper * nx, dy: dy + taper * ny };
}

/** Where the line crosses the height y; not a number where it does not. */
function crossing(line: Line, y: number): number {
  const along = (y - line.y) / line.dy;
  return along >= 0 && along <= 1 ? line.x + along * line.dx : Number.NaN;
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
