/** A ring of fewer CSS px is hard to find; a crosshair goes with it. */
const RING_SEEN = 8;
/** One of more may lie outside of what is seen: a cross shows its middle. */
const RING_LOST = 400;

/** Says on the canvas's element when the brush's ring is too small or too large to go by. @param ring CSS px */
export function markRing(element: HTMLElement, ring: number): void {
  element.toggleAttribute('data-tiny', ring < RING_SEEN);
  element.toggleAttribute('data-huge', ring > RING_LOST);
}
