import type { ImagePoint } from '../geometry/point';

/** The tools that reach the canvas. */
export type Tool = 'brush' | 'eraser' | 'hand';

type StrokeMode = 'paint' | 'erase';

/** What the painting pointer is doing. `lastEnd` is where the last finished stroke ended. */
export type Gesture =
  | { readonly kind: 'idle'; readonly lastEnd: ImagePoint | null }
  | {
      readonly kind: 'painting';
      readonly pointerId: number;
      readonly end: ImagePoint;
      readonly lastEnd: ImagePoint | null;
    };

/** What of a pointerdown decides what it starts. */
export type Press = {
  readonly pointerId: number;
  readonly isPrimary: boolean;
  readonly button: number;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** What the gesture asks of the mask. */
export type StrokeCommand =
  | { readonly do: 'begin'; readonly mode: StrokeMode; readonly at: ImagePoint }
  | { readonly do: 'extend'; readonly points: readonly ImagePoint[] }
  | { readonly do: 'commit' }
  | { readonly do: 'cancel' };

export type Step = { readonly gesture: Gesture; readonly commands: readonly StrokeCommand[] };

const MAIN_BUTTON = 0;
/** The right mouse button and a pen's barrel button. */
const SECOND_BUTTON = 2;
const PEN_ERASER = 5;

export const IDLE: Gesture = { kind: 'idle', lastEnd: null };

/** What a press with this tool does to the mask; null when it paints nothing. */
export function strokeMode(tool: Tool, press: Press): StrokeMode | null {
  if (tool === 'hand' || !press.isPrimary) return null;
  if (press.button === SECOND_BUTTON || press.button === PEN_ERASER) return 'erase';
  if (press.button !== MAIN_BUTTON) return null;
  return tool === 'eraser' || press.altKey ? 'erase' : 'paint';
}

/** The pointer goes down: a stroke begins, with Shift as a straight line from the last one's end. */
export function press(gesture: Gesture, tool: Tool, input: Press, at: ImagePoint): Step {
  const mode = strokeMode(tool, input);
  if (gesture.kind === 'painting' || !mode) return { gesture, commands: [] };
  const { lastEnd } = gesture;
  const painting = { kind: 'painting', pointerId: input.pointerId, end: at, lastEnd } as const;
  if (input.shiftKey && lastEnd) {
    return {
      gesture: painting,
      commands: [
        { do: 'begin', mode, at: lastEnd },
        { do: 'extend', points: [at] },
      ],
    };
  }
  return { gesture: painting, commands: [{ do: 'begin', mode, at }] };
}

/** A pointer moved through `points`, oldest first. */
export function move(gesture: Gesture, pointerId: number, points: readonly ImagePoint[]): Step {
  const end = points.at(-1);
  if (gesture.kind !== 'painting' || gesture.pointerId !== pointerId || !end) {
    return { gesture, commands: [] };
  }
  return { gesture: { ...gesture, end }, commands: [{ do: 'extend', points }] };
}

/** A pointer went up or was lost: its stroke is finished. */
export function release(gesture: Gesture, pointerId: number): Step {
  if (gesture.kind !== 'painting' || gesture.pointerId !== pointerId) {
    return { gesture, commands: [] };
  }
  return { gesture: { kind: 'idle', lastEnd: gesture.end }, commands: [{ do: 'commit' }] };
}

/** Escape, a second finger or the browser ended the gesture: as if it had never begun. */
export function abandon(gesture: Gesture): Step {
  if (gesture.kind !== 'painting') return { gesture, commands: [] };
  return { gesture: { kind: 'idle', lastEnd: gesture.lastEnd }, commands: [{ do: 'cancel' }] };
}
