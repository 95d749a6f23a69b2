import type { ScreenPoint } from '../geometry/point';
import { panBy } from '../geometry/view';
import { attachTouch, type TouchOptions } from './attachTouch';
import { measureElement } from './elementPoint';
import { wheelView } from './viewSteps';
import type { ViewStore } from './viewStore';

export type PanZoomOptions = TouchOptions & {
  /** Whether this turn of the wheel is for something else than the view. */
  ownsWheel?(event: WheelEvent): boolean;
};

const MIDDLE_BUTTON = 1;

/**
 * Lets wheel, trackpad, mouse, pen and fingers move the view of `element`: wheel and trackpad pinch zoom at the
 * pointer, Shift+wheel pans sideways, two fingers pinch and pan, the middle button pans, and so does any drag that
 * `dragPans` allows. The element needs `touch-action: none`. Returns how to stop.
 */
export function attachPanZoom(
  element: HTMLElement,
  view: ViewStore,
  options: PanZoomOptions,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let drag: { readonly pointerId: number; readonly at: ScreenPoint } | null = null;
  let toPoint = measureElement(element);

  const press = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const middle = event.button === MIDDLE_BUTTON;
    // The browser would start its own scrolling.
    if (middle) event.preventDefault();
    if (drag || !(middle || options.dragPans(event))) return;
    toPoint = measureElement(element);
    drag = { pointerId: event.pointerId, at: toPoint(event) };
    element.setPointerCapture(event.pointerId);
  };

  const move = (event: PointerEvent) => {
    if (drag?.pointerId !== event.pointerId) return;
    const { at: from } = drag;
    const at = toPoint(event);
    drag = { ...drag, at };
    view.set(panBy(view.get(), at.x - from.x, at.y - from.y));
  };

  const release = (event: PointerEvent) => {
    if (drag?.pointerId === event.pointerId) drag = null;
  };

  const wheel = (event: WheelEvent) => {
    if (options.ownsWheel?.(event)) return;
    event.preventDefault();
    view.set(wheelView(view.get(), event, measureElement(element)(event)));
  };

  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('pointermove', move, { signal });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    element.addEventListener(end, release, { signal });
  }
  element.addEventListener('wheel', wheel, { signal, passive: false });
  signal.addEventListener('abort', attachTouch(element, view, options));
  return () => listening.abort();
}
