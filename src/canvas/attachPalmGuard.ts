import type { PenWatch } from './penWatch';

const EVENTS = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;

/**
 * Keeps palms from `element`: no listener attached later hears of them. A finger that was down when the pen came was
 * the palm as well: `onPalm` takes back what it did. Returns how to stop.
 */
export function attachPalmGuard(
  element: HTMLElement,
  pens: PenWatch,
  onPalm: (pointerId: number) => void,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const fingers = new Set<number>();
  const palms = new Set<number>();

  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'pen') fingers.forEach(onPalm);
    else if (pens.isPalm(event)) palms.add(event.pointerId);
    else if (event.pointerType === 'touch') fingers.add(event.pointerId);
  };
  const onEvent = (event: PointerEvent) => {
    pens.note(event);
    if (event.type === 'pointerdown') onDown(event);
    if (palms.has(event.pointerId)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (event.type === 'pointerup' || event.type === 'pointercancel') {
      fingers.delete(event.pointerId);
      palms.delete(event.pointerId);
    }
  };

  for (const type of EVENTS) element.addEventListener(type, onEvent, { signal, capture: true });
  return () => {
    listening.abort();
    pens.rest();
  };
}
