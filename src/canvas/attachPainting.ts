import type { ImagePoint, ScreenPoint } from '../geometry/point';
import { toImagePoint } from '../geometry/view';
import type { MaskEngine } from '../mask/maskEngine';
import { measureElement } from '../ui/elementPoint';
import type { ViewStore } from '../ui/viewStore';
import {
  abandon,
  type Gesture,
  IDLE,
  move,
  press,
  release,
  type Step,
  type StrokeCommand,
  type Tool,
} from './gesture';

export type PaintingOptions = {
  readonly mask: MaskEngine;
  readonly view: ViewStore;
  /** The tool in hand now. */
  tool(): Tool;
  /** Diameter in photo pixels, now. */
  brushSize(): number;
  /** Where mouse or pen is, null when it is nowhere. */
  onHover(at: ScreenPoint | null): void;
};

export type Painting = {
  /** Takes the stroke in progress back. */
  abandon(): void;
  /** Stops listening; a stroke in progress is finished. */
  stop(): void;
};

/** Lets the pointers on `element` paint: events go through the gesture, points reach the mask once a frame. */
export function attachPainting(element: HTMLElement, options: PaintingOptions): Painting {
  const listening = new AbortController();
  const { signal } = listening;
  const obey = createStrokeQueue(options);
  let gesture: Gesture = IDLE;
  let toPoint = measureElement(element);

  const take = (step: Step) => {
    gesture = step.gesture;
    step.commands.forEach(obey);
  };
  const toPhoto = (event: PointerEvent) => toImagePoint(options.view.get(), toPoint(event));

  const onDown = (event: PointerEvent) => {
    if (gesture.kind === 'idle') toPoint = measureElement(element);
    take(press(gesture, options.tool(), event, toPhoto(event)));
    if (gesture.kind === 'painting') element.setPointerCapture(gesture.pointerId);
    // Spares the page a mouse event for each pointer event, but with them goes the focus of a press.
    event.preventDefault();
    element.focus({ preventScroll: true, focusVisible: false });
  };
  const onMove = (event: PointerEvent) => {
    // During a stroke nothing moves the element, and measuring would lay out the page for each event.
    if (gesture.kind === 'idle') {
      toPoint = measureElement(element);
    } else {
      // React, which listens on the page, need not look for handlers at each event.
      event.stopPropagation();
      take(move(gesture, event.pointerId, coalesced(event).map(toPhoto)));
    }
    options.onHover(event.pointerType === 'touch' ? null : toPoint(event));
  };
  const onEnd = (event: PointerEvent) => take(release(gesture, event.pointerId));
  const onCancel = (event: PointerEvent) => {
    if (gesture.kind === 'painting' && gesture.pointerId === event.pointerId)
      take(abandon(gesture));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || gesture.kind === 'idle') return;
    // Only the stroke ends, not the panel that Escape would close next.
    event.stopPropagation();
    take(abandon(gesture));
  };

  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onEnd, { signal });
  element.addEventListener('lostpointercapture', onEnd, { signal });
  element.addEventListener('pointercancel', onCancel, { signal });
  element.addEventListener('pointerleave', () => options.onHover(null), { signal });
  element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });

  return {
    abandon: () => take(abandon(gesture)),
    stop() {
      if (gesture.kind === 'painting') take(release(gesture, gesture.pointerId));
      listening.abort();
    },
  };
}

/** Where the pointer went since the last event; some browsers do not say (or only over HTTPS), or say nothing. */
function coalesced(event: PointerEvent): PointerEvent[] {
  const events = event.getCoalescedEvents?.() ?? [];
  return events.length > 0 ? events : [event];
}

/** Returns what passes a gesture's commands to the mask, with points collected until the next frame. */
function createStrokeQueue({ mask, brushSize }: PaintingOptions) {
  let points: ImagePoint[] = [];
  let frame = 0;

  const flush = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    const taken = points;
    points = [];
    if (taken.length > 0) mask.extendStroke(taken);
  };

  return (command: StrokeCommand): void => {
    if (command.do === 'begin') {
      mask.beginStroke({ size: brushSize(), mode: command.mode }, command.at);
    } else if (command.do === 'extend') {
      points.push(...command.points);
      frame ||= requestAnimationFrame(flush);
    } else if (command.do === 'commit') {
      flush();
      mask.commitStroke();
    } else {
      points = [];
      mask.cancelStroke();
    }
  };
}
