import type { PaintMode } from '../../mask/coverage';
import type { StrokePoint } from '../../mask/stroke';
import type { Tool } from '../tool';

/** Which pointer, or the keyboard's crosshair, an input comes from. */
export type PointerId = number;

/** The keyboard draws as one more pointer; the browser's pointers have ids from 0. */
export const KEYBOARD: PointerId = -1;

/** A pointer goes down. */
export type Press = {
  readonly type: 'press';
  readonly tool: Tool;
  readonly pointerId: PointerId;
  readonly isPrimary: boolean;
  /** As in PointerEvent: 0 main, 1 middle, 2 right or a pen's barrel, 5 a pen's eraser. */
  readonly button: number;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly at: StrokePoint;
  /** Photo pixels per CSS px, now. */
  readonly cssPixel: number;
  /** Milliseconds, by a clock of one's own. */
  readonly time: number;
};

/** A pointer was moved along `path`, oldest point first, and is at `at`. Also when Shift changes while it rests. */
export type Move = {
  readonly type: 'move';
  readonly pointerId: PointerId;
  readonly path: readonly StrokePoint[];
  readonly at: StrokePoint;
  readonly shiftKey: boolean;
  readonly cssPixel: number;
};

export type GestureInput =
  | Press
  | Move
  /** A pointer, or whichever is down, was lifted: what it did stays. */
  | { readonly type: 'release'; readonly pointerId: PointerId | null }
  /** The browser or a second finger took a pointer, or whichever is down, away: as if it had not been pressed. */
  | { readonly type: 'cancel'; readonly pointerId: PointerId | null }
  /** The pointer is nowhere. */
  | { readonly type: 'leave' }
  /** Escape: the whole gesture is void. */
  | { readonly type: 'abandon' }
  /** Another tool was taken. */
  | { readonly type: 'tool' }
  /** The polygon is to be closed, or to lose its last corner. */
  | { readonly type: 'finish' }
  | { readonly type: 'removeCorner' };

const MAIN_BUTTON = 0;
/** The right mouse button and a pen's barrel button. */
const SECOND_BUTTON = 2;
const PEN_ERASER = 5;

/** What a press does to the mask; null when it is none of the mask's business. */
export function modeOf(press: Press): PaintMode | null {
  if (press.tool === 'hand' || !press.isPrimary) return null;
  if (press.button === SECOND_BUTTON || press.button === PEN_ERASER) return 'erase';
  if (press.button !== MAIN_BUTTON) return null;
  return press.tool === 'eraser' || press.altKey ? 'erase' : 'paint';
}
