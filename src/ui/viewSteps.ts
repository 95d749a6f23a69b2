import type { ScreenPoint } from '../geometry/point';
import { panBy, type View, zoomTo } from '../geometry/view';

/** What of a WheelEvent moves the view. */
export type Wheel = {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

const PIXELS_PER_UNIT = [1, 16, 400] as const;

/** A mouse notch (100 px) zooms by 1.22. */
const WHEEL_SPEED = 0.002;

/** A trackpad pinch arrives as ctrl+wheel, in steps of a few pixels. */
const PINCH_SPEED = 0.01;

/** No single event zooms by more than e^0.25 = 1.28. */
const MAX_STEP = 0.25;

/** The view after one wheel event at a point: sideways (or with Shift, as pages scroll) it pans, else it zooms. */
export function wheelView(view: View, wheel: Wheel, at: ScreenPoint): View {
  const { deltaX, deltaY } = wheel;
  const sideways = wheel.shiftKey || Math.abs(deltaX) > Math.abs(deltaY);
  if (sideways && !wheel.ctrlKey && !wheel.metaKey) {
    return panBy(view, -pixels(deltaX || deltaY, wheel.deltaMode), 0);
  }
  return zoomTo(view, view.zoom * wheelFactor(wheel), at);
}

/** By how much one wheel event multiplies what it changes. */
export function wheelFactor(wheel: Wheel): number {
  // Shift turns a vertical wheel into a horizontal one.
  const turned = pixels(wheel.deltaY || wheel.deltaX, wheel.deltaMode);
  const step = -turned * (wheel.ctrlKey ? PINCH_SPEED : WHEEL_SPEED);
  return Math.exp(Math.min(MAX_STEP, Math.max(-MAX_STEP, step)));
}

function pixels(delta: number, deltaMode: number): number {
  return delta * (PIXELS_PER_UNIT[deltaMode] ?? 1);
}

/** Two fingers on the screen. */
export type FingerPair = readonly [ScreenPoint, ScreenPoint];

/** The view after two fingers moved: the picture point between them stays between them. */
export function pinchView(view: View, before: FingerPair, after: FingerPair): View {
  const from = middle(before);
  const to = middle(after);
  // Fingers that touch give no ratio.
  const ratio = Math.max(1, spread(after)) / Math.max(1, spread(before));
  return zoomTo(panBy(view, to.x - from.x, to.y - from.y), view.zoom * ratio, to);
}

function middle([a, b]: FingerPair): ScreenPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function spread([a, b]: FingerPair): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
