import type { ImagePoint } from '../../geometry/point';
import type { PaintMode } from '../../mask/coverage';
import { filled, OVER, quietly, type Turn } from './command';
import type { GestureInput, Move, PointerId, Press } from './input';

/**
 * A shape put corner by corner. A corner is put when the pointer is lifted, so that a finger can aim, and a second one
 * can still make a pinch of it.
 */
export type Polygon = {
  readonly kind: 'polygon';
  readonly mode: PaintMode;
  readonly corners: readonly ImagePoint[];
  /** Where the next corner would be; null while the pointer is nowhere. */
  readonly tip: ImagePoint | null;
  /** What the tip is at: a corner there would be a new one, or the first or the last one again, which closes the shape. */
  readonly landing: 'new' | 'first' | 'last';
  /** Null while no pointer is down. `soon` after the last corner. */
  readonly pressed: {
    readonly pointerId: PointerId;
    readonly time: number;
    readonly soon: boolean;
  } | null;
  /** When the last corner was pressed, ms. */
  readonly lastTime: number;
};

/** What counts as the same place, in CSS px. */
const NEAR = 8;
const DOUBLE_CLICK_MS = 500;
const EIGHTH_TURN = Math.PI / 4;

/** The first corner is pressed. */
export function beginPolygon(press: Press, mode: PaintMode): Turn<Polygon> {
  const { pointerId, time, at } = press;
  return quietly({
    kind: 'polygon',
    mode,
    corners: [],
    tip: at,
    landing: 'new',
    pressed: { pointerId, time, soon: false },
    lastTime: time,
  });
}

/** A polygon in progress hears of an input. */
export function turnPolygon(polygon: Polygon, input: GestureInput): Turn<Polygon> {
  switch (input.type) {
    case 'press': {
      const { pointerId, time } = input;
      const soon = time - polygon.lastTime < DOUBLE_CLICK_MS;
      return quietly(aim({ ...polygon, pressed: { pointerId, time, soon } }, input));
    }
    case 'move':
      return quietly(aim(polygon, input));
    case 'release':
      return polygon.pressed ? putCorner(polygon, polygon.pressed.time) : quietly(polygon);
    case 'cancel':
      return keepCorners(polygon, polygon.corners);
    case 'leave':
      return quietly(polygon.pressed ? polygon : { ...polygon, tip: null, landing: 'new' });
    case 'finish':
      return polygon.corners.length < 3 ? quietly(polygon) : fill(polygon);
    case 'removeCorner':
      return keepCorners(polygon, polygon.corners.slice(0, -1));
    case 'abandon':
    case 'tool':
      return OVER;
  }
}

function aim(polygon: Polygon, { at, shiftKey, cssPixel }: Press | Move): Polygon {
  const { corners, pressed } = polygon;
  const [first] = corners;
  const last = corners.at(-1);
  if (!first || !last) return { ...polygon, tip: at };
  const tip = shiftKey ? constrained(last, at) : at;
  const isAt = (corner: ImagePoint, reach: number) =>
    Math.hypot(tip.x - corner.x, tip.y - corner.y) <= reach * cssPixel;
  if (corners.length >= 3 && isAt(first, NEAR)) return { ...polygon, tip, landing: 'first' };
  // The keyboard and a patient hand put a corner exactly where the last one is.
  const landing = isAt(last, pressed?.soon ? NEAR : 0) ? 'last' : 'new';
  return { ...polygon, tip, landing };
}

function putCorner(polygon: Polygon, time: number): Turn<Polygon> {
  const { corners, tip, landing } = polygon;
  if (tip && landing === 'new') {
    const put = { ...polygon, corners: [...corners, tip], lastTime: time };
    return quietly({ ...put, tip: null, pressed: null });
  }
  return corners.length < 3 ? keepCorners(polygon, corners) : fill(polygon);
}

/** No corner is in the pointer's hand any more; without any corner nothing is left. */
function keepCorners(polygon: Polygon, corners: readonly ImagePoint[]): Turn<Polygon> {
  if (corners.length === 0) return OVER;
  return quietly({ ...polygon, corners, tip: null, landing: 'new', pressed: null });
}

function fill({ corners, mode }: Polygon): Turn<never> {
  return filled({ kind: 'polygon', points: corners }, mode);
}

/** The point nearest to `to` in one of the eight directions from `from`. */
function constrained(from: ImagePoint, to: ImagePoint): ImagePoint {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const angle = Math.round(Math.atan2(dy, dx) / EIGHTH_TURN) * EIGHTH_TURN;
  const along = dx * Math.cos(angle) + dy * Math.sin(angle);
  return { x: from.x + along * Math.cos(angle), y: from.y + along * Math.sin(angle) };
}
