import type { StrokePoint } from '../../mask/stroke';
import { type Box, beginBox, turnBox } from './box';
import { type GestureCommand, OVER, quietly, type Turn, type WandTouch } from './command';
import { type GestureInput, modeOf, type PointerId } from './input';
import { beginLasso, type Lasso, turnLasso } from './lasso';
import { beginPolygon, type Polygon, turnPolygon } from './polygon';
import { beginStroke, type Stroke, turnStroke } from './stroke';

/** A wand's touch: it picks when the pointer is lifted, since until then it may become a pinch. */
type Picking = {
  readonly kind: 'picking';
  readonly pointerId: PointerId;
  readonly pick: WandTouch;
};

/** What is being drawn. */
export type Drawn = Stroke | Box | Lasso | Polygon | Picking;

/** What the pointer is doing, if anything; `lastEnd` is where the last finished stroke ended. */
export type Gesture = { readonly drawn: Drawn | null; readonly lastEnd: StrokePoint | null };

export const IDLE: Gesture = { drawn: null, lastEnd: null };

export type Step = { readonly gesture: Gesture; readonly commands: readonly GestureCommand[] };

/** Takes one input: the gesture after it, and what it asks for, in order. */
export function stepGesture(gesture: Gesture, input: GestureInput): Step {
  const { drawn, lastEnd } = gesture;
  const turn = drawn ? turned(drawn, input) : begun(lastEnd, input);
  if (turn.next === drawn) return { gesture, commands: turn.commands };
  const strokeEnds = drawn?.kind === 'stroke' && input.type === 'release';
  return {
    gesture: { drawn: turn.next, lastEnd: strokeEnds ? (drawn.tip ?? drawn.end) : lastEnd },
    commands: turn.commands,
  };
}

function begun(lastEnd: StrokePoint | null, input: GestureInput): Turn<Drawn> {
  const mode = input.type === 'press' ? modeOf(input) : null;
  if (input.type !== 'press' || !mode) return OVER;
  switch (input.tool) {
    case 'rectangle':
    case 'ellipse':
      return beginBox(input.tool, input, mode);
    case 'lasso':
      return beginLasso(input, mode);
    case 'polygon':
      return beginPolygon(input, mode);
    case 'wand': {
      const pick = { at: input.at, mode, everywhere: input.shiftKey };
      return quietly({ kind: 'picking', pointerId: input.pointerId, pick });
    }
    default:
      return beginStroke(input, mode, lastEnd);
  }
}

function turned(drawn: Drawn, input: GestureInput): Turn<Drawn> {
  if (!concerns(drawn, input)) return quietly(drawn);
  switch (drawn.kind) {
    case 'stroke':
      return turnStroke(drawn, input);
    case 'box':
      return turnBox(drawn, input);
    case 'lasso':
      return turnLasso(drawn, input);
    case 'polygon':
      return turnPolygon(drawn, input);
    case 'picking':
      return turnPicking(drawn, input);
  }
}

/** Whether the input is not that of another pointer than the one that draws. */
function concerns(drawn: Drawn, input: GestureInput): boolean {
  const holder = holderOf(drawn);
  if (input.type === 'press') return holder === null && modeOf(input) !== null;
  if (holder === null || !('pointerId' in input)) return true;
  return input.pointerId === null || input.pointerId === holder;
}

/** The pointer that is down and draws; null when none does, as between the corners of a polygon. */
export function holderOf(drawn: Drawn): PointerId | null {
  return drawn.kind === 'polygon' ? (drawn.pressed?.pointerId ?? null) : drawn.pointerId;
}

function turnPicking(picking: Picking, input: GestureInput): Turn<Picking> {
  switch (input.type) {
    case 'release':
      return { next: null, commands: [{ do: 'pick', pick: picking.pick }] };
    case 'cancel':
    case 'abandon':
      return OVER;
    default:
      return quietly(picking);
  }
}

/** The polygon in progress, if that is what is being drawn. */
export function polygonOf({ drawn }: Gesture): Polygon | null {
  return drawn?.kind === 'polygon' ? drawn : null;
}
