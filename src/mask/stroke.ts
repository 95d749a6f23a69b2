import type { ImagePoint } from '../geometry/point';
import { EMPTY_RECT, isEmptyRect, type Rect, uniteRects } from '../geometry/rect';
import { byteOf, type Coverage, type PaintMode } from './coverage';
import { type Disc, rasterise, reachOfSegment } from './rasterise';
import { capture, type Snapshot } from './snapshot';

/** What a stroke is made with. `size` is the diameter in photo pixels; below 1 it counts as 1. */
export type Brush = { readonly size: number; readonly mode: PaintMode };

/** Where a stroke goes. `size` is the brush's diameter there, as a pen's pressure has it; the brush's own when absent. */
export type StrokePoint = ImagePoint & { readonly size?: number };

/** A stroke in progress, whose bytes are in the mask already. */
export type Stroke = {
  readonly brush: Brush;
  readonly snapshot: Snapshot;
  last: Disc;
  /** Around everything it may have written, photo pixels. */
  touched: Rect;
};

/** A stroke that has not painted yet. */
export function newStroke(brush: Brush, at: StrokePoint): Stroke {
  return { brush, snapshot: new Map(), last: discAt(at, brush), touched: EMPTY_RECT };
}

/** Paints on through `points`, in order, and returns where it may have written. */
export function leadStroke(
  stroke: Stroke,
  coverage: Coverage,
  points: readonly StrokePoint[],
  value = byteOf(stroke.brush.mode),
): Rect {
  let touched = EMPTY_RECT;
  for (const point of points) {
    const next = discAt(point, stroke.brush);
    const reach = reachOfSegment(coverage, stroke.last, next);
    if (!isEmptyRect(reach)) {
      capture(stroke.snapshot, coverage, reach);
      rasterise(coverage, stroke.last, next, value, reach);
      touched = uniteRects(touched, reach);
    }
    stroke.last = next;
  }
  stroke.touched = uniteRects(stroke.touched, touched);
  return touched;
}

function discAt({ x, y, size }: StrokePoint, brush: Brush): Disc {
  return { x, y, radius: Math.max(1, size ?? brush.size) / 2 };
}
