import type { ScreenPoint } from '../geometry/point';
import type { FingerPair } from './viewSteps';

/** What one finger does: where it is, in CSS px, and when, in ms. */
export type Touch = { readonly id: number; readonly at: ScreenPoint; readonly time: number };

type Finger = { readonly id: number; readonly from: ScreenPoint; readonly at: ScreenPoint };

/** The fingers on an element, from when the first comes down until the last is lifted. */
export type Touches = {
  /** In the order in which they came; the first two move the view. */
  readonly fingers: readonly Finger[];
  /** When the first came down, in ms. */
  readonly since: number;
  /** A single finger works with the tool or moves the view; several always move the view. */
  readonly role: 'tool' | 'view';
  /** How many came down one soon after the other, with none lifted in between; 0 once another came. */
  readonly together: number;
  /** One has moved further than a resting finger does. */
  readonly strayed: boolean;
};

/** How a second finger ends what the first did with the tool: as if it had never begun, or as it is by then. */
export type Interruption = 'cancel' | 'keep';

/** What the fingers ask for. */
export type TouchStep =
  | { readonly do: 'navigate'; readonly how: Interruption }
  | { readonly do: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly do: 'pinch'; readonly before: FingerPair; readonly after: FingerPair }
  | { readonly do: 'tap'; readonly fingers: 2 | 3 };

type Outcome = { readonly touches: Touches; readonly step: TouchStep | null };

/** Fingers that come down within this many ms belong together. */
const TOGETHER = 150;
/** A tap is over within this many ms. */
const TAP = 300;
/** As far as a resting finger wanders, in CSS px. */
const WANDER = 10;

export const NO_TOUCHES: Touches = {
  fingers: [],
  since: 0,
  role: 'view',
  together: 0,
  strayed: false,
};

/** A finger comes down; `role` says what it does as long as it is the only one. */
export function touchDown(touches: Touches, touch: Touch, role: Touches['role']): Outcome {
  const { fingers, since, together, strayed } = touches;
  const finger: Finger = { id: touch.id, from: touch.at, at: touch.at };
  if (fingers.length === 0) {
    const first: Touches = {
      ...NO_TOUCHES,
      fingers: [finger],
      since: touch.time,
      role,
      together: 1,
    };
    return { touches: first, step: null };
  }
  const soon = touch.time - since <= TOGETHER;
  const next: Touches = {
    ...touches,
    fingers: [...fingers, finger],
    role: 'view',
    together: soon && together === fingers.length ? together + 1 : 0,
  };
  if (touches.role === 'view') return { touches: next, step: null };
  return { touches: next, step: { do: 'navigate', how: soon || !strayed ? 'cancel' : 'keep' } };
}

/** A finger moves. The view rests while this may become a tap, and then follows without a jump. */
export function touchMove(touches: Touches, touch: Touch): Outcome {
  const { fingers, role } = touches;
  const before = fingers.find(({ id }) => id === touch.id);
  if (!before) return { touches, step: null };
  const after: Finger = { ...before, at: touch.at };
  const next: Touches = {
    ...touches,
    fingers: fingers.map((finger) => (finger === before ? after : finger)),
    strayed: touches.strayed || distance(after.from, after.at) > WANDER,
  };
  const rests = role === 'tool' || mayTap(next, touch.time);
  return { touches: next, step: rests ? null : viewStep(fingers, next.fingers, before.id) };
}

/** A finger is lifted at `time`, or was taken away by the browser (`lost`), which no tap survives. */
export function touchUp(touches: Touches, id: number, time: number, lost = false): Outcome {
  const fingers = touches.fingers.filter((finger) => finger.id !== id);
  if (fingers.length === touches.fingers.length) return { touches, step: null };
  const strayed = touches.strayed || lost;
  if (fingers.length > 0) return { touches: { ...touches, fingers, strayed }, step: null };
  const { together } = touches;
  const isTap = (together === 2 || together === 3) && !lost && mayTap(touches, time);
  return { touches: NO_TOUCHES, step: isTap ? { do: 'tap', fingers: together } : null };
}

/** Whether lifting all fingers by `time` would make a tap; a single one that moves the view waits for others. */
function mayTap({ together, strayed, since }: Touches, time: number): boolean {
  return together > 0 && !strayed && time - since <= TAP;
}

/** How the view follows the finger that moved: only the first two fingers count. */
function viewStep(
  before: readonly Finger[],
  after: readonly Finger[],
  id: number,
): TouchStep | null {
  const [a, b] = before;
  const [c, d] = after;
  if (!a || !c || (a.id !== id && b?.id !== id)) return null;
  if (b && d) return { do: 'pinch', before: [a.at, b.at], after: [c.at, d.at] };
  return { do: 'pan', dx: c.at.x - a.at.x, dy: c.at.y - a.at.y };
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
