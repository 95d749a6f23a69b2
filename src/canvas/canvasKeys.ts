import type { ImagePoint } from '../geometry/point';
import { panBy, type View } from '../geometry/view';
import { isInSight, middlePoint, nextPoint, type Scene, viewShowing } from './crosshairPlace';
import type { Drawn } from './gesture/gesture';
import { type GestureInput, KEYBOARD, type Move, type Press } from './gesture/input';
import { isBrush, type Tool } from './tool';

/** The keyboard's hand on the canvas. */
export type Keys = {
  /** Where the crosshair is, or was when it was hidden. */
  readonly at: ImagePoint | null;
  readonly shown: boolean;
};

export const NO_KEYS: Keys = { at: null, shown: false };

/** What of a keydown on the canvas decides what it does. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat' | 'timeStamp'
>;

/** What else decides it. */
export type Situation = Scene & {
  readonly tool: Tool;
  readonly spaceHeld: boolean;
  readonly drawn: Drawn | null;
};

/** What a key does; `used` is false for a key that is somebody else's too. */
export type KeyStep = {
  readonly keys: Keys;
  readonly view: View;
  readonly inputs: readonly GestureInput[];
  readonly used: boolean;
};

/** Space and an arrow move the view so far, in CSS px. */
const PAN = 80;

const ARROWS = new Map<string, readonly [number, number]>([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

const RELEASE: GestureInput = { type: 'release', pointerId: KEYBOARD };
const MODIFIERS = ['Shift', 'Alt', 'AltGraph', 'Control', 'Meta', 'CapsLock'];

/** A key goes down on the focused canvas. */
export function pressKey(keys: Keys, press: KeyPress, now: Situation): KeyStep {
  const step: KeyStep = { keys, view: now.view, inputs: [], used: true };
  const arrow = ARROWS.get(press.key);
  if (press.ctrlKey || press.metaKey) return { ...step, ...foreign(press, now) };
  if (arrow && now.spaceHeld) {
    return { ...step, view: panBy(now.view, -arrow[0] * PAN, -arrow[1] * PAN) };
  }
  if (arrow) return { ...step, ...moveCrosshair(keys, arrow, press, now) };
  if (press.key === 'Enter') return { ...step, ...enter(keys, press, now) };
  if (press.key === 'Backspace' && now.drawn?.kind === 'polygon') {
    return { ...step, inputs: [{ type: 'removeCorner' }] };
  }
  if (press.key === 'Escape' && keys.shown) return { ...step, keys: hideCrosshair(keys) };
  return { ...step, ...foreign(press, now) };
}

/** What lets go of the stroke that Shift and arrows draw; without one nothing. */
export function endStroke(drawn: Drawn | null): readonly GestureInput[] {
  return drawn?.kind === 'stroke' && drawn.pointerId === KEYBOARD ? [RELEASE] : [];
}

/** The crosshair is out of the way; the next arrow brings it back. */
export function hideCrosshair(keys: Keys): Keys {
  return keys.shown ? { ...keys, shown: false } : keys;
}

function foreign(press: KeyPress, { drawn }: Situation): Partial<KeyStep> {
  return { inputs: MODIFIERS.includes(press.key) ? [] : endStroke(drawn), used: false };
}

/** The crosshair appears where it was last, or in the middle when that is out of sight. */
function showCrosshair({ at }: Keys, now: Situation): Partial<KeyStep> {
  const place = at && isInSight(at, now) ? at : middlePoint(now);
  return { keys: { at: place, shown: true }, view: viewShowing(place, now) };
}

function moveCrosshair(
  keys: Keys,
  arrow: readonly [number, number],
  press: KeyPress,
  now: Situation,
): Partial<KeyStep> {
  if (!keys.at || !keys.shown) return showCrosshair(keys, now);
  const at = nextPoint(keys.at, arrow, now, press.altKey);
  const step = { keys: { at, shown: true }, view: viewShowing(at, now) };
  const draws = press.shiftKey && isBrush(now.tool);
  const move: Move = {
    ...{ type: 'move', pointerId: KEYBOARD, path: [at], at, cssPixel: 1 / now.view.zoom },
    shiftKey: press.shiftKey && !draws,
  };
  if (!draws) return { ...step, inputs: [...endStroke(now.drawn), move] };
  const begun = now.drawn !== null;
  const plain = { ...press, shiftKey: false, altKey: false };
  return { ...step, inputs: begun ? [move] : [pressAt(keys.at, now.tool, plain, now), move] };
}

/** Enter does at the crosshair what a click would; a box takes two, one for each corner. */
function enter(keys: Keys, press: KeyPress, now: Situation): Partial<KeyStep> {
  const { drawn, tool } = now;
  if (press.repeat || tool === 'hand') return {};
  if (!keys.at || !keys.shown) {
    return drawn?.kind === 'polygon' ? { inputs: [{ type: 'finish' }] } : showCrosshair(keys, now);
  }
  if (drawn?.kind === 'box' && drawn.pointerId === KEYBOARD) return { inputs: [RELEASE] };
  // Keys draw nothing freehand.
  const down = pressAt(keys.at, tool === 'lasso' ? 'polygon' : tool, press, now);
  const isBox = tool === 'rectangle' || tool === 'ellipse';
  return { inputs: [...endStroke(drawn), down, ...(isBox ? [] : [RELEASE])] };
}

function pressAt(
  at: ImagePoint,
  tool: Tool,
  { altKey, shiftKey, timeStamp: time }: KeyPress,
  { view }: Situation,
): Press {
  const pointer = { pointerId: KEYBOARD, isPrimary: true, button: 0 };
  return { type: 'press', tool, ...pointer, altKey, shiftKey, at, cssPixel: 1 / view.zoom, time };
}
