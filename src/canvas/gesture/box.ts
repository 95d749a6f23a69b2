import type { ImagePoint } from '../../geometry/point';
import { isEmptyRect, type Rect } from '../../geometry/rect';
import type { PaintMode } from '../../mask/coverage';
import { filled, OVER, quietly, type Turn } from './command';
import { type GestureInput, KEYBOARD, type PointerId, type Press } from './input';

/** A rectangle or an ellipse, drawn from corner to corner. */
export type Box = {
  readonly kind: 'box';
  readonly figure: 'rectangle' | 'ellipse';
  readonly pointerId: PointerId;
  readonly mode: PaintMode;
  readonly from: ImagePoint;
  readonly to: ImagePoint;
};

/** The first corner is put. */
export function beginBox(figure: Box['figure'], press: Press, mode: PaintMode): Turn<Box> {
  const { pointerId, at } = press;
  return quietly({ kind: 'box', figure, pointerId, mode, from: at, to: at });
}

/** A box in progress hears of an input. */
export function turnBox(box: Box, input: GestureInput): Turn<Box> {
  switch (input.type) {
    case 'move': {
      const to = input.shiftKey ? squareCorner(box.from, input.at) : input.at;
      return quietly({ ...box, to });
    }
    case 'release': {
      const rect = boxRect(box);
      // A click is no box.
      return isEmptyRect(rect) ? OVER : filled({ kind: box.figure, rect }, box.mode);
    }
    case 'tool':
      // A box that the keyboard began is in nobody's hand.
      return box.pointerId === KEYBOARD ? OVER : quietly(box);
    case 'cancel':
    case 'abandon':
      return OVER;
    default:
      return quietly(box);
  }
}

/** The rectangle between a box's two corners, in whichever direction it was drawn. */
export function boxRect({ from, to }: Box): Rect {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    w: Math.abs(to.x - from.x),
    h: Math.abs(to.y - from.y),
  };
}

/** The corner opposite `from` that makes a square as large as the box that reaches to `to`. */
function squareCorner(from: ImagePoint, to: ImagePoint): ImagePoint {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const side = Math.max(Math.abs(dx), Math.abs(dy));
  return { x: from.x + (dx < 0 ? -side : side), y: from.y + (dy < 0 ? -side : side) };
}
