import type { ImagePoint, ScreenPoint } from '../geometry/point';
import { toImagePoint } from '../geometry/view';
import type { StrokePoint } from '../mask/stroke';
import { measureElement } from '../ui/elementPoint';
import { takesEscape } from '../ui/takesEscape';
import type { ViewStore } from '../ui/viewStore';
import type { Drawing } from './createDrawing';
import { holderOf } from './gesture/gesture';
import type { Tool } from './tool';

export type PaintingOptions = {
  readonly drawing: Drawing;
  readonly view: ViewStore;
  /** The tool in hand for a press. */
  tool(event: PointerEvent): Tool;
  /** The point of a stroke that a pointer makes there: a pen's pressure may give it a size of its own. */
  strokePoint(at: ImagePoint, event: PointerEvent): StrokePoint;
  /** Where mouse or pen is, null when it is nowhere. */
  onHover(at: ScreenPoint | null): void;
};

/** How long a measurement holds while the pointer hovers, in ms. */
const REMEASURE = 250;

/**
 * Lets the pointers on `element` draw. Returns how to stop; what is in progress ends then as if it were let go: only a
 * polygon is still open.
 */
export function attachPainting(element: HTMLElement, options: PaintingOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const { drawing, view } = options;
  let toPoint = measureElement(element);
  let measuredAt = 0;
  const measure = ({ timeStamp }: Event) => {
    toPoint = measureElement(element);
    measuredAt = timeStamp;
  };

  const isIdle = () => drawing.gesture().drawn === null;
  const toPhoto = (event: PointerEvent) =>
    options.strokePoint(toImagePoint(view.get(), toPoint(event)), event);
  const cssPixel = () => 1 / view.get().zoom;

  const onDown = (event: PointerEvent) => {
    measure(event);
    const { pointerId, isPrimary, button, altKey, shiftKey, timeStamp: time } = event;
    const pressed = { pointerId, isPrimary, button, altKey, shiftKey, time };
    const [tool, at] = [options.tool(event), toPhoto(event)];
    drawing.take({ type: 'press', ...pressed, tool, at, cssPixel: cssPixel() });
    const { drawn } = drawing.gesture();
    if (drawn && holderOf(drawn) === pointerId) element.setPointerCapture(pointerId);
    // Spares the page a mouse event for each pointer event, but with them goes the focus of a press.
    event.preventDefault();
    element.focus({ preventScroll: true, focusVisible: false });
  };
  const onMove = (event: PointerEvent) => {
    const hovers = event.buttons === 0;
    // Measuring may lay out the page. While a button is down nothing moves the element, and else seldom.
    if (hovers && event.timeStamp - measuredAt > REMEASURE) measure(event);
    const { drawn } = drawing.gesture();
    // A finger that pans draws no side of the polygon in progress.
    if (drawn && (hovers || holderOf(drawn) === event.pointerId)) {
      const { pointerId, shiftKey } = event;
      const path = coalesced(event).map(toPhoto);
      const at = path.at(-1) ?? toPhoto(event);
      drawing.take({ type: 'move', pointerId, path, at, shiftKey, cssPixel: cssPixel() });
    }
    options.onHover(event.pointerType === 'touch' ? null : toPoint(event));
  };
  const onMoveFirst = (event: PointerEvent) => {
    const { drawn } = drawing.gesture();
    if (event.pointerType !== 'mouse' || !drawn || holderOf(drawn) !== event.pointerId) return;
    // Who else listens, as React for the whole page, need not look at each move of a mouse that draws.
    event.stopPropagation();
    onMove(event);
  };
  const onEnd = ({ pointerId }: PointerEvent) => drawing.take({ type: 'release', pointerId });
  const onLost = (event: PointerEvent) => {
    const { drawn } = drawing.gesture();
    // Another button was let go: the one that draws is still down.
    if (event.buttons && drawn && holderOf(drawn) === event.pointerId)
      element.setPointerCapture(event.pointerId);
    else onEnd(event);
  };
  const onCancel = ({ pointerId }: PointerEvent) => drawing.take({ type: 'cancel', pointerId });
  const onLeave = () => {
    drawing.take({ type: 'leave' });
    options.onHover(null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (isIdle()) return;
    const isDown = event.type === 'keydown';
    if (event.key === 'Shift') drawing.takeShift(isDown);
    // Let go, it may be over the canvas already: what it closed when it went down is gone.
    if (event.key !== 'Escape' || !isDown || takesEscape(event.target)) return;
    // Only the gesture ends, not the panel that Escape would close next.
    event.stopPropagation();
    drawing.take({ type: 'abandon' });
  };

  element.addEventListener('pointerdown', onDown, { signal });
  window.addEventListener('pointermove', onMoveFirst, { signal, capture: true });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onEnd, { signal });
  element.addEventListener('lostpointercapture', onLost, { signal });
  element.addEventListener('pointercancel', onCancel, { signal });
  element.addEventListener('pointerleave', onLeave, { signal });
  element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('keyup', onKey, { signal, capture: true });

  return () => {
    drawing.take({ type: 'release', pointerId: null });
    drawing.take({ type: 'leave' });
    listening.abort();
  };
}

/** Where the pointer went since the last event; some browsers do not say (or only over HTTPS), or say nothing. */
function coalesced(event: PointerEvent): PointerEvent[] {
  const events = event.getCoalescedEvents?.() ?? [];
  return events.length > 0 ? events : [event];
}
