import type { ScreenPoint } from '../geometry/point';
import { panBy, type View, zoomTo } from '../geometry/view';

/** What of a WheelEvent decides the zoom. */
export type Wheel = {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
};

const PIXELS_PER_UNIT = [1, 16, 400] as const;

/** A mouse notch (100 px) zooms by 1.22. */
const WHEEL_SPEED = 0.002;

/** A trackpad pinch arrives as ctrl+wheel, in steps of a few pixels. */
const PINCH_SPEED = 0.01;

/** No single event zooms by more than e^0.25 = 1.28. */
const MAX_STEP = 0.25;

/** By how much one wheel event multiplies the zoom. */
export function wheelFactor(wheel: Wheel): number {
  const unit = PIXELS_PER_UNIT[wheel.deltaMode] ?? 1;
  // Shift turns a vertical wheel into a horizontal one.
  const pixels = (wheel.deltaY || wheel.deltaX) * unit;
  const step = -pixels * (wheel.ctrlKey ? PINCH_SPEED : WHEEL_SPEED);
  return Math.exp(Math.min(MAX_STEP, Math.max(-MAX_STEP, step)));
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
