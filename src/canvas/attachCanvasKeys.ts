import type { ImagePoint, ScreenPoint } from '../geometry/point';
import type { Size } from '../geometry/size';
import { toScreenPoint } from '../geometry/view';
import type { ViewStore } from '../ui/viewStore';
import { endStroke, hideCrosshair, type Keys, NO_KEYS, pressKey } from './canvasKeys';
import type { Drawing } from './createDrawing';
import { KEYBOARD } from './gesture/input';
import type { Tool } from './tool';
import type { Viewport } from './viewport';

export type CanvasKeysOptions = {
  readonly drawing: Drawing;
  readonly view: ViewStore;
  readonly viewport: Viewport;
  readonly photo: Size;
  /** The tool chosen, whatever Space does to it. */
  tool(): Tool;
  spaceHeld(): boolean;
  /** Where the crosshair is on the canvas and in the photo; null while it is hidden. */
  onCrosshair(at: ScreenPoint | null, point: ImagePoint | null): void;
};

/** Lets the keys draw on `element` while it has the focus itself. Returns how to stop. */
export function attachCanvasKeys(element: HTMLElement, options: CanvasKeysOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const { drawing, view, viewport, photo } = options;
  let keys = NO_KEYS;
  let pointer: ScreenPoint | null = null;

  const drawn = () => drawing.gesture().drawn;
  const place = () => {
    const point = keys.shown ? keys.at : null;
    options.onCrosshair(point && toScreenPoint(view.get(), point), point);
  };
  const set = (next: Keys) => {
    if (next === keys) return;
    keys = next;
    place();
  };
  const letGo = () => endStroke(drawn()).forEach(drawing.take);

  const onDown = (event: KeyboardEvent) => {
    if (event.target !== element) return;
    const step = pressKey(keys, event, {
      ...{ photo, view: view.get(), viewport: viewport.size, drawn: drawn() },
      ...{ tool: options.tool(), spaceHeld: options.spaceHeld() },
    });
    if (step.used) {
      event.preventDefault();
      event.stopPropagation();
    }
    set(step.keys);
    view.set(step.view);
    step.inputs.forEach(drawing.take);
  };
  const onUp = (event: KeyboardEvent) => {
    if (event.key === 'Shift') letGo();
  };
  const onPointerDown = () => {
    letGo();
    // The pointer would wait for ever for the second corner of the keyboard's box.
    drawing.take({ type: 'cancel', pointerId: KEYBOARD });
  };
  const onPointerMove = ({ clientX: x, clientY: y }: PointerEvent) => {
    // Browsers send a move to a pointer at rest, too, when what is under it changes.
    if (keys.shown && (pointer?.x !== x || pointer.y !== y)) set(hideCrosshair(keys));
    pointer = { x, y };
  };

  element.addEventListener('keydown', onDown, { signal });
  element.addEventListener('keyup', onUp, { signal });
  element.addEventListener('blur', letGo, { signal });
  element.addEventListener('pointerdown', onPointerDown, { signal, capture: true });
  element.addEventListener('pointermove', onPointerMove, { signal, capture: true });
  const stopFollowing = view.subscribe(() => keys.shown && place());
  return () => {
    stopFollowing();
    set(hideCrosshair(keys));
    letGo();
    listening.abort();
  };
}
