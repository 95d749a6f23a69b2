import { wheelFactor } from '../ui/viewSteps';

/** How far the wheel turns (as the logarithm of a zoom) for one step of the brush. */
const TURN_PER_STEP = 0.1;

/** A wheel that `isMeant` asks for the next brush size, up (1) or down (-1). Returns how to stop. */
export function attachBrushWheel(
  element: HTMLElement,
  isMeant: (event: WheelEvent) => boolean,
  onStep: (direction: 1 | -1) => void,
): () => void {
  let turned = 0;
  const onWheel = (event: WheelEvent) => {
    if (!isMeant(event)) return;
    event.preventDefault();
    // A trackpad sends many small turns.
    turned += Math.log(wheelFactor(event));
    if (Math.abs(turned) < TURN_PER_STEP) return;
    onStep(turned > 0 ? 1 : -1);
    turned = 0;
  };
  element.addEventListener('wheel', onWheel, { passive: false });
  return () => element.removeEventListener('wheel', onWheel);
}
