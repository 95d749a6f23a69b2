import type { StrokePoint } from '../mask/stroke';
import type { GestureCommand, WandTouch } from './gesture/command';
import { type Gesture, IDLE, stepGesture } from './gesture/gesture';
import { type GestureInput, KEYBOARD, type Move } from './gesture/input';
import type { Polygon } from './gesture/polygon';
import type { Paintable } from './paintable';

export type DrawingOptions = {
  readonly mask: Paintable;
  /** The polygon that the canvas before left open. */
  readonly left: Polygon | null;
  /** Diameter in photo pixels, now. */
  brushSize(): number;
  /** The magic wand touched the photo. */
  onPick(pick: WandTouch): void;
  /** What is being drawn has changed. */
  onChange(gesture: Gesture): void;
};

/** The one gesture in progress on a canvas, whether pointers or keys make it. */
export type Drawing = {
  gesture(): Gesture;
  /** Lets the gesture hear of an input, and the mask of what comes of it. */
  take(input: GestureInput): void;
  /** Shift was pressed or let go while the pointer rests. */
  takeShift(held: boolean): void;
};

/** A drawing that goes on with what was left, if anything. */
export function createDrawing(options: DrawingOptions): Drawing {
  const obey = createCommandQueue(options);
  let gesture: Gesture = { ...IDLE, drawn: options.left };
  let lastMove: Move | null = null;
  const take = (input: GestureInput) => {
    if (input.type === 'leave') lastMove = null;
    if (input.type === 'move') lastMove = input;
    if (input.type === 'press') lastMove = { ...input, type: 'move', path: [] };
    const step = stepGesture(gesture, input);
    const changed = step.gesture !== gesture;
    gesture = step.gesture;
    step.commands.forEach(obey);
    if (changed) options.onChange(gesture);
  };
  return {
    gesture: () => gesture,
    take,
    takeShift(shiftKey) {
      // On the keyboard Shift is what draws.
      if (!lastMove || lastMove.pointerId === KEYBOARD) return;
      take({ ...lastMove, path: [lastMove.at], shiftKey });
    },
  };
}

/** Returns what passes a gesture's commands on, with the points of a stroke collected until the next frame. */
function createCommandQueue({ mask, brushSize, onPick }: DrawingOptions) {
  let points: StrokePoint[] = [];
  let frame = 0;

  const flush = () => {
    frame = 0;
    const taken = points;
    points = [];
    if (taken.length > 0) mask.extendStroke(taken);
  };

  return (command: GestureCommand): void => {
    switch (command.do) {
      case 'begin':
        mask.beginStroke({ size: brushSize(), mode: command.mode }, command.at);
        break;
      case 'extend':
        points.push(...command.points);
        frame ||= requestAnimationFrame(flush);
        break;
      case 'commit':
        cancelAnimationFrame(frame);
        flush();
        mask.commitStroke();
        break;
      case 'cancel':
        points = [];
        mask.cancelStroke();
        break;
      case 'fill':
        mask.fillShape(command.shape, command.mode);
        break;
      case 'pick':
        onPick(command.pick);
        break;
    }
  };
}
