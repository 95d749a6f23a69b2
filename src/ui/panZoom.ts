import type { ScreenPoint } from '../geometry/point';
import { panBy, zoomTo } from '../geometry/view';
import { measureElement } from './elementPoint';
import { pinchView, wheelFactor } from './viewSteps';
import type { ViewStore } from './viewStore';

export type PanZoomOptions = {
  /** Whether this press of the main button, pen or first finger drags the picture. */
  dragPans(event: PointerEvent): boolean;
  /** A drag or a two-finger gesture begins: whatever the pointers were doing before is void. */
  onNavigate?(): void;
};

const MIDDLE_BUTTON = 1;

/**
 * Lets wheel, trackpad, mouse, pen and fingers move the view of `element`: wheel and trackpad pinch zoom at the
 * pointer, two fingers pinch and pan, the middle button pans, and so does any drag that `dragPans` allows.
 * The element needs `touch-action: none`. Alt+wheel is left to the element's owner. Returns how to stop.
 */
export function attachPanZoom(
  element: HTMLElement,
  view: ViewStore,
  options: PanZoomOptions,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  /** Where each pointer is that moves the view, or will once a second finger comes. */
  const down = new Map<number, ScreenPoint>();
  let navigating = false;
  let toPoint = measureElement(element);

  const press = (event: PointerEvent) => {
    const middle = event.button === MIDDLE_BUTTON;
    // The browser would start its own scrolling.
    if (middle) event.preventDefault();
    const drags = middle || options.dragPans(event);
    if (!drags && event.pointerType !== 'touch') return;
    if (down.size === 0) toPoint = measureElement(element);
    down.set(event.pointerId, toPoint(event));
    if (!drags && down.size < 2) return;
    navigating = true;
    options.onNavigate?.();
    for (const id of down.keys()) element.setPointerCapture(id);
  };

  const move = (event: PointerEvent) => {
    const from = down.get(event.pointerId);
    if (!from) return;
    const to = toPoint(event);
    down.set(event.pointerId, to);
    if (!navigating) return;
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    view.set(
      other
        ? pinchView(view.get(), [from, other], [to, other])
        : panBy(view.get(), to.x - from.x, to.y - from.y),
    );
  };

  const release = (event: PointerEvent) => {
    down.delete(event.pointerId);
    if (down.size === 0) navigating = false;
  };

  const wheel = (event: WheelEvent) => {
    if (event.altKey) return;
    event.preventDefault();
    const current = view.get();
    view.set(zoomTo(current, current.zoom * wheelFactor(event), measureElement(element)(event)));
  };

  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('pointermove', move, { signal });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    element.addEventListener(end, release, { signal });
  }
  element.addEventListener('wheel', wheel, { signal, passive: false });
  return () => listening.abort();
}
