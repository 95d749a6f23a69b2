import type { ImagePoint } from '../geometry/point';
import { isEmptyRect, type Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { Shape } from './shape';

/** Takes pixels `start` … `end` − 1 of row `y`. */
type TakeSpan = (y: number, start: number, end: number) => void;

/** Photo pixels of slack: a centre exactly on an ellipse counts, whichever way the last bit falls. */
const TIE = 1e-9;

/**
 * The pixels of a shape, clipped to the photo, as spans from top to bottom and left to right that never overlap. A pixel
 * belongs iff its centre does; a centre on a straight edge belongs to what lies to the right of it or below, so that
 * shapes side by side share no pixel and leave none out. A shape without area has no pixels.
 */
export function shapeSpans(shape: Shape, photo: Size, take: TakeSpan): void {
  if (shape.kind === 'polygon') polygonSpans(shape.points, photo, take);
  else if (isEmptyRect(shape.rect)) return;
  else if (shape.kind === 'rectangle') polygonSpans(corners(shape.rect), photo, take);
  else ellipseSpans(shape.rect, photo, take);
}

function corners({ x, y, w, h }: Rect): ImagePoint[] {
  const [right, bottom] = [x + w, y + h];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
}

function ellipseSpans({ x, y, w, h }: Rect, photo: Size, take: TakeSpan): void {
  const [rx, ry] = [w / 2, h / 2];
  const [cx, cy] = [x + rx, y + ry];
  const lastRow = firstCentre(y + h + TIE, photo.h);
  for (let row = firstCentre(y - TIE, photo.h); row < lastRow; row++) {
    const height = row + 0.5 - cy;
    // Not ry² − height²: near the ends of a large ellipse that would lose the digits that count.
    const half = (rx * Math.sqrt(Math.max(0, (ry - height) * (ry + height)))) / ry + TIE;
    const start = firstCentre(cx - half, photo.w);
    const end = firstCentre(cx + half, photo.w);
    if (start < end) take(row, start, end);
  }
}

/** One side of a polygon, from its upper end down; `firstRow` … `lastRow` − 1 are the rows whose centres it passes. */
type Side = {
  readonly from: ImagePoint;
  readonly to: ImagePoint;
  readonly firstRow: number;
  readonly lastRow: number;
  /** 1 when the outline goes down along it, −1 when it goes up. */
  readonly turn: 1 | -1;
};

/** By scan lines; inside is where the outline winds around other than 0 times. */
function polygonSpans(points: readonly ImagePoint[], photo: Size, take: TakeSpan): void {
  const waiting = sidesOf(points, photo.h).sort((a, b) => b.firstRow - a.firstRow);
  let sides: Side[] = [];
  for (let row = waiting.at(-1)?.firstRow ?? photo.h; row < photo.h; row++) {
    sides = sides.filter((side) => row < side.lastRow);
    for (let next = waiting.at(-1); next?.firstRow === row; next = waiting.at(-1)) {
      sides.push(next);
      waiting.pop();
    }
    if (sides.length > 0) windingSpans(sides, row, photo.w, take);
    else if (waiting.length === 0) return;
  }
}

function windingSpans(sides: readonly Side[], row: number, width: number, take: TakeSpan): void {
  const crossings = sides
    .map((side) => ({ x: firstCentre(crossing(side, row + 0.5), width), turn: side.turn }))
    .sort((a, b) => a.x - b.x);
  let winding = 0;
  let start = 0;
  for (const { x, turn } of crossings) {
    if (winding === 0) start = x;
    winding += turn;
    if (winding === 0 && start < x) take(row, start, x);
  }
}

function sidesOf(points: readonly ImagePoint[], height: number): Side[] {
  const sides: Side[] = [];
  let before = points.at(-1);
  for (const point of points) {
    if (before !== undefined && before.y !== point.y) {
      const [from, to] = before.y < point.y ? [before, point] : [point, before];
      const firstRow = firstCentre(from.y, height);
      const lastRow = firstCentre(to.y, height);
      const turn = from === before ? 1 : -1;
      if (firstRow < lastRow) sides.push({ from, to, firstRow, lastRow, turn });
    }
    before = point;
  }
  return sides;
}

/** Where a side is at the height y. Always from its upper end, so that two shapes along one line agree. */
function crossing({ from, to }: Side, y: number): number {
  // The product before the quotient: an edge through a centre is then met exactly.
  return from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y);
}

/** The first pixel, 0 … count, whose centre is at `edge` or after it. */
function firstCentre(edge: number, count: number): number {
  return Math.min(count, Math.max(0, Math.ceil(edge - 0.5)));
}
