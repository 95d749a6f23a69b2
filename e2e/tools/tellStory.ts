import type { GestureCommand } from '../../src/canvas/gesture/command';
import { type Gesture, IDLE, stepGesture } from '../../src/canvas/gesture/gesture';
import type { GestureInput, Move, Press } from '../../src/canvas/gesture/input';
import type { ImagePoint } from '../../src/geometry/point';

/** Tells the machine a story: what it asked for meanwhile, and where the gesture stands in the end. */
export function tellStory(...inputs: readonly GestureInput[]): {
  readonly asked: readonly GestureCommand[];
  readonly gesture: Gesture;
} {
  const asked: GestureCommand[] = [];
  let gesture = IDLE;
  for (const input of inputs) {
    const step = stepGesture(gesture, input);
    gesture = step.gesture;
    asked.push(...step.commands);
  }
  return { asked, gesture };
}

/** What of a press a story mentions; the rest is a mouse's main button with the brush, at 100 %. */
export type Pressed = Partial<Press>;

export const press = (at: ImagePoint, said: Pressed = {}): Press => ({
  type: 'press',
  tool: 'brush',
  pointerId: 1,
  isPrimary: true,
  button: 0,
  altKey: false,
  shiftKey: false,
  at,
  cssPixel: 1,
  time: 0,
  ...said,
});

/** The pointer moves straight to a point. */
export const move = (at: ImagePoint, said: Partial<Move> = {}): Move => ({
  type: 'move',
  pointerId: 1,
  path: [at],
  at,
  shiftKey: false,
  cssPixel: 1,
  ...said,
});

export const release = (pointerId: number | null = 1): GestureInput => ({
  type: 'release',
  pointerId,
});

export const cancel = (pointerId: number | null = 1): GestureInput => ({
  type: 'cancel',
  pointerId,
});

export const ESCAPE: GestureInput = { type: 'abandon' };
export const SHIFT = { shiftKey: true } as const;
