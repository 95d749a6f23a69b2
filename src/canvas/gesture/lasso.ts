import type { ImagePoint } from '../../geometry/point';
import type { PaintMode } from '../../mask/coverage';
import { filled, OVER, quietly, type Turn } from './command';
import type { GestureInput, Move, PointerId, Press } from './input';

/** An outline drawn freehand; with Shift it goes on to `tip`, straight, once that is certain. */
export type Lasso = {
  readonly kind: 'lasso';
  readonly pointerId: PointerId;
  readonly mode: PaintMode;
  /** Grown in place by the one gesture that has it: a copy at each event would cost more the longer the outline is. */
  readonly points: ImagePoint[];
  readonly tip: ImagePoint | null;
};

/** What is nearer to the last point than this, in CSS px, is none of its own. */
const NEAR = 0.5;

/** An outline begins. */
export function beginLasso({ pointerId, at }: Press, mode: PaintMode): Turn<Lasso> {
  return quietly({ kind: 'lasso', pointerId, mode, points: [at], tip: null });
}

/** A lasso in progress hears of an input. */
export function turnLasso(lasso: Lasso, input: GestureInput): Turn<Lasso> {
  switch (input.type) {
    case 'move':
      if (input.shiftKey) return quietly({ ...lasso, tip: input.at });
      return quietly(grown(lasso, input));
    case 'release': {
      const points = lassoPoints(lasso);
      return points.length < 3 ? OVER : filled({ kind: 'polygon', points }, lasso.mode);
    }
    case 'cancel':
    case 'abandon':
      return OVER;
    default:
      return quietly(lasso);
  }
}

function grown(lasso: Lasso, { path, cssPixel }: Move): Lasso {
  const { points, tip } = lasso;
  const count = points.length;
  if (tip) append(points, tip, NEAR * cssPixel);
  for (const point of path) append(points, point, NEAR * cssPixel);
  return tip || points.length > count ? { ...lasso, tip: null } : lasso;
}

function append(points: ImagePoint[], point: ImagePoint, distance: number): void {
  const last = points.at(-1);
  if (last && Math.hypot(point.x - last.x, point.y - last.y) < distance) return;
  points.push(point);
}

/** The outline so far, the straight piece in the pointer's hand included. */
export function lassoPoints({ points, tip }: Lasso): readonly ImagePoint[] {
  return tip ? [...points, tip] : points;
}
