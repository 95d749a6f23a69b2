import { panBy } from '../geometry/view';
import { measureElement } from './elementPoint';
import {
  type Interruption,
  NO_TOUCHES,
  type TouchStep,
  touchDown,
  touchMove,
  touchUp,
} from './touches';
import { pinchView } from './viewSteps';
import type { ViewStore } from './viewStore';

export type TouchOptions = {
  /** Whether this press, if it is a single finger's, drags the picture. */
  dragPans(event: PointerEvent): boolean;
  /** A second finger came: what the first did with the tool ends here. */
  onNavigate?(how: Interruption): void;
  /** Two or three fingers tapped, which changed neither the view nor anything else. */
  onTap?(fingers: 2 | 3): void;
};

/** Lets fingers on `element` pan and pinch its view, and tap. Returns how to stop. */
export function attachTouch(
  element: HTMLElement,
  view: ViewStore,
  options: TouchOptions,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let touches = NO_TOUCHES;
  let toPoint = measureElement(element);

  const obey = (step: TouchStep | null) => {
    if (step?.do === 'navigate') options.onNavigate?.(step.how);
    else if (step?.do === 'pan') view.set(panBy(view.get(), step.dx, step.dy));
    else if (step?.do === 'pinch') view.set(pinchView(view.get(), step.before, step.after));
    else if (step?.do === 'tap') options.onTap?.(step.fingers);
  };
  const take = (outcome: ReturnType<typeof touchDown>) => {
    touches = outcome.touches;
    obey(outcome.step);
  };
  const asTouch = (event: PointerEvent) => ({
    id: event.pointerId,
    at: toPoint(event),
    time: event.timeStamp,
  });

  const onDown = (event: PointerEvent) => {
    // The fingers that were there belong to the hand that holds the pen.
    if (event.pointerType === 'pen') touches = NO_TOUCHES;
    if (event.pointerType !== 'touch') return;
    if (touches.fingers.length === 0) toPoint = measureElement(element);
    take(touchDown(touches, asTouch(event), options.dragPans(event) ? 'view' : 'tool'));
    if (touches.role === 'tool') return;
    for (const { id } of touches.fingers) element.setPointerCapture(id);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') take(touchMove(touches, asTouch(event)));
  };
  const onEnd = ({ pointerId, timeStamp, type }: PointerEvent) =>
    take(touchUp(touches, pointerId, timeStamp, type === 'pointercancel'));

  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onEnd, { signal });
  element.addEventListener('pointercancel', onEnd, { signal });
  return () => listening.abort();
}
